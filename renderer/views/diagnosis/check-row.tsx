import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ToldSentence } from '../../widgets/told-sentence.tsx';
import { CheckAction } from './check-action.tsx';
import classes from './checks.module.css';
import { useDiagnosis } from './diagnosis-context.tsx';
import { StateWord } from './state-mark.tsx';

export const checkElementId = (id: string): string => `check-${id}`;

/** « ✎ corrigé à la main », when, and what was computed; by whom and why is in the sentence. */
const Corrected = ({ check }: { check: CheckRecord }) => {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { takeBack } = useDiagnosis();
  const isReadOnly = useProject()?.readOnly ?? true;
  if (!check.override) return null;
  const { at, computed } = check.override;
  return (
    <div className={classes.corrected}>
      <p>
        <strong>
          <IconPencil size={14} stroke={1.75} aria-hidden /> {t('diagnosis.override.mark')}
        </strong>{' '}
        {t('diagnosis.override.on', { date: date(at) })}
        {' · '}
        <span className={classes.computed}>
          {t('diagnosis.override.computed', { state: t(`diagnosis.states.${computed}`) })}
        </span>
      </p>
      {!isReadOnly && (
        <Button variant="subtle" size="compact-sm" onClick={() => takeBack(check)}>
          {t('diagnosis.override.remove')}
        </Button>
      )}
    </div>
  );
};

const CorrectButton = ({ check }: { check: CheckRecord }) => {
  const { t } = useTranslation();
  const { correct } = useDiagnosis();
  const isReadOnly = useProject()?.readOnly ?? true;
  if (isReadOnly) return null;
  return (
    <Button
      className={classes.quiet ?? ''}
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
      aria-label={t('diagnosis.override.correctOf', { title: check.title })}
      onClick={() => correct(check)}
    >
      {t('diagnosis.override.correct')}
    </Button>
  );
};

/** One check: state in word and shape, the sentence that says why, its weight, what can be done. */
export const CheckRow = ({ check }: { check: CheckRecord }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <li id={checkElementId(check.id)} className={classes.row} tabIndex={-1}>
      <StateWord state={check.state} />
      <div className={classes.text}>
        <h4 className={classes.title}>
          {check.title}{' '}
          <span className={classes.code}>
            {check.id} · {t('diagnosis.weight', { weight: number(check.weight) })}
          </span>
        </h4>
        <div className={classes.sentence}>
          <ToldSentence segments={check.segments} />
        </div>
        <Corrected check={check} />
      </div>
      <div className={classes.tools}>
        <CheckAction check={check} />
        <CorrectButton check={check} />
      </div>
    </li>
  );
};
