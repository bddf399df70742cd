import type { EntityId } from '../../entity.ts';
import { isRelationAllowed, isSymmetric } from '../../relation.ts';
import type { RelationType } from '../../vocabulary.ts';
import { isEnded } from '../link-weight.ts';
import type { Evidence, Facts } from '../reasons.ts';
import { toPair } from '../suggestion.ts';
import type { Terrain } from '../terrain.ts';
import { closenessOf } from './closeness.ts';
import type { Filler, RuleQuestion } from './rule.ts';

export const FILLERS_MAX = 8;

/** A pair that might fill a gap, before anything is checked. */
export interface Draft {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly facts?: Facts;
  readonly evidence?: readonly Evidence[];
  /** Instead of how close the two are. */
  readonly closeness?: number;
}

/** A relation of this type in this direction that is not over, be it under discussion or only proposed. */
const hasRelation = ({ relationsOf, on }: Terrain, from: EntityId, to: EntityId, type: RelationType) =>
  relationsOf(from).some(
    ({ relation, other, outgoing }) =>
      other === to && relation.type === type && (outgoing || isSymmetric(type)) && !isEnded(relation, on),
  );

/** Both are open and counted, the schema allows the relation, and nothing of the kind is there or planned. */
const isFree = ({ terrain, index }: RuleQuestion, from: EntityId, to: EntityId, type: RelationType) => {
  const [one, other] = [terrain.entityOf(from), terrain.entityOf(to)];
  if (from === to || !one || !other || !terrain.isOpen(from) || !terrain.isOpen(to)) return false;
  if (!isRelationAllowed(type, one, other) || hasRelation(terrain, from, to, type)) return false;
  return !index.isPlanned(from, to, type) && !(isSymmetric(type) && index.isPlanned(to, from, type));
};

const byCloseness = (a: Filler, b: Filler): number =>
  b.closeness - a.closeness || (a.from === b.from ? compare(a.to, b.to) : compare(a.from, b.from));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The pairs that can be proposed by a relation, the closest first, each once; at most eight. */
export const chooseFillers = (
  question: RuleQuestion,
  relation: RelationType,
  drafts: Iterable<Draft>,
  most = FILLERS_MAX,
): readonly Filler[] => {
  const fillers = new Map<string, Filler>();
  for (const draft of drafts) {
    const { a: from, b: to } = toPair(draft.from, draft.to, relation);
    if (fillers.has(`${from} ${to}`) || !isFree(question, from, to, relation)) continue;
    const closeness = draft.closeness ?? closenessOf(question.terrain, question.index, from, to);
    const { facts = {}, evidence = [] } = draft;
    fillers.set(`${from} ${to}`, { from, to, relation, closeness, facts, evidence });
  }
  return [...fillers.values()].sort(byCloseness).slice(0, most);
};
