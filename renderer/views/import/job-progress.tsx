import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import classes from './import.module.css';
import { useWizard, useWizardTools } from './wizard-context.tsx';
import { stopJob } from './wizard-work.ts';

/** What the host is doing, how far it is, and how to stop it. */
export const JobProgress = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const tools = useWizardTools();
  const job = useWizard((wizard) => wizard.job);
  if (job === null) return null;
  const label = job.label === '' ? t(`import.jobs.${job.what}`) : job.label;
  const percent = `${number(Math.round(job.done * 100))}\u00A0%`;
  return (
    <div className={classes.job}>
      <span role="status">{label}</span>
      <Progress
        className={classes.jobBar}
        size="lg"
        value={job.done * 100}
        aria-label={t('import.jobs.percent', { label, percent })}
      />
      {/* Seen, not said: a screen reader would hear each percent. */}
      <span aria-hidden>{percent}</span>
      {job.rows ? (
        <span aria-hidden>{t('import.jobs.rows', { count: job.rows, number: number(job.rows) })}</span>
      ) : null}
      {job.what !== 'undo' && (
        <Button size="compact-md" variant="default" onClick={() => void stopJob(tools)}>
          {t('import.actions.stop')}
        </Button>
      )}
    </div>
  );
};
