import { Alert, Button } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SuggestionList } from '../../../shared/contract/suggestion-operations.ts';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import classes from './partnerships.module.css';

/** What one should know before reading the list. */
export const Notices = ({ list }: { list: SuggestionList }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const project = useProject();
  return (
    <>
      {list.completeFirst && (
        <Alert
          className={classes.notice ?? ''}
          variant="outline"
          color="gray"
          icon={<IconAlertCircle size={20} stroke={1.75} aria-hidden />}
          title={t('partnerships.completeFirst.title')}
        >
          {t('partnerships.completeFirst.text')}{' '}
          <Button variant="default" size="compact-sm" onClick={() => run('table.incomplete')}>
            {t('partnerships.completeFirst.action')}
          </Button>
        </Alert>
      )}
      {project?.territory === null && <p className={classes.line1}>{t('partnerships.territory.none')}</p>}
    </>
  );
};
