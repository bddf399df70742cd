import type { DecisionState, StoredDecision } from '../decision.ts';
import type { ProjectDocument } from '../document.ts';
import { isStructural, type StoredRelation } from '../relation.ts';

/** Retained and not over yet: what a committee said yes to. */
const RETAINED: ReadonlySet<DecisionState> = new Set(['proposed', 'to-study', 'committed']);
const REALISED: ReadonlySet<DecisionState> = new Set(['done', 'exists']);

/** A suggestion that was retained, and what became of it. */
export interface FollowedSuggestion {
  readonly decision: StoredDecision;
  /** Null: the record does not know it any more. */
  readonly after: StoredDecision | null;
  /** A link between the two is there now: the committee said so, or somebody wrote it down. */
  readonly isRealised: boolean;
}

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const pairsInForce = (relations: readonly StoredRelation[]): ReadonlySet<string> =>
  new Set(
    relations
      .filter(({ type, status }) => isStructural(type) && status === 'existing')
      .map(({ from, to }) => pairKey(from, to)),
  );

/** Suggestions that were retained on the first side, in the order of their day. */
export const followSuggestions = (a: ProjectDocument, b: ProjectDocument): readonly FollowedSuggestion[] => {
  const later = new Map((b.decisions ?? []).map((decision) => [decision.id, decision]));
  const [was, is] = [pairsInForce(a.relations), pairsInForce(b.relations)];
  return (a.decisions ?? [])
    .filter(({ state }) => RETAINED.has(state))
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.id < other.id ? -1 : 1))
    .map((decision) => {
      const after = later.get(decision.id) ?? null;
      const { a: from, b: to } = after ?? decision;
      const isNew = is.has(pairKey(from, to)) && !was.has(pairKey(decision.a, decision.b));
      return { decision, after, isRealised: isNew || (after !== null && REALISED.has(after.state)) };
    });
};
