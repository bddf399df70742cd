import { useTranslation } from 'react-i18next';
import type { AxisRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './axes.module.css';
import { useShareWords } from './share-words.ts';

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`;

/** What is known to be there, then hatched what may be, on a line from nothing to everything; a tick at the score. */
export const AxisBar = ({ axis, size = 'usual' }: { axis: AxisRecord; size?: 'usual' | 'small' }) => {
  const { t } = useTranslation();
  const { axes } = wordsOf(useLang()).vocabulary;
  const words = useShareWords();
  const { low, high, score } = axis;
  const label = t('diagnosis.axis.bar', {
    axis: axes[axis.axis],
    score: words.score(axis),
    interval: words.interval(axis),
  });
  return (
    <div className={classes.bar} data-size={size} role="img" aria-label={label}>
      <span className={classes.known} style={{ width: percent(low) }} />
      <span
        className={classes.unknown}
        style={{ insetInlineStart: percent(low), width: percent(high - low) }}
      />
      {score !== null && <span className={classes.tick} style={{ insetInlineStart: percent(score) }} />}
    </div>
  );
};
