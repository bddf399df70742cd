import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useRunCommand } from '../../../commands/use-commands.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Waiting } from '../../../widgets/waiting.tsx';
import { Refused } from '../../diagnosis/computing.tsx';
import classes from '../committee.module.css';
import { useSnapshots, useVerdicts } from '../use-snapshots.ts';
import { NextMeeting } from './next-meeting.tsx';
import { SnapshotRow } from './snapshot-row.tsx';

const FreezeButton = () => {
  const { t } = useTranslation();
  const run = useRunCommand();
  return (
    <Button
      leftSection={<IconCamera size={18} stroke={1.75} aria-hidden />}
      onClick={() => run('committee.freeze')}
    >
      {t('committee.snapshots.freeze')}
    </Button>
  );
};

const List = ({ snapshots }: { snapshots: readonly SnapshotRecord[] }) => {
  const { t } = useTranslation();
  const verdictOf = useVerdicts();
  return (
    <ul className={classes.snapshots} aria-label={t('committee.snapshots.list')}>
      {snapshots.map((snapshot) => (
        <SnapshotRow key={snapshot.id} snapshot={snapshot} verdict={verdictOf(snapshot.id)} />
      ))}
    </ul>
  );
};

/** « Instantanés »: what was frozen, the latest first, and how to freeze. */
export const SnapshotsTab = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const isReadOnly = useProject()?.readOnly ?? true;
  const { snapshots, error, retry } = useSnapshots();
  if (error) return <Refused error={error} retry={retry} />;
  if (snapshots === null) return <Waiting />;
  const isEmpty = snapshots.length === 0;
  const lead = isEmpty
    ? t(isReadOnly ? 'committee.snapshots.noneReadOnly' : 'committee.snapshots.none')
    : t('committee.snapshots.lead', { count: snapshots.length, number: number(snapshots.length) });
  return (
    <>
      <div className={isEmpty ? classes.empty : classes.lead}>
        <p role="status">{lead}</p>
        {!isReadOnly && <FreezeButton />}
      </div>
      <NextMeeting />
      {!isEmpty && <List snapshots={snapshots} />}
    </>
  );
};
