import { AppError } from '../../../contract/errors.ts';
import { Change } from '../../../domain/change.ts';
import type { DecisionFields } from '../../../domain/decision.ts';
import { isValidChain } from '../../../domain/decision-chain.ts';
import { mergeOf } from '../../../domain/reconcile/found-merges.ts';
import { type History, pathBack } from '../../../domain/reconcile/history.ts';
import type { Merges } from '../../../domain/reconcile/merging.ts';
import {
  copyRecords,
  type Fields,
  type RecordKind,
  type Records,
  recordsOf,
} from '../../../domain/reconcile/records.ts';
import { applyToRecords } from '../../../domain/reconcile/rewind.ts';
import type { ReadableDb } from '../../store/database.ts';
import { changesOf, readHistory } from '../../store/journal-history.ts';
import { readRecords } from '../../store/whole-records.ts';

/** One of the two versions. */
export interface VersionRead {
  readonly db: ReadableDb;
  readonly history: History;
  readonly records: Records;
}

const damaged = (): AppError => new AppError('E-BASE-DAMAGED', { what: 'records' });

/** A record of a file that comes from outside, as our own schemas have it. */
const parseRecord = (record: RecordKind, id: string, fields: Fields): Fields => {
  const parsed = Change.safeParse({ record, id, before: null, after: fields });
  const after = parsed.data?.after as Fields | null | undefined;
  if (!after) throw damaged();
  if (record === 'decision' && !isValidChain(after as unknown as DecisionFields)) throw damaged();
  return after;
};

const parseRecords = (records: Records): Records =>
  new Map(
    [...records].map(([kind, byId]) => [
      kind,
      new Map([...byId].map(([id, fields]) => [id, parseRecord(kind, id, fields)])),
    ]),
  );

export const readOurs = (db: ReadableDb): VersionRead => ({
  db,
  history: readHistory(db),
  records: readRecords(db),
});

/** Throws E-BASE-DAMAGED for what no version of ours could have written. */
export const readTheirs = (db: ReadableDb): VersionRead => {
  // Somebody may be writing it: all of it is read as of one moment.
  const read = db.transaction(() => ({ db, history: readHistory(db), records: readRecords(db) }));
  if ((db.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged();
  try {
    const version = read();
    return { ...version, records: parseRecords(version.records) };
  } catch (error) {
    if (error instanceof SyntaxError) throw damaged();
    throw error;
  }
};

/** A version as it was after an entry of its journal (0: as created). */
export const rewind = ({ db, history, records }: VersionRead, seq: number): Records => {
  const { undone, redone } = pathBack(history, seq);
  const before = copyRecords(records);
  for (const one of undone)
    for (const piece of changesOf(db, 'undo', one))
      for (const change of piece) applyToRecords(before, change);
  for (const one of redone)
    for (const piece of changesOf(db, 'redo', one))
      for (const change of piece) applyToRecords(before, change);
  return before;
};

/** Duplicates made one since an entry, in force, of which the one dropped is not back. */
export const mergesSince = ({ db, history, records }: VersionRead, seq: number): Merges => {
  const { undone } = pathBack(history, seq);
  const kinds = new Map(history.map((entry) => [entry.seq, entry.kind]));
  // The last first: of two of one duplicate, brought back in between, the later says where it is.
  const merges = undone.filter((one) => kinds.get(one) === 'merge').reverse();
  const found = merges.map((one) => mergeOf([...changesOf(db, 'redo', one)].flat()));
  const entities = recordsOf(records, 'entity');
  return new Map(found.filter((one) => one !== null && !entities.has(one[0])) as [string, string][]);
};
