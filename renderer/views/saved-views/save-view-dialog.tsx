import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../backend/use-operation.ts';
import { screenToSave } from '../../commands/view-commands.ts';
import { useDialogFields } from '../../drafts/use-drafted.ts';
import { useWorkspaceStore } from '../../state/workspace-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { useNotify } from '../../widgets/use-notify.tsx';

/** Saves the view on screen under the name given, which becomes the open one. */
const useSaving = (name: string, note: string, close: () => void) => {
  const notify = useNotify();
  const store = useWorkspaceStore();
  const save = useCommand('view.save');
  const [isAsked, setIsAsked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsAsked(true);
    if (name.trim() === '' || save.isPending) return;
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
  return { submit, isMissing: isAsked && name.trim() === '', isPending: save.isPending, error: save.error };
};

/** « Enregistrer sous… »: the view on screen under a new name. */
export const SaveViewDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const title = t('views.dialog.saveTitle');
  const { fields, change } = useDialogFields('save-view', title, () => ({ name: '', note: '' }));
  const { name, note } = fields;
  const { submit, isMissing, isPending, error } = useSaving(name, note, close);
  return (
    <Dialog title={title} onClose={close}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('views.dialog.name')}
            value={name}
            maxLength={300}
            data-autofocus
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={isMissing ? t('views.dialog.nameRequired') : error?.message}
          />
          <Textarea
            label={t('views.dialog.note')}
            description={t('views.dialog.noteHint')}
            value={note}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('views.dialog.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
