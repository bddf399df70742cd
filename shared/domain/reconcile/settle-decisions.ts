import type { StoredDecision } from '../decision.ts';
import type { CheckOverride } from '../diagnosis/override.ts';
import { moveDecisions, moveOverrides } from '../duplicates/move-decisions.ts';
import type { EntityId } from '../entity.ts';
import { followMerges, type Merging, tellConflict } from './merging.ts';
import { draftOf, type Fields, type Records, recordsOf } from './records.ts';
import { applyToRecords } from './rewind.ts';

const withIds = <Record>(records: ReadonlyMap<string, Fields>): Record[] =>
  [...records].map(([id, fields]) => ({ ...fields, id }) as Record);

/** Both may have answered one suggestion, each in a record of its own: it is one decision, under our id. */
export const sameDecisions = (ours: Records, theirs: Records): Records => {
  const own = recordsOf(ours, 'decision');
  const bySuggestion = new Map([...own].map(([id, { suggestion }]) => [suggestion, id]));
  const known = recordsOf(theirs, 'decision');
  const decisions = [...known].map(([id, fields]): [string, Fields] => {
    const same = bySuggestion.get(fields.suggestion);
    return [own.has(id) || same === undefined || known.has(same) ? id : same, fields];
  });
  return new Map([...theirs, ['decision', new Map(decisions)]]);
};

/** Decisions and corrections about a dropped duplicate are about the one kept. */
export const settleMoved = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const isThere = (id: string) => entities.has(id);
  const dropped = new Set([...merging.merges.ours.keys(), ...merging.merges.theirs.keys()]);
  for (const id of [...dropped].sort()) {
    const kept = isThere(id) ? null : followMerges(merging, id, isThere);
    if (kept === null) continue;
    const merge = { drop: id as EntityId, keep: kept as EntityId };
    const decisions = withIds<StoredDecision>(draftOf(merging.result, 'decision'));
    const overrides = withIds<CheckOverride>(draftOf(merging.result, 'check-override'));
    for (const change of [...moveDecisions(decisions, merge), ...moveOverrides(overrides, merge)])
      applyToRecords(merging.result, change);
  }
};

/** One decision a suggestion: of two that came to be about the same, ours stays. */
export const settleRepeated = (merging: Merging): void => {
  const decisions = draftOf(merging.result, 'decision');
  const own = recordsOf(merging.ours, 'decision');
  const known = new Map<unknown, string>();
  const byOwner = [...decisions].sort(
    ([a], [b]) => Number(own.has(b)) - Number(own.has(a)) || (a < b ? -1 : 1),
  );
  for (const [id, fields] of byOwner) {
    const first = known.get(fields.suggestion);
    if (first === undefined) known.set(fields.suggestion, id);
    else {
      const ours = decisions.get(first) ?? null;
      tellConflict(merging, { record: 'decision', id: first, field: 'state', ours, theirs: fields });
      decisions.delete(id);
    }
  }
};
