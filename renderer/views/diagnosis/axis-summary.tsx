import { useTranslation } from 'react-i18next';
import type { AxisRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { useLang } from '../../i18n/use-format.ts';
import classes from './axes.module.css';
import { AxisBar } from './axis-bar.tsx';
import { checkElementId } from './check-row.tsx';
import { useShareWords } from './share-words.ts';
import { StateMark } from './state-mark.tsx';

/** The figure, or why there is none. */
const Score = ({ axis }: { axis: AxisRecord }) => {
  const { t } = useTranslation();
  const words = useShareWords();
  if (axis.score === null)
    return (
      <p className={classes.noScore}>
        <span className="unknown">{t('diagnosis.axis.noScore')}</span>
      </p>
    );
  return (
    <p className={classes.score}>
      <strong>{words.share(axis.score)}</strong> <span>{t('diagnosis.axis.ofKnown')}</span>
    </p>
  );
};

const goToCheck = (id: string): void => {
  const row = document.getElementById(id);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
};

/** « Points à conforter »: what is missing, what can be done first at the top; each leads to its check. */
const ToStrengthen = ({ axis }: { axis: AxisRecord }) => {
  const { t } = useTranslation();
  const checks = axis.toStrengthen.flatMap((id) => axis.checks.find((check) => check.id === id) ?? []);
  const isAnyKnown = axis.checks.some(({ state }) => state !== 'unknown');
  return (
    <>
      <h4 className={classes.strengthen}>{t('diagnosis.axis.strengthen')}</h4>
      {checks.length === 0 ? (
        <p className={classes.hint}>
          {t(isAnyKnown ? 'diagnosis.axis.nothing' : 'diagnosis.axis.nothingKnown')}
        </p>
      ) : (
        <ol className={classes.points}>
          {checks.map(({ id, title, state }) => (
            <li key={id}>
              <button type="button" className={classes.point} onClick={() => goToCheck(checkElementId(id))}>
                <StateMark state={state} size={14} />
                <span>{title}</span>
                <span className="visually-hidden">{t(`diagnosis.states.${state}`)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </>
  );
};

/** One axis at a glance: score, what is not known, what to strengthen. */
export const AxisSummary = ({ axis }: { axis: AxisRecord }) => {
  const words = useShareWords();
  const { axes } = wordsOf(useLang()).vocabulary;
  return (
    <div className={classes.axis}>
      <h3>{axes[axis.axis]}</h3>
      <Score axis={axis} />
      <AxisBar axis={axis} />
      <p className={classes.hint}>{axis.score === null ? words.hidden(axis) : words.interval(axis)}</p>
      <ToStrengthen axis={axis} />
    </div>
  );
};
