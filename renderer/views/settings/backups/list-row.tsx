import { Button, Loader, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';
import { useCounted } from '../../../i18n/use-counted.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useActions } from '../../../state/workspace-context.tsx';
import { Waiting } from '../../../widgets/waiting.tsx';
import { BackupState } from './backup-state.tsx';
import classes from './backups.module.css';
import type { BackupEntry } from './use-backups.ts';

const COLUMNS = ['when', 'reason', 'holds', 'size', 'state', 'actions'] as const;

const Holds = ({ backup }: { backup: BackupEntry }) => {
  const { t } = useTranslation();
  const counted = useCounted();
  const { entities, relations } = backup;
  if (entities === null || relations === null) return <span className="unknown">{t('card.unknown')}</span>;
  return t('backups.list.holdsValue', {
    entities: counted.records(entities),
    relations: counted.relations(relations),
  });
};

/** A copy that cannot be read is not offered; a project that is only read is not replaced. */
const Restore = ({ backup, when }: { backup: BackupEntry; when: { date: string; time: string } }) => {
  const { t } = useTranslation();
  const act = useActions();
  const isFrozen = useProject()?.readOnly ?? true;
  if (backup.ok === false || isFrozen) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t('backups.list.restoreOf', when)}
      onClick={() => act.openDialog({ name: 'restore-backup', backup })}
    >
      {t('backups.list.restore')}
    </Button>
  );
};

const Row = ({ backup }: { backup: BackupEntry }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const when = { date: format.date(backup.at), time: format.time(backup.at) };
  return (
    <Table.Tr>
      <Table.Th scope="row">{t('backups.list.dateTime', when)}</Table.Th>
      <Table.Td>{t(`backups.reasons.${backup.reason}`)}</Table.Td>
      <Table.Td>
        <Holds backup={backup} />
      </Table.Td>
      <Table.Td className={classes.size ?? ''}>{format.bytes(backup.bytes)}</Table.Td>
      <Table.Td>
        <BackupState ok={backup.ok} />
      </Table.Td>
      <Table.Td>
        <Restore backup={backup} when={when} />
      </Table.Td>
    </Table.Tr>
  );
};

const Rows = ({ backups }: { backups: readonly BackupEntry[] }) => {
  const { t } = useTranslation();
  return (
    <div className={classes.wide}>
      <Table aria-label={t('backups.list.caption')} className={classes.list ?? ''}>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column} scope="col">
                {column === 'actions' ? (
                  <span className="visually-hidden">{t('backups.list.actions')}</span>
                ) : (
                  t(`backups.list.${column}`)
                )}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Row key={backup.id} backup={backup} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
};

/** What the last reading found, in one sentence. */
const useVerdict = (backups: readonly BackupEntry[] | undefined): string => {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (!backups) return '';
  const bad = backups.filter(({ ok }) => ok === false).length;
  if (bad > 0) return t('backups.list.someBad', { count: bad, number: number(bad) });
  return t('backups.list.verified', { count: backups.length, number: number(backups.length) });
};

/** The list as it is noted; then, once asked, as it was read again. */
const useBackupList = () => {
  const isOpen = useProject() !== null;
  const [isAsked, setIsAsked] = useState(false);
  const noted = useOperation('backup.list', {}, { enabled: isOpen });
  const read = useOperation('backup.list', { verify: true }, { enabled: isOpen && isAsked });
  const verify = () => (isAsked ? void read.refetch() : setIsAsked(true));
  return { noted, read, verify, list: read.data ?? noted.data, isVerifying: read.isFetching };
};

export const BackupListRow = () => {
  const { t } = useTranslation();
  const { noted, read, verify, list, isVerifying } = useBackupList();
  const verdict = useVerdict(read.data);
  const error = noted.error ?? read.error;
  if (error) return <Text role="alert">{error.message}</Text>;
  if (!list) return noted.isFetching ? <Waiting /> : null;
  if (list.length === 0) return <Text>{t('backups.never')}</Text>;
  return (
    <>
      <Button variant="default" loading={isVerifying} onClick={verify}>
        {t('backups.list.verifyAll')}
      </Button>
      <div role="status" className={classes.verdict}>
        {isVerifying ? (
          <>
            <Loader size="xs" mr="sm" aria-hidden />
            {t('backups.list.verifying')}
          </>
        ) : (
          verdict
        )}
      </div>
      <Rows backups={list} />
    </>
  );
};
