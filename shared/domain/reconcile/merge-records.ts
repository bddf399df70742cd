import { mergeFields } from './merge-fields.ts';
import { baseOf, isEdited, type Merging, sideOf, tellConflict, tellRecord } from './merging.ts';
import { draftOf, type Fields, otherSide, type RecordKind, recordsOf, type Side } from './records.ts';

/** Whether a record that one side took away is needed by what the other did. */
export type IsNeeded = (id: string, keeper: Side) => boolean;
/** What is kept although its own removal would be taken: it goes with something that is. */
export type IsHeld = (id: string, keeper: Side, fields: Fields) => boolean;
interface Rules {
  readonly isNeeded?: IsNeeded;
  readonly isHeld?: IsHeld;
}

/** A record that only one side has: made there, or taken away on the other. Gives what stays. */
const settleAlone = (
  merging: Merging,
  kind: RecordKind,
  id: string,
  keeper: Side,
  { isNeeded = () => false, isHeld = () => false }: Rules,
): Fields | null => {
  const kept = sideOf(merging, keeper, kind, id);
  const isKnown = merging.base !== null || kind === 'contact';
  if (kept === null || (isKnown && baseOf(merging, kind, id) === null)) return kept;
  if (isKnown && isHeld(id, keeper, kept)) return kept;
  if (isKnown && !isEdited(merging, keeper, kind, id) && !isNeeded(id, keeper)) return null;
  return tellRecord(merging, kind, id) === keeper ? kept : null;
};

const settleBoth = (merging: Merging, kind: RecordKind, id: string, ours: Fields, theirs: Fields): Fields => {
  if (ours === theirs || JSON.stringify(ours) === JSON.stringify(theirs)) return ours;
  const { fields, conflicts } = mergeFields(
    kind,
    { base: baseOf(merging, kind, id), ours, theirs },
    {
      takeOf: (field) => merging.takeOf({ record: kind, id, field }),
      isTwoWay: merging.base === null,
    },
  );
  for (const conflict of conflicts) tellConflict(merging, { record: kind, id, ...conflict });
  return fields;
};

const settle = (merging: Merging, kind: RecordKind, id: string, rules: Rules): Fields | null => {
  const ours = sideOf(merging, 'ours', kind, id);
  const theirs = sideOf(merging, 'theirs', kind, id);
  if (ours && theirs) return settleBoth(merging, kind, id, ours, theirs);
  return settleAlone(merging, kind, id, ours ? 'ours' : otherSide('ours'), rules);
};

/** All records of a kind, by id: what stays of each goes into the result. */
export const mergeKind = (merging: Merging, kind: RecordKind, rules: Rules = {}): void => {
  const ids = [
    ...new Set([...recordsOf(merging.ours, kind).keys(), ...recordsOf(merging.theirs, kind).keys()]),
  ].sort();
  const result = draftOf(merging.result, kind);
  result.clear();
  for (const id of ids) {
    const fields = settle(merging, kind, id, rules);
    if (fields) result.set(id, fields);
  }
};
