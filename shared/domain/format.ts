import type { PartialDate } from './partial-date.ts';

type Lang = 'fr' | 'en';
const LOCALES: Readonly<Record<Lang, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `1 234,5` with the separators of the language; at most two decimals unless told. */
export const formatNumber = (value: number, lang: Lang, maximumFractionDigits = 2): string =>
  new Intl.NumberFormat(LOCALES[lang], { maximumFractionDigits }).format(value);

/** `1 234,5 €`, `€1,234.5`. */
export const formatMoney = (cents: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALES[lang], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 0,
  }).format(cents / 100);

/** Share 0–1 → `12 %` (narrow space before the sign in French). */
export const formatShare = (share: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'percent' }).format(share);

/** Share 0–1 → `4,4 %`, with two significant digits where it is small. */
export const formatPercent = (share: number, lang: Lang): string =>
  new Intl.NumberFormat(LOCALES[lang], { style: 'percent', maximumSignificantDigits: 2 }).format(share);

/** `14 mars 2022`, `1er mars 2022`, `mars 2022`, `2022`: the precision of the date is kept. */
export const formatDate = (date: PartialDate, lang: Lang): string => {
  const [year = '', month, day] = date.split('-');
  if (!month) return year;
  const words = new Intl.DateTimeFormat(LOCALES[lang], {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(month) - 1, 1));
  if (!day) return words;
  const dayWords = lang === 'fr' && day === '01' ? '1er' : String(Number(day));
  return `${dayWords} ${words}`;
};

/** `14 h 05` (no-break spaces) or `14:05`, in the time zone given or the machine's. */
export const formatTime = (instant: string, lang: Lang, timeZone?: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return lang === 'fr'
    ? `${Number(part('hour'))}\u00A0h\u00A0${part('minute')}`
    : `${part('hour')}:${part('minute')}`;
};

/** ISO instant → its day in words, in the time zone given or the machine's. */
export const formatDay = (instant: string, lang: Lang, timeZone?: string): string =>
  formatDate(
    new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', ...(timeZone ? { timeZone } : {}) }).format(
      new Date(instant),
    ),
    lang,
  );
