import { useEffect, useState } from 'react';
import type { OutputOf } from '../../../../shared/contract/contract.ts';
import { useProject } from '../../../backend/use-app.ts';
import { useOperation } from '../../../backend/use-operation.ts';

export type BackupStatus = OutputOf<'backup.status'>;
export type BackupEntry = OutputOf<'backup.list'>[number];

/** Null until it is known, and without a project. */
export const useBackupStatus = (): BackupStatus | null => {
  const isOpen = useProject() !== null;
  return useOperation('backup.status', {}, { enabled: isOpen }).data ?? null;
};

const MINUTE_MS = 60_000;

/** The time, again every minute: what is told as « il y a 6 min » must not grow old. */
export const useNow = (): Date => {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => window.clearInterval(timer);
  }, []);
  return now;
};

/** What is not as it should be; null when all is well. */
export const troubleOf = (status: BackupStatus | null): 'local' | 'second' | null => {
  if (status === null) return null;
  if (status.problem !== null && status.problem !== 'E-BAK-DEST') return 'local';
  return status.second !== null && status.second.state !== 'ready' ? 'second' : null;
};
