import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Change } from '../../../domain/change.ts';
import { ERASED, findAncestor, leadsBack } from '../../../domain/reconcile/history.ts';
import type { ReconcileInput } from '../../../domain/reconcile/merging.ts';
import { type Reconciled, reconcile } from '../../../domain/reconcile/reconcile.ts';
import { type Records, recordsOf } from '../../../domain/reconcile/records.ts';
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

interface Persons {
  readonly theirs: Records;
  /** What leads back from both to where they parted; null: nothing does. */
  readonly theirsThen: Records | null;
  readonly oursThen: Records | null;
  readonly ours: Records;
  /** Whether somebody was erased from ours since. */
  readonly hasErased: boolean;
}

/**
 * Persons as they were when both parted, and those that theirs brings. Of somebody who was there then, and of whom ours
 * knows nothing any more, not even in its journal, it brings nothing: they were erased, on whatever computer, or left out
 * of ours on purpose. Nor of anybody whom it may have had then, where ours erased somebody since.
 */
const contactsOf = ({ theirs, theirsThen, oursThen, ours, hasErased }: Persons) => {
  const [there, here, now] = [theirsThen, oursThen, ours].map(
    (records) => records && recordsOf(records, 'contact'),
  );
  const isErased = (id: string): boolean =>
    !now?.has(id) && !here?.has(id) && (there ? there.has(id) : hasErased || !here);
  const all = recordsOf(theirs, 'contact');
  return {
    contacts: there ?? here ?? all,
    brought: new Map([...all].filter(([id]) => !isErased(id))),
  };
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
  const oursThen = ancestor && leadsBack(ours.history, ancestor.ours) ? rewind(ours, ancestor.ours) : null;
  const base = ancestor && (ancestor.side === 'theirs' ? theirsThen : oursThen);
  await pause(control, 0.7);
  const { contacts, brought } = contactsOf({
    theirs: theirs.records,
    theirsThen: ancestor && leadsBack(theirs.history, ancestor.theirs) ? theirsThen : null,
    oursThen,
    ours: ours.records,
    hasErased: ours.history.some(({ seq, kind }) => kind === ERASED && seq > (ancestor?.ours ?? 0)),
  });
  const input: ReconcileInput = {
    base,
    ours: ours.records,
    theirs: new Map([...theirs.records, ['contact', brought]]),
    contacts,
    merges: {
      ours: ancestor ? mergesSince(ours, ancestor.parted.ours) : new Map(),
      theirs: ancestor ? mergesSince(theirs, ancestor.parted.theirs) : new Map(),
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
