import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { type Family, familiesOf as ownFamilies } from '../../family.ts';
import { lastDay } from '../../partial-date.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers } from './fillers.ts';
import { missingMark, shareEvidence, toGap } from './gaps.ts';
import { findNear } from './near.ts';
import { missingTypes } from './partners.ts';
import { FAMILY_POOLS } from './pools.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const EXPLORED_IMPORTANCE = 0.4;

/** CRTE that are in force on the day: of one that is over, R25 speaks. */
export const askedContracts = ({ terrain, asked }: RuleQuestion): readonly EntitySummary[] =>
  asked('programme').filter(
    ({ type, endsOn }) => type === 'crte' && (endsOn === null || lastDay(endsOn) >= terrain.on),
  );

interface FamilyRule extends Pick<GapRule, 'id' | 'axes' | 'reference'> {
  readonly family: Family;
  readonly importance: number;
}

/** Linked clusters and alliances that have the family by their members only: it is there, at one remove. */
const findThrough = ({ entityOf, familiesOf }: Terrain, linked: readonly EntityId[], family: Family) =>
  linked.filter((id) => familiesOf(id).has(family) && !isOfOwn(entityOf(id), family));
const isOfOwn = (entity: EntitySummary | undefined, family: Family): boolean =>
  entity !== undefined && (ownFamilies(entity).includes(family) || hasRoleOf(entity, family));
const hasRoleOf = ({ roles }: EntitySummary, family: Family): boolean =>
  family === 'funder' && roles.includes('funder');

const findFillers = (question: RuleQuestion, contract: EntityId, family: Family): Gap['fillers'] =>
  chooseFillers(
    question,
    'participates-in',
    [...findNear(question, contract, { among: [question.index.listing(FAMILY_POOLS[family])] })].map(
      (from) => ({
        from,
        to: contract,
      }),
    ),
  );

const toFound = (question: RuleQuestion, rule: FamilyRule, contract: EntityId): Gap | null => {
  const { terrain } = question;
  const linked = [...terrain.programmes.linked(contract)].sort();
  if (linked.some((id) => isOfOwn(terrain.entityOf(id), rule.family))) return null;
  const through = findThrough(terrain, linked, rule.family);
  const found = {
    rule: rule.id,
    scope: contract,
    facts: {
      scope: { kind: 'entity', id: contract },
      linked: { kind: 'count', value: linked.length, entities: linked },
      ...(through.length > 0 && { through: { kind: 'entities', ids: through } as const }),
    },
    evidence: shareEvidence([contract]),
    fillers: findFillers(question, contract, rule.family),
  } as const;
  return through.length > 0
    ? { ...found, state: 'explore', importance: EXPLORED_IMPORTANCE, certainty: 1, missing: [] }
    : toGap({
        ...found,
        importance: rule.importance,
        missing: [...missingMark(terrain, [contract], ['partners']), ...missingTypes(terrain, linked)],
      });
};

/**
 * A CRTE in force to which nobody of a family is linked (domain.md); where a linked PTCE or alliance has it among its
 * members, it is only to be explored. Sure where its partners are documented and all who
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

/** Linked to a programme (domain.md), or chosen by it; by id. */
export const programmeActors = (
  { programmes, linkedBy }: Terrain,
  programme: EntityId,
): readonly EntityId[] =>
  [
    ...new Set([
      ...programmes.linked(programme),
      ...linkedBy(programme, ['benefits-from'], 'in').map(({ other }) => other),
    ]),
  ].sort();
