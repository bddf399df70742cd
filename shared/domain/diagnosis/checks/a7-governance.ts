import type { StoredDecision } from '../../decision.ts';
import { isLate } from '../../decision-reviews.ts';
import type { EntityId } from '../../entity.ts';
import { firstDay } from '../../partial-date.ts';
import type { Fact } from '../../partnerships/reasons.ts';
import type { Terrain } from '../../partnerships/terrain.ts';
import type { RelationType } from '../../vocabulary.ts';
import type { Check, Subject } from '../check.ts';
import { entitiesFact, evidenceOf, toComplete } from '../check-parts.ts';

const SITTING: readonly RelationType[] = [
  'member-of',
  'participates-in',
  'carries',
  'founds',
  'partners-with',
];

/** Instances that govern its programmes, that sit there, or in which the territory itself sits. */
const findCommittees = (terrain: Terrain, subject: Subject): EntityId[] => {
  const own = terrain.linkedBy(subject.id, SITTING).map(({ other }) => other);
  const governing = subject.programmes.flatMap((id) => terrain.programmes.committees(id));
  return [...new Set([...subject.members, ...own, ...governing])]
    .filter((id) => terrain.kindOf(id) === 'instance')
    .sort();
};

interface Followed {
  readonly decision: StoredDecision;
  readonly isLate: boolean;
}

/** As it stood on the day; null before its first step. */
const followAsOf = (decision: StoredDecision, on: string): Followed | null => {
  const steps = decision.steps.filter((step) => firstDay(step.on) <= on);
  const last = steps.at(-1);
  if (!last) return null;
  return { decision, isLate: isLate({ ...decision, steps, state: last.state }, on) };
};

/** How many, with those whom they are about. */
const countDecisions = (list: readonly Followed[]): Fact => ({
  kind: 'count',
  value: list.length,
  entities: [...new Set(list.flatMap(({ decision }) => [decision.a, decision.b]))].sort(),
});

/** Decisions on a pair of which one at least is the subject's. */
const findDecisions = ({ input, on }: Terrain, { members, parties, alliances }: Subject): Followed[] => {
  const isOwn = (id: EntityId): boolean => members.has(id) || parties.has(id) || alliances.includes(id);
  return input.decisions
    .filter(({ a, b }) => isOwn(a) || isOwn(b))
    .flatMap((decision) => followAsOf(decision, on) ?? []);
};

/**
 * A7, a committee, and decisions that are followed: some are recorded and none is late. Partial with one of the two.
 * Absent only where the committee is marked as known on the subject, and there is neither.
 */
export const governance: Check = {
  id: 'A7',
  axis: 'alliances',
  weight: 1,
  reach: 'own',
  read: (terrain, subject) => {
    const committees = findCommittees(terrain, subject);
    const decisions = findDecisions(terrain, subject);
    const late = decisions.filter(({ isLate }) => isLate);
    const facts = {
      committees: entitiesFact(committees),
      decisions: countDecisions(decisions),
      late: countDecisions(late),
    };
    const evidence = evidenceOf(committees);
    if (committees.length > 0 && decisions.length > 0 && late.length === 0)
      return { state: 'met', facts, evidence, action: null };
    if (committees.length > 0 || decisions.length > 0)
      return {
        state: 'partial',
        facts,
        evidence,
        action: committees.length > 0 ? null : toComplete(subject.id, 'relations'),
      };
    if (terrain.isDocumented(subject.id, 'committee'))
      return { state: 'absent', facts, evidence, action: toComplete(subject.id, 'relations') };
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
