import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../backend/use-operation.ts';
import classes from './import.module.css';
import { mappingOf } from './plan.ts';
import type { InspectedTable } from './wizard.ts';
import { useWizard } from './wizard-context.tsx';

/** A mapping kept under a name, for the next file of the same kind. */
export const SaveMapping = ({ table }: { table: InspectedTable }) => {
  const { t } = useTranslation();
  const client = useQueryClient();
  const mapping = useWizard((wizard) => mappingOf(wizard, table));
  const save = useCommand('import.saveMapping');
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '' || mapping === null || save.isPending) return;
    const saved = { name: name.trim(), mapping: { ...mapping, sheet: null, headerRow: null } };
    save.mutate(saved, { onSuccess: () => client.invalidateQueries({ queryKey: ['import.mappings'] }) });
  };
  return (
    <details className={classes.more}>
      <summary>{t('import.columns.save')}</summary>
      <form onSubmit={submit}>
        <Group gap="sm" align="end">
          <TextInput
            label={t('import.columns.saveName')}
            value={name}
            maxLength={300}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={name.trim() === ''} loading={save.isPending}>
            {t('import.columns.saveDone')}
          </Button>
        </Group>
        <p role="status">{save.data && t('import.columns.saved', { name: save.variables.name })}</p>
        {save.error && <p role="alert">{save.error.message}</p>}
      </form>
    </details>
  );
};
