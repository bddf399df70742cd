import { type Change, differenceOf } from '../change.ts';
import type { StoredDecision } from '../decision.ts';
import { type CheckOverride, overrideId } from '../diagnosis/override.ts';
import type { EntityId } from '../entity.ts';
import { suggestionId, toPair } from '../partnerships/suggestion.ts';

interface Merge {
  readonly keep: EntityId;
  readonly drop: EntityId;
}

/** The same decision about other ends; the smaller id of a symmetric pair stays first, with its name. */
export const pairAbout = (decision: StoredDecision, from: EntityId, to: EntityId) => {
  const pair = toPair(from, to, decision.relation);
  const [aName, bName] =
    pair.a === from ? [decision.aName, decision.bName] : [decision.bName, decision.aName];
  return { suggestion: suggestionId(pair), a: pair.a, b: pair.b, aName, bName };
};
const pointTo = (decision: StoredDecision, { keep, drop }: Merge) => {
  const [from, to] = [decision.a, decision.b].map((id) => (id === drop ? keep : id)) as [EntityId, EntityId];
  return pairAbout(decision, from, to);
};

/**
 * Decisions about the dropped entity become decisions about the kept one. One on the pair of the two, and one on a pair
 * that the kept entity was already answered on, stay in the record as they were.
 */
export const moveDecisions = (decisions: readonly StoredDecision[], merge: Merge): Change[] => {
  const answered = new Set(decisions.map(({ suggestion }) => suggestion));
  return decisions
    .filter(({ a, b }) => a === merge.drop || b === merge.drop)
    .flatMap((decision): Change[] => {
      const moved = pointTo(decision, merge);
      if (moved.a === moved.b || answered.has(moved.suggestion)) return [];
      const { id, ...current } = decision;
      const difference = differenceOf(current, moved);
      return difference ? [{ record: 'decision', id, ...difference }] : [];
    });
};

/** Checks of the dropped one that were corrected by hand; those of the kept one win. */
export const moveOverrides = (overrides: readonly CheckOverride[], { keep, drop }: Merge): Change[] => {
  const known = new Set(overrides.map(({ id }) => id));
  return overrides
    .filter(({ subject }) => subject === drop)
    .flatMap(({ id, ...before }): Change[] => {
      const moved = overrideId(keep, before.check);
      const removal: Change = { record: 'check-override', id, before, after: null };
      const addition: Change = {
        record: 'check-override',
        id: moved,
        before: null,
        after: { ...before, subject: keep },
      };
      return known.has(moved) ? [] : [removal, addition];
    });
};
