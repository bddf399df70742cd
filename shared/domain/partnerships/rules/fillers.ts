import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isRelationAllowed, isSymmetric } from '../../relation.ts';
import type { RelationType } from '../../vocabulary.ts';
import { isEnded } from '../link-weight.ts';
import type { Evidence, Facts } from '../reasons.ts';
import { toPair } from '../suggestion.ts';
import type { Terrain } from '../terrain.ts';
import type { Filler, RuleQuestion } from './rule.ts';

export const FILLERS_MAX = 8;

/** A pair that might fill a gap, before anything is checked. */
export interface Draft {
  readonly from: EntityId;
  readonly to: EntityId;
  /** Where it is long to say, only those that are chosen are asked. */
  readonly facts?: Facts | (() => Facts);
  readonly evidence?: readonly Evidence[];
}

/** A relation of this type in this direction that is not over, be it under discussion or only proposed. */
const hasRelation = ({ relationsOf, on }: Terrain, from: EntityId, to: EntityId, type: RelationType) =>
  relationsOf(from).some(
    ({ relation, other, outgoing }) =>
      other === to && relation.type === type && (outgoing || isSymmetric(type)) && !isEnded(relation, on),
  );

/** Both are open, the schema allows the relation, and nothing of the kind is there or planned. */
const isFree = (
  { terrain, index }: RuleQuestion,
  from: EntitySummary,
  to: EntitySummary,
  type: RelationType,
): boolean => {
  if (!terrain.isOpen(from.id) || !terrain.isOpen(to.id) || !isRelationAllowed(type, from, to)) return false;
  if (hasRelation(terrain, from.id, to.id, type) || index.isPlanned(from.id, to.id, type)) return false;
  return !(isSymmetric(type) && index.isPlanned(to.id, from.id, type));
};

interface Weighed {
  readonly draft: Draft;
  readonly from: EntitySummary;
  readonly to: EntitySummary;
  readonly closeness: number;
}

const weigh = ({ terrain, index }: RuleQuestion, relation: RelationType, draft: Draft): Weighed | null => {
  const pair = toPair(draft.from, draft.to, relation);
  const [x, y] = [terrain.placeOf(pair.a), terrain.placeOf(pair.b)];
  const [from, to] = [terrain.entities[x], terrain.entities[y]];
  if (x < 0 || y < 0 || !from || !to || x === y) return null;
  return { draft, from, to, closeness: index.closeness(x, y) };
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byCloseness = (one: Weighed, other: Weighed): number =>
  other.closeness - one.closeness || compare(one.from.id, other.from.id) || compare(one.to.id, other.to.id);

const toFiller = ({ draft, from, to, closeness }: Weighed, relation: RelationType): Filler => ({
  from: from.id,
  to: to.id,
  relation,
  closeness,
  facts: (typeof draft.facts === 'function' ? draft.facts() : draft.facts) ?? {},
  evidence: draft.evidence ?? [],
});

/** The pairs that can be proposed by a relation, the closest first, each once; at most eight. */
export const chooseFillers = (
  question: RuleQuestion,
  relation: RelationType,
  drafts: Iterable<Draft>,
  most = FILLERS_MAX,
): readonly Filler[] => {
  const weighed: Weighed[] = [];
  for (const draft of drafts) {
    const each = weigh(question, relation, draft);
    if (each) weighed.push(each);
  }
  const chosen: Filler[] = [];
  const taken = new Set<string>();
  for (const each of weighed.sort(byCloseness)) {
    if (chosen.length >= most) break;
    const key = `${each.from.id} ${each.to.id}`;
    if (taken.has(key) || !isFree(question, each.from, each.to, relation)) continue;
    taken.add(key);
    chosen.push(toFiller(each, relation));
  }
  return chosen;
};
