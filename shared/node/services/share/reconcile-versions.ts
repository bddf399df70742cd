import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../../../domain/change.ts';
import { findAncestor } from '../../../domain/reconcile/history.ts';
import type { ReconcileInput } from '../../../domain/reconcile/merging.ts';
import { type Reconciled, reconcile } from '../../../domain/reconcile/reconcile.ts';
import { recordsOf } from '../../../domain/reconcile/records.ts';
import type { ReadableDb } from '../../store/database.ts';
import type { JobControl } from '../context.ts';
import { mergesSince, readOurs, readTheirs, rewind } from './read-side.ts';

export interface ReconciledVersions extends Reconciled {
  readonly input: ReconcileInput;
  /** Last entry of the copy: what a later merge-back starts from; null in a copy that was never edited. */
  readonly merged: string | null;
  /** Last entry of ours: with another one, what becomes of them is another. */
  readonly sequence: number;
}

/** Between two steps others are answered, and a cancel is heard. */
const pause = async ({ signal, onProgress }: JobControl, done: number): Promise<void> => {
  onProgress(done);
  await nextTurn();
  signal.throwIfAborted();
};

/** Both versions, their common ancestor, and what becomes of them; writes nothing. */
export const reconcileVersions = async (
  dbs: { readonly ours: ReadableDb; readonly theirs: ReadableDb },
  takeOf: ReconcileInput['takeOf'],
  control: JobControl,
): Promise<ReconciledVersions> => {
  const theirs = readTheirs(dbs.theirs);
  await pause(control, 0.3);
  const ours = readOurs(dbs.ours);
  await pause(control, 0.5);
  const ancestor = findAncestor(ours.history, theirs.history);
  const theirsThen = ancestor && rewind(theirs, ancestor.theirs);
  await pause(control, 0.6);
  const base = ancestor && (ancestor.side === 'theirs' ? theirsThen : rewind(ours, ancestor.ours));
  await pause(control, 0.7);
  const input: ReconcileInput = {
    base,
    ours: ours.records,
    theirs: theirs.records,
    contacts: recordsOf(theirsThen ?? theirs.records, 'contact'),
    merges: {
      ours: ancestor ? mergesSince(ours, ancestor.ours) : new Map(),
      theirs: ancestor ? mergesSince(theirs, ancestor.theirs) : new Map(),
    },
    takeOf,
  };
  const reconciled = reconcile(input);
  await pause(control, 0.9);
  return {
    ...reconciled,
    input,
    merged: theirs.history.at(-1)?.id ?? null,
    sequence: ours.history.at(-1)?.seq ?? 0,
  };
};

/** Records made, changed and taken away; places in the graph are counted nowhere. */
export const countChanges = (changes: readonly Change[]) => {
  const records = changes.filter(({ record }) => record !== 'position');
  const count = (isWanted: (change: Change) => boolean) => records.filter(isWanted).length;
  return {
    added: count(({ before }) => before === null),
    changed: count(({ before, after }) => before !== null && after !== null),
    removed: count(({ after }) => after === null),
  };
};
