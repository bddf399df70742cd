import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../backend/use-app.ts';
import { useRunCommand } from '../../commands/use-commands.ts';
import { Dialog } from '../../widgets/dialog.tsx';
import classes from './saved-views.module.css';
import { useViewList } from './use-saved-views.ts';
import { useViewManager } from './use-view-manager.ts';
import { ViewRow } from './view-row.tsx';

/** « Gérer les vues »: their order, their names and notes, the one that opens first. */
export const ViewsDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const run = useRunCommand();
  const views = useViewList();
  const manager = useViewManager(views);
  const isReadOnly = useProject()?.readOnly ?? true;
  const leaveFor = (id: string) => {
    close();
    run(id);
  };
  return (
    <Dialog title={t('views.dialog.manageTitle')} onClose={close} size="lg">
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t(views.length === 0 ? 'views.dialog.empty' : 'views.dialog.manageHint')}
        </Text>
        {views.length > 0 && (
          <ol className={classes.list}>
            {views.map((view, at) => (
              <ViewRow key={view.id} {...{ view, at, manager, isReadOnly, close }} count={views.length} />
            ))}
          </ol>
        )}
        <p role="status" className="visually-hidden">
          {manager.said}
        </p>
        <Group justify="flex-end" gap="sm">
          {!isReadOnly && (
            <Button variant="default" onClick={() => leaveFor('view.saveAs')}>
              {t('views.saveAs')}
            </Button>
          )}
          {views.length > 0 && <Button onClick={() => leaveFor('view.present')}>{t('views.present')}</Button>}
        </Group>
      </Stack>
    </Dialog>
  );
};
