import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { useWizard, useWizardTools } from './wizard-context.tsx';
import { preview } from './wizard-work.ts';

/** Why there is nothing to see yet, and the button that computes it. */
export const PreviewState = () => {
  const { t } = useTranslation();
  const tools = useWizardTools();
  const job = useWizard((wizard) => wizard.job);
  const outcome = useWizard((wizard) => wizard.outcome);
  const stopped = useWizard((wizard) => wizard.stopped);
  const refusal = useWizard((wizard) => wizard.refusal);
  if (job !== null || outcome !== null) return null;
  return (
    <div className={classes.again}>
      {refusal === null && (
        <p role="status">
          {t(`import.stopped.${stopped === 'preview' || stopped === 'run' ? stopped : 'again'}`)}
        </p>
      )}
      <Button variant="default" onClick={() => void preview(tools)}>
        {t(refusal === null ? 'import.stopped.check' : 'import.actions.retry')}
      </Button>
    </div>
  );
};
