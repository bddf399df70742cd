import { useTranslation } from 'react-i18next';
import type { AxisRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { CHECK_STATES } from '../../../shared/domain/diagnosis/check-ids.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useFormat, useLang } from '../../i18n/use-format.ts';
import { CheckRow } from './check-row.tsx';
import classes from './checks.module.css';
import { countStates } from './count-states.ts';

/** « 4 acquis, 1 partiel, 1 non renseigné ». */
const useCounts = (axis: AxisRecord): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const counts = countStates(axis.checks);
  return CHECK_STATES.filter((state) => counts[state] > 0)
    .map((state) => t(`diagnosis.counts.${state}`, { count: counts[state], number: number(counts[state]) }))
    .join(', ');
};

/** The checks of one axis. */
export const CheckList = ({ axis }: { axis: AxisRecord }) => {
  const { axes } = wordsOf(useLang()).vocabulary;
  const counts = useCounts(axis);
  const id = `checks-${axis.axis}`;
  return (
    <section className={classes.group} aria-labelledby={id}>
      <div className={classes.groupHead}>
        <h3 id={id}>{axes[axis.axis]}</h3>
        <span className={classes.counts}>{counts}</span>
      </div>
      <ul className={classes.list}>
        {axis.checks.map((check) => (
          <CheckRow key={check.id} check={check} />
        ))}
      </ul>
    </section>
  );
};
