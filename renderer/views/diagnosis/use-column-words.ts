import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Diagnosis } from '../../../shared/contract/diagnosis-operations.ts';
import type { CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';
import { useLang } from '../../i18n/use-format.ts';
import { type ComparedAxis, columnsByState } from './compare-diagnoses.ts';
import { useShareWords } from './share-words.ts';

/** One of those compared: a territory, or a day. */
export interface Column {
  readonly key: string;
  readonly name: string;
  readonly diagnosis: Diagnosis;
}

/** How a comparison is told: « acquis pour A et B, absent pour C », « absent le 1er mars 2025, acquis le … ». */
export const useColumnWords = (columns: readonly Column[], isDated: boolean) => {
  const { t } = useTranslation();
  const lang = useLang();
  const words = useShareWords();
  return useMemo(() => {
    const list = new Intl.ListFormat(lang, { type: 'conjunction' });
    const nameOf = (column: number) => columns[column]?.name ?? '';
    const inTime = (states: readonly (CheckState | null)[]) =>
      states.flatMap((state, column) =>
        state === null ? [] : t(`diagnosis.compare.on.${state}`, { date: nameOf(column) }),
      );
    const bySubject = (states: readonly (CheckState | null)[]) =>
      columnsByState(states).map(({ state, columns: those }) =>
        t(`diagnosis.compare.of.${state}`, { names: list.format(those.map(nameOf)) }),
      );
    return {
      states: (states: readonly (CheckState | null)[]): string =>
        (isDated ? inTime(states) : bySubject(states)).join(', '),
      scores: ({ records }: ComparedAxis): string =>
        records
          .map((record, column) => {
            const said = t(isDated ? 'diagnosis.compare.scoreOn' : 'diagnosis.compare.scoreOf', {
              score: words.score(record ?? { score: null }),
              name: nameOf(column),
            });
            return record && record.knownShare < 1 ? `${said} (${words.interval(record)})` : said;
          })
          .join(t('diagnosis.compare.separator')),
    };
  }, [t, lang, words, columns, isDated]);
};
