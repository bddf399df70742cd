import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import classes from './diagnosis.module.css';

/** No territory is chosen, or the project has none. */
export const NoSubject = ({ hasSubjects }: { hasSubjects: boolean }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <div className={classes.empty}>
      <p role="status">{t(hasSubjects ? 'diagnosis.empty.choose' : 'diagnosis.empty.noSubject')}</p>
      {!hasSubjects && !isReadOnly && (
        <div className={classes.buttons}>
          <Button onClick={() => run('import.open')}>{t('explorer.empty.import')}</Button>
          <Button variant="default" onClick={() => run('explorer.add')}>
            {t('diagnosis.empty.add')}
          </Button>
        </div>
      )}
    </div>
  );
};

/** Not one check has an answer: there is something to do before reading them. */
export const NothingKnown = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <div className={classes.notice}>
      <p role="status">{t('diagnosis.empty.nothingKnown')}</p>
      {!isReadOnly && (
        <div className={classes.buttons}>
          <Button variant="default" size="compact-md" onClick={() => run('import.open')}>
            {t('explorer.empty.import')}
          </Button>
          <Button variant="default" size="compact-md" onClick={() => run('explorer.add')}>
            {t('diagnosis.empty.add')}
          </Button>
        </div>
      )}
    </div>
  );
};
