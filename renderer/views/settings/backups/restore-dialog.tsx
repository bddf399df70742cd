import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../../backend/use-app.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Dialog } from '../../../widgets/dialog.tsx';
import { Computing } from '../../diagnosis/computing.tsx';
import settings from '../settings.module.css';
import type { BackupEntry } from './use-backups.ts';
import { RESTORE_JOB, useRestore } from './use-restore.ts';

const total = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const Figure = ({ value }: { value: number | null }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return value === null ? <span className="unknown">{t('card.unknown')}</span> : number(value);
};

/** Counts now and then. */
const Changes = ({ backup }: { backup: BackupEntry }) => {
  const { t } = useTranslation();
  const project = useProject();
  if (!project) return null;
  const rows = [
    ['entities', total(project.entities), backup.entities],
    ['relations', total(project.relations), backup.relations],
  ] as const;
  return (
    <Table aria-label={t('backups.restore.what')} className={settings.table ?? ''}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('backups.restore.what')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('backups.restore.now')}
          </Table.Th>
          <Table.Th scope="col" ta="end">
            {t('backups.restore.after')}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([what, now, then]) => (
          <Table.Tr key={what}>
            <Table.Th scope="row">{t(`backups.restore.${what}`)}</Table.Th>
            <Table.Td ta="end">
              <Figure value={now} />
            </Table.Td>
            <Table.Td ta="end">
              <Figure value={then} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};

/** How many actions are taken out; nothing where an older manifest did not note it, or the backup is of later. */
const useOperationsWords = ({ revision }: BackupEntry): string | null => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const project = useProject();
  if (!project || revision === null || revision > project.revision) return null;
  const count = project.revision - revision;
  if (count === 0) return t('backups.restore.noOperation');
  return t('backups.restore.operations', { count, number: number(count) });
};

/** « Restaurer… »: exactly what will change, and that it can be undone. */
export const RestoreDialog = ({ backup, close }: { backup: BackupEntry; close: () => void }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const { isRunning, restore } = useRestore(close);
  const operations = useOperationsWords(backup);
  const when = { date: format.date(backup.at), time: format.time(backup.at) };
  return (
    <Dialog title={t('backups.restore.title', when)} onClose={close} size="lg">
      <Stack gap="md">
        <Text>
          {t('backups.restore.lead')} {operations}
        </Text>
        <Changes backup={backup} />
        <Text>{t('backups.restore.undoable')}</Text>
        {isRunning && <Computing job={RESTORE_JOB} label={t('backups.restore.running')} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close} disabled={isRunning}>
            {t('frame.actions.cancel')}
          </Button>
          <Button data-autofocus loading={isRunning} onClick={() => restore(backup)}>
            {t('backups.restore.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
};
