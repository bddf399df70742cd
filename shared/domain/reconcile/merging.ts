import { isChanged } from './merge-fields.ts';
import {
  type DraftRecords,
  type Fields,
  otherSide,
  type RecordKind,
  type Records,
  recordsOf,
  type Side,
} from './records.ts';

/** What both sides changed differently. `field` is `record` where one took away what the other kept or edited. */
export interface Conflict {
  readonly record: RecordKind;
  readonly id: string;
  readonly field: string;
  /** Null: the record is not there. */
  readonly ours: Fields | null;
  readonly theirs: Fields | null;
}
export const WHOLE_RECORD = 'record';

/** Duplicates that a side made one since the common ancestor: the one dropped, then the one kept. */
export type Merges = ReadonlyMap<string, string>;

export interface ReconcileInput {
  /** The common ancestor; null when nobody knows it. */
  readonly base: Records | null;
  readonly ours: Records;
  readonly theirs: Records;
  /** Of the side that handed the copy over contacts may have been left out: theirs as it was then. */
  readonly contacts: ReadonlyMap<string, Fields>;
  readonly merges: Readonly<Record<Side, Merges>>;
  readonly takeOf: (conflict: Pick<Conflict, 'record' | 'id' | 'field'>) => Side;
}

/** The work in hand: what is known, and what becomes of it. */
export interface Merging extends ReconcileInput {
  readonly result: DraftRecords;
  readonly conflicts: Map<string, Conflict>;
}

export const baseOf = (merging: ReconcileInput, kind: RecordKind, id: string): Fields | null => {
  if (kind === 'contact') return merging.contacts.get(id) ?? null;
  return (merging.base && recordsOf(merging.base, kind).get(id)) ?? null;
};
export const sideOf = (merging: ReconcileInput, side: Side, kind: RecordKind, id: string): Fields | null =>
  recordsOf(merging[side], kind).get(id) ?? null;

/** A conflict of a record and a field is told once; gives the side that it keeps. */
export const tellConflict = (merging: Merging, conflict: Conflict): Side => {
  const key = `${conflict.record} ${conflict.id} ${conflict.field}`;
  if (!merging.conflicts.has(key)) merging.conflicts.set(key, conflict);
  return merging.takeOf(conflict);
};
export const tellRecord = (merging: Merging, record: RecordKind, id: string): Side =>
  tellConflict(merging, {
    record,
    id,
    field: WHOLE_RECORD,
    ours: sideOf(merging, 'ours', record, id),
    theirs: sideOf(merging, 'theirs', record, id),
  });

/** Whether a side made the record, or changed what it says, since the common ancestor. */
export const isEdited = (merging: ReconcileInput, side: Side, kind: RecordKind, id: string): boolean => {
  const now = sideOf(merging, side, kind, id);
  const before = baseOf(merging, kind, id);
  return now !== null && (before === null || isChanged(kind, before, now));
};

/**
 * Whom a removed entity was made one with, on either side, and so on, as far as that is still there; null: nobody. Where
 * both sides go on differently, it goes on as on the side that removed it, or else as on the other.
 */
export const followMerges = (
  merging: ReconcileInput,
  id: string,
  isThere: (id: string) => boolean,
  first: Side = merging.merges.ours.has(id) ? 'ours' : 'theirs',
): string | null => {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (isThere(at)) return at;
    if (seen.has(at)) continue;
    seen.add(at);
    for (const side of [otherSide(first), first]) {
      const next = merging.merges[side].get(at);
      if (next !== undefined) waiting.push(next);
    }
  }
  return null;
};

/** An entity as a side has it, or whom the side made it one with, and so on; the last of them where that is gone too. */
export const keptBy = (merging: ReconcileInput, side: Side, id: string): string => {
  const seen = new Set([id]);
  let at = id;
  while (sideOf(merging, side, 'entity', at) === null) {
    const next = merging.merges[side].get(at);
    if (next === undefined || seen.has(next)) break;
    seen.add(next);
    at = next;
  }
  return at;
};
