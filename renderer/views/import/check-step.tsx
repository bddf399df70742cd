import { useTranslation } from 'react-i18next';
import { ChangedRecords } from './changed-records.tsx';
import { Counters } from './counters.tsx';
import classes from './import.module.css';
import { isNothing } from './plan.ts';
import { PreviewGraph } from './preview-graph.tsx';
import { PreviewState } from './preview-state.tsx';
import { ProblemGroups } from './problem-groups.tsx';
import { ReportButton } from './report-button.tsx';
import { useWizard } from './wizard-context.tsx';

/** Step 5: everything that would happen, as figures, problems, examples and picture. */
export const CheckStep = () => {
  const { t } = useTranslation();
  const outcome = useWizard((wizard) => wizard.outcome);
  const stopped = useWizard((wizard) => wizard.stopped);
  if (outcome === null) return <PreviewState />;
  const { groups, changes, preview } = outcome;
  const problems = groups.filter(({ level }) => level !== 'note');
  return (
    <>
      {stopped === 'run' && (
        <p role="status" className={classes.good}>
          {t('import.stopped.run')}
        </p>
      )}
      <Counters outcome={outcome} />
      {isNothing(outcome) && <p className={classes.panel}>{t('import.check.nothingToDo')}</p>}
      <ProblemGroups title={t('import.check.problems')} groups={problems} />
      {problems.length === 0 && !isNothing(outcome) && (
        <p className={classes.good}>{t('import.check.noProblem')}</p>
      )}
      {problems.length > 0 && (
        <div>
          <ReportButton variant="default" />
        </div>
      )}
      <ChangedRecords changes={changes} byKind={outcome.byKind} />
      <PreviewGraph preview={preview} />
      <ProblemGroups
        title={t('import.check.notes')}
        groups={groups.filter(({ level }) => level === 'note')}
      />
    </>
  );
};
