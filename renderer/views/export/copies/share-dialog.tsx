import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../../backend/backend-context.tsx';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { useNotify } from '../../../widgets/use-notify.tsx';

interface Choice {
  readonly withJournal: boolean;
  readonly withPersons: boolean;
}

const useSharing = (choice: Choice, close: () => void) => {
  const { call, dialogs } = useBackend();
  const notify = useNotify();
  const format = useFormat();
  const name = useProject()?.name ?? '';
  const [isRunning, setIsRunning] = useState(false);
  const run = async () => {
    const file = dialogs ? await dialogs.saveProject(name) : null;
    if (dialogs && file === null) return;
    setIsRunning(true);
    try {
      // The native dialog has already asked before choosing an existing file.
      const { bytes } = await call('share.create', { ...choice, file, overwrite: file !== null });
      notify.done('committee.messages.shared', { size: format.bytes(bytes) });
      close();
    } catch (error) {
      notify.refused(error);
    } finally {
      setIsRunning(false);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning) void run();
  };
  return { submit, isRunning, asksWhere: dialogs !== null };
};

/** « Remettre une copie »: without persons unless asked; with the history it can be merged back. */
export const ShareDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const [withJournal, setWithJournal] = useState(true);
  const [withPersons, setWithPersons] = useState(false);
  const { submit, isRunning, asksWhere } = useSharing({ withJournal, withPersons }, close);
  return (
    <Dialog title={t('committee.share.title')} onClose={close}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Text size="sm" c="dimmed">
            {t('committee.share.hint')}
          </Text>
          <Checkbox
            label={t('committee.share.journal')}
            description={t('committee.share.journalHint')}
            checked={withJournal}
            data-autofocus
            onChange={(event) => setWithJournal(event.currentTarget.checked)}
          />
          <Checkbox
            label={t('committee.share.persons')}
            description={t('committee.share.personsHint')}
            checked={withPersons}
            onChange={(event) => setWithPersons(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isRunning}>
              {t(asksWhere ? 'committee.share.submit' : 'committee.share.submitHere')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
