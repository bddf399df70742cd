import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AxisRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { formatShare } from '../../../shared/domain/format.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { countStates } from './count-states.ts';

export interface ShareWords {
  share(value: number): string;
  /** « 62 % », or that it is not shown. */
  score(axis: Pick<AxisRecord, 'score'>): string;
  /** « entre 40 % et 70 % selon ce qui n’est pas renseigné ». */
  interval(axis: Pick<AxisRecord, 'low' | 'high' | 'knownShare'>): string;
  /** Why the score is not shown. */
  hidden(axis: Pick<AxisRecord, 'checks'>): string;
}

/** Scores as they are said, on the screen and on paper. */
export const useShareWords = (): ShareWords => {
  const { t } = useTranslation();
  const lang = useLang();
  const { number } = useFormat();
  return useMemo(() => {
    const share = (value: number) => formatShare(value, lang);
    return {
      share,
      score: ({ score }) => (score === null ? t('diagnosis.axis.noScore') : share(score)),
      interval: ({ low, high, knownShare }) =>
        knownShare >= 1
          ? t('diagnosis.axis.allKnown')
          : t('diagnosis.axis.interval', { low: share(low), high: share(high) }),
      hidden: ({ checks }) => {
        const count = countStates(checks).unknown;
        return t('diagnosis.axis.hidden', { count, number: number(count), of: number(checks.length) });
      },
    };
  }, [t, lang, number]);
};
