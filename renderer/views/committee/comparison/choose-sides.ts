import { NOW, type SnapshotRecord } from '../../../../shared/contract/snapshot-operations.ts';

export interface Sides {
  readonly before: string;
  readonly after: string;
}

/**
 * The two states that are compared: those asked for while they are there; otherwise the last two committees, or the only
 * one and now. Snapshots come the latest first. Null when there is none.
 */
export const chooseSides = (
  snapshots: readonly Pick<SnapshotRecord, 'id'>[],
  asked: { readonly before: string | null; readonly after: string | null },
): Sides | null => {
  const [latest, previous] = snapshots;
  if (!latest) return null;
  const isThere = (side: string | null): side is string =>
    side === NOW || snapshots.some(({ id }) => id === side);
  const usual = previous ? { before: previous.id, after: latest.id } : { before: latest.id, after: NOW };
  return {
    before: isThere(asked.before) ? asked.before : usual.before,
    after: isThere(asked.after) ? asked.after : usual.after,
  };
};
