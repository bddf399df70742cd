import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBackend } from '../../backend/backend-context.tsx';
import { Dialog } from '../../widgets/dialog.tsx';
import { TerritoryField } from './territory-field.tsx';
import { useCreate } from './use-create.ts';
import type { ChosenTerritory } from './use-territory-search.ts';

/** « Projet vide »: a name, a territory if one wishes, nothing else. */
export const NewProjectDialog = ({ close }: { close: () => void }) => {
  const { t } = useTranslation();
  const { dialogs } = useBackend();
  const [name, setName] = useState('');
  const [territory, setTerritory] = useState<ChosenTerritory | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const { create, isBusy, error } = useCreate(close);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setIsMissing(true);
    void create(name.trim(), territory?.code ?? null);
  };
  return (
    <Dialog title={t('home.create.title')} onClose={close}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <TextInput
            label={t('home.create.name')}
            placeholder={t('home.create.namePlaceholder')}
            value={name}
            maxLength={300}
            required
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
            error={isMissing && name.trim() === '' ? t('home.create.nameRequired') : undefined}
          />
          <TerritoryField value={territory} onChange={setTerritory} />
          {error && (
            <Text role="alert" c="var(--alert)">
              {error}
            </Text>
          )}
          {!dialogs && (
            <Text size="sm" c="dimmed">
              {t('home.create.place')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {t('frame.actions.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('home.create.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
