import type { EntityId } from '../../entity.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { askedContracts } from './contracts.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap } from './gaps.ts';
import { areLinked } from './partners.ts';
import { CONTRACTS } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';
import type { RuleIndex } from './rule-index.ts';

const IMPORTANCE = 0.5;

/** Who steers it: its committees, else whoever carries it. */
const steeringOf = ({ programmes, linkedBy }: Terrain, contract: EntityId): readonly EntityId[] => {
  const committees = programmes.committees(contract);
  return committees.length > 0
    ? [...committees].sort()
    : [...new Set(linkedBy(contract, ['carries'], 'in').map(({ other }) => other))].sort();
};

/** Themes and goals of the contract and of its actions. */
const topicsOf = ({ terrain, index }: RuleQuestion, contract: EntityId): ReadonlySet<string> =>
  new Set(
    [contract, ...terrain.programmes.actions(contract)].flatMap((id) => [...index.topicsOf(id).keys()]),
  );

interface Around {
  readonly contracts: readonly EntityId[];
  /** Whether they are neighbours, or only of the same département. */
  readonly areNeighbours: boolean;
}

const contractsAt = (index: RuleIndex, contract: EntityId, keys: Iterable<string>): EntityId[] =>
  [...new Set([...keys].flatMap((key) => index.listing(CONTRACTS)(key)))]
    .filter((id) => id !== contract)
    .sort();

const findAround = ({ terrain, index }: RuleQuestion, contract: EntityId): Around => {
  const own = terrain.programmes.covered(contract).flatMap((id) => [...terrain.membersOf(id)]);
  const neighbours = new Set(own.flatMap((id) => [...terrain.places.neighboursOf(id)]));
  if (neighbours.size > 0)
    return { contracts: contractsAt(index, contract, neighbours), areNeighbours: true };
  const departments = terrain.places.atLevel(contract, 'department');
  return { contracts: contractsAt(index, contract, departments), areNeighbours: false };
};

const areJoined = (terrain: Terrain, a: EntityId, b: EntityId): boolean => {
  const [one, other] = [a, b].map((id) => [id, ...steeringOf(terrain, id)]);
  return (one ?? []).some((left) =>
    (other ?? []).some((right) => left === right || areLinked(terrain, left, right)),
  );
};

const missingOf = (
  terrain: Terrain,
  contract: EntityId,
  { areNeighbours }: Around,
): readonly MissingField[] => [
  ...missingMark(terrain, [contract, ...steeringOf(terrain, contract)], ['partners']),
  ...(areNeighbours ? [] : [missingField(contract, 'territories')]),
];

const findDrafts = (terrain: Terrain, contract: EntityId, others: readonly EntityId[]): readonly Draft[] =>
  others.flatMap((other) =>
    steeringOf(terrain, contract).flatMap((from) =>
      steeringOf(terrain, other).map((to) => ({ from, to, evidence: shareEvidence([contract, other]) })),
    ),
  );

const toFound = (question: RuleQuestion, contract: EntityId): Gap | null => {
  const { terrain, threshold } = question;
  const own = topicsOf(question, contract);
  const wanted = threshold('themes');
  if (own.size < wanted) return null;
  const around = findAround(question, contract);
  const alike = around.contracts.filter(
    (other) => [...topicsOf(question, other)].filter((topic) => own.has(topic)).length >= wanted,
  );
  if (alike.length === 0 || alike.some((other) => areJoined(terrain, contract, other))) return null;
  return toGap({
    rule: 'R07',
    scope: contract,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id: contract },
      neighbours: { kind: 'entities', ids: alike },
      shared: { kind: 'count', value: wanted },
    },
    evidence: shareEvidence([contract, ...alike]),
    missing: missingOf(terrain, contract, around),
    fillers: chooseFillers(question, 'partners-with', findDrafts(terrain, contract, alike)),
  });
};

/**
 * A CRTE whose steering has no link with that of any neighbouring CRTE of the same themes. Sure where its partners or
 * those of its steering are documented and neighbours are known: by the département alone it is to be checked.
 */
export const contractWithoutNeighbour: GapRule = {
  id: 'R07',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { themes: 2 },
  finds: 'gaps',
  find: (question) => askedContracts(question).flatMap(({ id }) => toFound(question, id) ?? []),
};
