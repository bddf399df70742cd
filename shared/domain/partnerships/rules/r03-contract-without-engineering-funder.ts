import type { EntityId } from '../../entity.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { askedContracts } from './contracts.ts';
import { chooseFillers } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { ENGINEERING_FUNDERS, isEngineeringFunder } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.9;
const NAMED_MAX = 3;

/** A funder that says nothing of what it offers may fund engineering. */
const silentFunders = (terrain: Terrain, linked: Iterable<EntityId>): readonly MissingField[] =>
  [...linked]
    .filter(
      (id) =>
        terrain.entityOf(id)?.kind === 'funder' &&
        terrain.entityOf(id)?.offers.length === 0 &&
        !terrain.isDocumented(id, 'offers'),
    )
    .sort()
    .slice(0, NAMED_MAX)
    .map((id) => missingField(id, 'offers'));

const toFound = (question: RuleQuestion, contract: EntityId): Gap | null => {
  const { terrain } = question;
  const linked = [...terrain.programmes.linked(contract)].sort();
  const isEngineering = (id: EntityId): boolean => {
    const entity = terrain.entityOf(id);
    return entity !== undefined && isEngineeringFunder(entity);
  };
  if (linked.some(isEngineering)) return null;
  const funders = linked.filter(terrain.isFunder);
  return toGap({
    rule: 'R03',
    scope: contract,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: contract },
      funders: { kind: 'count', value: funders.length, entities: funders },
    },
    evidence: shareEvidence([contract]),
    missing: [...missingMark(terrain, [contract], ['funders']), ...silentFunders(terrain, linked)],
    fillers: chooseFillers(
      question,
      'funds',
      [...findNear(question, contract, { among: [question.index.listing(ENGINEERING_FUNDERS)] })].map(
        (from) => ({
          from,
          to: contract,
        }),
      ),
    ),
  });
};

/**
 * A CRTE in force to which no funder of engineering is linked: by role, or a funder that offers a kind of it. Sure where
 * its funders are documented and those that are linked say what they offer.
 */
export const contractWithoutEngineeringFunder: GapRule = {
  id: 'R03',
  axes: ['competences', 'funding'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) => askedContracts(question).flatMap(({ id }) => toFound(question, id) ?? []),
};
