import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lang } from '../../shared/domain/words/words.ts';

export interface Format {
  number(value: number): string;
  /** `24 novembre 2026`. */
  date(iso: string): string;
  /** `14 h 05` in French, `14:05` in English. */
  time(iso: string): string;
  /** `il y a 6 min`, `hier`: how long before `now`; null under a minute. */
  ago(iso: string, now: Date): string | null;
  /** `340 ko`, `1,2 Mo`: of a file. */
  bytes(count: number): string;
}

const KILO = 1_000;
const writeBytes = (count: number, lang: Lang): string => {
  const isSmall = count < KILO * KILO;
  const unit = isSmall ? 'kilobyte' : 'megabyte';
  const value = isSmall ? Math.max(1, Math.round(count / KILO)) : count / KILO / KILO;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
};

const MINUTE_MS = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE_MS, 'long'],
  ['hour', 60 * MINUTE_MS, 'short'],
  ['minute', MINUTE_MS, 'short'],
] as const;

const writeAgo = (iso: string, now: Date, lang: Lang): string | null => {
  const elapsedMs = now.getTime() - new Date(iso).getTime();
  const found = UNITS.find(([, lengthMs]) => elapsedMs >= lengthMs);
  if (!found) return null;
  const [unit, lengthMs, style] = found;
  const written = new Intl.RelativeTimeFormat(lang, { style, numeric: 'auto' });
  return written.format(-Math.floor(elapsedMs / lengthMs), unit);
};

export const createFormat = (lang: Lang): Format => {
  const numbers = new Intl.NumberFormat(lang);
  const dates = new Intl.DateTimeFormat(lang === 'fr' ? 'fr' : 'en-GB', { dateStyle: 'long' });
  const times = new Intl.DateTimeFormat('en-GB', {
    hour: lang === 'fr' ? 'numeric' : '2-digit',
    minute: '2-digit',
  });
  return {
    number: (value) => numbers.format(value),
    date: (iso) => dates.format(new Date(iso)).replace(/^1 /, lang === 'fr' ? '1er ' : '1 '),
    time: (iso) => {
      const text = times.format(new Date(iso));
      return lang === 'fr' ? text.replace(':', '\u00A0h\u00A0') : text;
    },
    ago: (iso, now) => writeAgo(iso, now, lang),
    bytes: (count) => writeBytes(count, lang),
  };
};

export const useLang = (): Lang => {
  const { i18n } = useTranslation();
  return i18n.language === 'en' ? 'en' : 'fr';
};

/** Numbers and dates as the language writes them. */
export const useFormat = (): Format => {
  const lang = useLang();
  return useMemo(() => createFormat(lang), [lang]);
};
