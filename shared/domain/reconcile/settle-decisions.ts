import type { StoredDecision } from '../decision.ts';
import type { CheckOverride } from '../diagnosis/override.ts';
import { moveDecisions, moveOverrides } from '../duplicates/move-decisions.ts';
import type { EntityId } from '../entity.ts';
import { mergeKind } from './merge-records.ts';
import {
  followMerges,
  isMergedApart,
  type Merging,
  sideOf,
  tellConflict,
  tellRecord,
  WHOLE_RECORD,
} from './merging.ts';
import { draftOf, type Fields, otherSide, type Records, recordsOf } from './records.ts';
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

/** The pair of a decision, each end that was made one with another being that one. */
const followPair = (merging: Merging, id: string, fields: Fields): Fields => {
  const isThere = (one: string) => merging.result.get('entity')?.has(one) ?? false;
  let decision = { ...fields, id } as unknown as StoredDecision;
  for (const drop of [decision.a, decision.b]) {
    const keep = followMerges(merging, drop, isThere);
    if (keep === null || keep === drop || isMergedApart(merging, drop, isThere)) continue;
    const [change] = moveDecisions([decision], { drop, keep: keep as EntityId });
    decision = Object.assign({}, decision, change?.after);
  }
  const { id: _, ...moved } = decision;
  return moved;
};

/** Decisions; one of which each side moved another end is about both the entities kept. */
export const mergeDecisionRecords = (merging: Merging): void => {
  const sides = [recordsOf(merging.ours, 'decision'), recordsOf(merging.theirs, 'decision')] as const;
  const [ours, theirs] = sides.map((side) => new Map(side)) as [Map<string, Fields>, Map<string, Fields>];
  for (const [id, own] of sides[0]) {
    const other = sides[1].get(id);
    if (!other || own.suggestion === other.suggestion) continue;
    const [a, b] = [own, other].map((fields) => followPair(merging, id, fields)) as [Fields, Fields];
    if (a.suggestion !== b.suggestion) continue;
    ours.set(id, a);
    theirs.set(id, b);
  }
  const moved = (records: Records, decisions: ReadonlyMap<string, Fields>): Records =>
    new Map([...records, ['decision', decisions]]);
  const followed = { ...merging, ours: moved(merging.ours, ours), theirs: moved(merging.theirs, theirs) };
  mergeKind(followed, 'decision');
};

/** Decisions and corrections about a dropped duplicate are about the one kept. */
export const settleMoved = (merging: Merging): void => {
  const entities = draftOf(merging.result, 'entity');
  const isThere = (id: string) => entities.has(id);
  const dropped = new Set([...merging.merges.ours.keys(), ...merging.merges.theirs.keys()]);
  for (const id of [...dropped].sort()) {
    // What each side made one with another is told where it is named: neither of the two is chosen here.
    const isSettled = isThere(id) || isMergedApart(merging, id, isThere);
    const kept = isSettled ? null : followMerges(merging, id, isThere);
    if (kept === null) continue;
    const merge = { drop: id as EntityId, keep: kept as EntityId };
    const decisions = withIds<StoredDecision>(draftOf(merging.result, 'decision'));
    const overrides = withIds<CheckOverride>(draftOf(merging.result, 'check-override'));
    for (const change of [...moveDecisions(decisions, merge), ...moveOverrides(overrides, merge)])
      applyToRecords(merging.result, change);
  }
};

const PAIR = ['suggestion', 'a', 'b', 'relation', 'aName', 'bName'] as const;
const pairOf = (fields: Fields | null): Fields | null =>
  fields && Object.fromEntries(PAIR.map((field) => [field, fields[field]]));

/** The pair that a side has the decision about, and that no other decision of the result is about. */
const freePair = (merging: Merging, id: string, known: ReadonlySet<unknown>): Fields | null => {
  const winner = merging.takeOf({ record: 'decision', id, field: 'suggestion' });
  const pairs = [winner, otherSide(winner)].map((side) => pairOf(sideOf(merging, side, 'decision', id)));
  return pairs.find((pair) => pair && !known.has(pair.suggestion)) ?? null;
};

/**
 * One decision a suggestion: of two that came to be about the same, that of the side that conflicts keep is; the other
 * one is about the pair that it was about, as where two duplicates were both answered on.
 */
export const settleRepeated = (merging: Merging): void => {
  const decisions = draftOf(merging.result, 'decision');
  const isKept = (id: string) => {
    const winner = merging.takeOf({ record: 'decision', id, field: WHOLE_RECORD });
    return sideOf(merging, winner, 'decision', id)?.suggestion === decisions.get(id)?.suggestion;
  };
  const inOrder = [...decisions]
    .map(([id, fields]) => ({ id, fields, isFirst: isKept(id) }))
    .sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || (a.id < b.id ? -1 : 1));
  const known = new Set([...decisions.values()].map(({ suggestion }) => suggestion));
  const settled = new Set<unknown>();
  for (const { id, fields } of inOrder) {
    const isRepeated = settled.has(fields.suggestion);
    settled.add(fields.suggestion);
    if (!isRepeated) continue;
    const free = freePair(merging, id, known);
    known.add(free?.suggestion);
    if (free) decisions.set(id, { ...fields, ...free });
    else decisions.delete(id);
    if (!free) tellRecord(merging, 'decision', id);
    else {
      const [ours, theirs] = (['ours', 'theirs'] as const).map((side) =>
        pairOf(sideOf(merging, side, 'decision', id)),
      );
      tellConflict(merging, {
        record: 'decision',
        id,
        field: 'suggestion',
        ours: ours ?? null,
        theirs: theirs ?? null,
      });
    }
  }
};
