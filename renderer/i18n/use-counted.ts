import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from '../../shared/domain/vocabulary.ts';
import { useFormat } from './use-format.ts';

export interface Counted {
  /** « 132 fiches »: records of every kind. */
  records(count: number): string;
  relations(count: number): string;
  /** « 48 acteurs, 84 territoires », kinds that there are, in the order of the vocabulary. */
  kinds(counts: Readonly<Record<string, number>>): string;
  /** « 132 fiches affichées sur 200 ». */
  shown(shown: number, total: number): string;
}

export const countKinds = (records: readonly { readonly kind: string }[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** One way of saying how many, for every screen: what is counted is never only actors. */
export const useCounted = (): Counted => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return useMemo(
    () => ({
      records: (count) => t('counts.records', { count, number: number(count) }),
      relations: (count) => t('counts.relations', { count, number: number(count) }),
      kinds: (counts) =>
        KINDS.filter((kind) => (counts[kind] ?? 0) > 0)
          .map((kind) => {
            const count = counts[kind] ?? 0;
            return t(`counts.kinds.${kind}`, { count, number: number(count) });
          })
          .join(', '),
      shown: (shown, total) =>
        t('counts.shown', { count: shown, shown: number(shown), total: number(total) }),
    }),
    [t, number],
  );
};
