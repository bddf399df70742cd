import { IconCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import { useFormat } from '../i18n/use-format.ts';
import classes from './top-bar.module.css';

/** « ✓ Enregistré à 14 h 05 »: each action is saved when it ends, so there is no other state but read-only. */
export const SaveState = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const project = useProject();
  return (
    <div role="status">
      {project?.readOnly && (
        <span className={classes.locked}>
          <IconLock size={18} stroke={1.75} aria-hidden />
          {t('frame.top.readOnly')}
        </span>
      )}
      {project && !project.readOnly && (
        <span className={classes.saved}>
          <IconCheck size={18} stroke={1.75} aria-hidden />
          {project.savedAt
            ? t('frame.status.savedAt', { time: format.time(project.savedAt) })
            : t('frame.status.saved')}
        </span>
      )}
    </div>
  );
};
