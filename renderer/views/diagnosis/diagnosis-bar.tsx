import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRunCommand } from '../../commands/use-commands.ts';
import { useActions, useWorkspace } from '../../state/workspace-context.tsx';
import { today } from '../follow-ups/today.ts';
import { DayInput } from '../forms/day-input.tsx';
import classes from './diagnosis.module.css';
import { SubjectSelect } from './subject-select.tsx';
import type { Subject } from './use-subject.ts';

const Day = () => {
  const { t } = useTranslation();
  const act = useActions();
  const on = useWorkspace((state) => state.diagnosis.on);
  const now = today();
  return (
    <div className={classes.inlineDay}>
      <DayInput
        label={t('diagnosis.bar.on')}
        value={on ?? now}
        onChange={(day) => act.setDiagnosis({ on: day === now ? null : day })}
      />
    </div>
  );
};

const PrintButton = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
      onClick={() => run('explorer.print')}
    >
      {t('diagnosis.bar.print')}
    </Button>
  );
};

interface Props {
  readonly subjects: readonly Subject[];
  readonly subject: Subject | null;
}

/** Whom the diagnosis is about, and on which day. */
export const DiagnosisBar = ({ subjects, subject }: Props) => {
  const { t } = useTranslation();
  const act = useActions();
  return (
    <section className={classes.barRow} aria-label={t('diagnosis.bar.name')} data-region data-chrome>
      <h2 className={classes.title}>{t('diagnosis.title')}</h2>
      <SubjectSelect
        className={`${classes.inline} ${classes.subject}`}
        label={t('diagnosis.bar.subject')}
        placeholder={t('diagnosis.bar.choose')}
        subjects={subjects}
        value={subject?.id ?? null}
        choose={(id) => id !== null && act.setDiagnosis({ subject: id, others: [], pastOn: null })}
        data-search
      />
      <Day />
      {subject && <PrintButton />}
    </section>
  );
};
