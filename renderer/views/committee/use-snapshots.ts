import type { SnapshotRecord } from '../../../shared/contract/snapshot-operations.ts';
import { useOperation } from '../../backend/use-operation.ts';

/** The frozen states of the project, the latest first. */
export const useSnapshots = () => {
  const { data, error, refetch } = useOperation('snapshot.list', {});
  return { snapshots: data ?? null, error, retry: () => void refetch() };
};

export type Verdict = 'verified' | 'damaged' | null;

/** What reading each one again says: null while it is not known. */
export const useVerdicts = (): ((id: SnapshotRecord['id']) => Verdict) => {
  const { data } = useOperation('snapshot.verify', { snapshot: null });
  return (id) => {
    const found = data?.find((one) => one.id === id);
    if (!found) return null;
    return found.ok ? 'verified' : 'damaged';
  };
};
