import type { FrozenContent } from '../../../contract/snapshot-operations.ts';
import { listSnapshots } from '../../store/snapshots.ts';
import type { ServiceContext } from '../context.ts';
import { loadFrozen, packFrozen } from './frozen.ts';

/**
 * Takes out of every snapshot what may not be kept (reliability.md K13): those whose content changes are sealed again, and
 * say so with both seals, why and when. Gives how many. Throws E-SNAP-BAD before anything is written to a damaged one.
 */
export const rewriteSnapshots = async (
  { session, clock }: Pick<ServiceContext, 'session' | 'clock'>,
  rewrite: (content: FrozenContent) => FrozenContent,
  reason: string,
): Promise<number> => {
  session.requireWritable();
  let count = 0;
  for (const snapshot of listSnapshots(session.reader())) {
    const { content } = loadFrozen(session.reader(), snapshot);
    const wanted = rewrite(content);
    if (JSON.stringify(wanted) === JSON.stringify(content)) continue;
    const rewritten = await packFrozen(wanted);
    const { sha256 } = rewritten.snapshot;
    const broken = { before: snapshot.sha256, after: sha256, reason, on: clock().toISOString() };
    const resealed = [...snapshot.resealed, broken];
    session.resealContent({ ...rewritten, snapshot: { ...rewritten.snapshot, resealed } });
    count++;
  }
  return count;
};
