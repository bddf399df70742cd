import { useTranslation } from 'react-i18next';
import type { CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';
import classes from './checks.module.css';

const Inside = ({ state }: { state: CheckState }) => {
  switch (state) {
    case 'met':
      return (
        <>
          <circle className={classes.full} cx="9" cy="9" r="8" />
          <path className={classes.tick} d="M5.2 9.4 8 12l5-5.4" />
        </>
      );
    case 'partial':
      return (
        <>
          <path className={classes.half} d="M9 1a8 8 0 0 0 0 16Z" />
          <circle className={classes.ring} cx="9" cy="9" r="7.25" />
        </>
      );
    case 'absent':
      return (
        <>
          <circle className={classes.ring} cx="9" cy="9" r="7.25" />
          <path className={classes.cross} d="m6.3 6.3 5.4 5.4m0-5.4-5.4 5.4" />
        </>
      );
    case 'unknown':
      return (
        <>
          <path className={classes.hatch} d="M3 12 12 3M5 15 15 5M9.5 16.2l6.7-6.7M2 8l6-6" />
          <circle className={classes.dashes} cx="9" cy="9" r="7.25" />
        </>
      );
  }
};

/** The state of a check by its shape: full and ticked, half, empty and crossed, dashed and hatched. */
export const StateMark = ({ state, size = 18 }: { state: CheckState; size?: number }) => (
  <svg
    className={classes.mark}
    data-state={state}
    width={size}
    height={size}
    viewBox="0 0 18 18"
    aria-hidden="true"
  >
    <Inside state={state} />
  </svg>
);

/** The same with its word: never the shape alone. */
export const StateWord = ({ state }: { state: CheckState }) => {
  const { t } = useTranslation();
  return (
    <span className={classes.state} data-state={state}>
      <StateMark state={state} />
      {t(`diagnosis.states.${state}`)}
    </span>
  );
};
