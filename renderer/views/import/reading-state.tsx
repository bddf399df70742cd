import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';
import { useWizard, useWizardTools } from './wizard-context.tsx';
import { inspect } from './wizard-work.ts';

/** Files whose reading was stopped or refused: it can be asked again. */
export const ReadingState = () => {
  const { t } = useTranslation();
  const tools = useWizardTools();
  const wizard = useWizard((all) => all);
  const { files, inspection, job, stopped, refusal } = wizard;
  const isUnread = files.length > 0 && inspection === null;
  if (job !== null || (stopped === null && !(isUnread && refusal !== null))) return null;
  return (
    <div className={classes.again}>
      {stopped !== null && <p role="status">{t('import.stopped.read')}</p>}
      {isUnread && (
        <Button variant="default" onClick={() => void inspect(tools)}>
          {t('import.actions.retry')}
        </Button>
      )}
    </div>
  );
};
