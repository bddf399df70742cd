import { AppError } from '../../../contract/errors.ts';
import type { ServiceContext, Session } from '../context.ts';
import { createGraphKeeper } from '../kept-graph.ts';
import { resolveSnapshot } from './find-snapshot.ts';
import { type Frozen, loadKept } from './frozen.ts';
import { openFrozen } from './open-frozen.ts';

const refuse = (): never => {
  throw new AppError('E-READONLY', { reason: 'snapshot' });
};

/** Reads another state than the one that is open; writes nothing. */
export const readOnlySession = (
  db: ReturnType<Session['reader']>,
  frozen: Frozen | null,
  session: Session,
): Session => ({
  reader: () => db,
  frozen: () => frozen,
  author: session.author,
  // Everything frozen has the place that it had.
  fillPositions: () => undefined,
  requireWritable: refuse,
  keepContent: refuse,
  record: refuse,
  lend: refuse,
});

/**
 * Does work on a frozen state, whatever is open stays as it is; with null, on what is open. The state is let go of when
 * the work has ended: nothing of it may be kept. Throws E-NOT-FOUND, E-SNAP-BAD.
 */
export const withFrozen = async <Context extends ServiceContext, Result>(
  context: Context,
  ref: string | null,
  work: (context: Context) => Promise<Result>,
): Promise<Result> => {
  if (ref === null) return work(context);
  const { session, territories } = context;
  const open = session.reader();
  const { kept, frozen } = loadKept(open, resolveSnapshot(open, ref));
  const { db, close } = openFrozen(frozen.content, kept);
  try {
    const own = readOnlySession(db, frozen, session);
    return await work({ ...context, session: own, graph: createGraphKeeper({ session: own, territories }) });
  } finally {
    close();
  }
};
