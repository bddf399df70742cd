import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import shared from './committee.module.css';

/** Nothing is frozen yet: said for what needs it, with how to freeze where one may. */
export const NoSnapshot = ({ of }: { of: 'compare' | 'dossier' }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const isReadOnly = useProject()?.readOnly ?? true;
  return (
    <div className={shared.empty}>
      <p role="status">{t(`committee.${of}.none`)}</p>
      {!isReadOnly && (
        <Button onClick={() => run('committee.freeze')}>{t('committee.snapshots.freeze')}</Button>
      )}
    </div>
  );
};
