import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { Family } from '../../family.ts';
import { lastDay } from '../../partial-date.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { FAMILY_POOLS } from './pools.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const NAMED_MAX = 3;

/** CRTE that are in force on the day: of one that is over, R25 speaks. */
export const askedContracts = ({ terrain, asked }: RuleQuestion): readonly EntitySummary[] =>
  asked('programme').filter(
    ({ type, endsOn }) => type === 'crte' && (endsOn === null || lastDay(endsOn) >= terrain.on),
  );

/** Linked to a contract without a type: it may be of the family that is looked for. */
const untypedOf = ({ entityOf }: Terrain, linked: Iterable<EntityId>): readonly MissingField[] =>
  [...linked]
    .filter((id) => entityOf(id)?.type === null)
    .sort()
    .slice(0, NAMED_MAX)
    .map((id) => missingField(id, 'type'));

interface FamilyRule extends Pick<GapRule, 'id' | 'axes' | 'reference'> {
  readonly family: Family;
  readonly importance: number;
}

const toFound = (question: RuleQuestion, rule: FamilyRule, contract: EntityId): Gap | null => {
  const { terrain, index } = question;
  const linked = terrain.programmes.linked(contract);
  if ([...linked].some((id) => terrain.familiesOf(id).has(rule.family))) return null;
  return toGap({
    rule: rule.id,
    scope: contract,
    importance: rule.importance,
    facts: {
      scope: { kind: 'entity', id: contract },
      linked: { kind: 'count', value: linked.size, entities: [...linked].sort() },
    },
    evidence: shareEvidence([contract]),
    missing: [...missingMark(terrain, [contract], ['partners']), ...untypedOf(terrain, linked)],
    fillers: chooseFillers(
      question,
      'participates-in',
      [...findNear(terrain, index, contract, FAMILY_POOLS[rule.family])].map((from) => ({
        from,
        to: contract,
      })),
    ),
  });
};

/**
 * A CRTE in force to which nobody of a family is linked (domain.md). Sure where its partners are documented and all who
 * are linked have a type: signatories and a committee alone do not say who takes part in its actions.
 */
export const createFamilyRule = (rule: FamilyRule): GapRule => ({
  id: rule.id,
  axes: rule.axes,
  reference: rule.reference,
  thresholds: {},
  finds: 'gaps',
  find: (question) => askedContracts(question).flatMap(({ id }) => toFound(question, rule, id) ?? []),
});
