import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../backend/use-operation.ts';
import { screenToSave } from '../../commands/view-commands.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';

/** « Enregistrer sous… »: the view on screen under a new name. */
export const SaveViewDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const store = useWorkspaceStore();
  const save = useCommand('view.save');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setIsMissing(true);
    const workspace = store.getState();
    const asked = {
      name,
      view: workspace.view,
      screen: screenToSave({ workspace }),
      note: note.trim() === '' ? null : note,
    };
    save.mutate(asked, {
      onSuccess: ({ id }) => {
        store.act.viewSaved(id);
        notify.done('views.messages.saved', { name: name.trim() }, { undoable: true });
        close();
      },
    });
  };
  return (
    <Dialog title={t('views.dialog.saveTitle')} onClose={close}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('views.dialog.name')}
            value={name}
            maxLength={300}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
            error={isMissing && name.trim() === '' ? t('views.dialog.nameRequired') : save.error?.message}
          />
          <Textarea
            label={t('views.dialog.note')}
            description={t('views.dialog.noteHint')}
            value={note}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('views.dialog.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
