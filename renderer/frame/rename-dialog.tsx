import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../backend/use-app.ts';
import { useCommand } from '../backend/use-operation.ts';
import { Dialog } from '../widgets/dialog.tsx';
import { useNotify } from '../widgets/use-notify.tsx';

export const RenameDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const notify = useNotify();
  const rename = useCommand('project.rename');
  const [name, setName] = useState(useProject()?.name ?? '');
  const [isMissing, setIsMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setIsMissing(true);
    const onSuccess = () => {
      notify.done('frame.messages.renamed', {}, { undoable: true });
      close();
    };
    rename.mutate({ name }, { onSuccess });
  };
  return (
    <Dialog title={t('frame.commands.renameProject')} onClose={close}>
      <form onSubmit={submit}>
        <Stack gap="lg">
          <TextInput
            label={t('frame.rename.label')}
            value={name}
            maxLength={300}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
            error={isMissing && name.trim() === '' ? t('frame.rename.required') : rename.error?.message}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={rename.isPending}>
              {t('frame.actions.rename')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
