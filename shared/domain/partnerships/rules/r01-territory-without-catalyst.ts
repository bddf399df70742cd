import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { findNear, isWithin } from './near.ts';
import { CATALYSTS, missionPool } from './pools.ts';
import { NEAREST_CATALYSTS } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.9;
const UNPLACED_NAMED = 3;

type Nearness = { readonly hasNear: boolean; readonly unplaced: readonly EntityId[] };

/** Without coordinates nobody of another département is near: only its own members and those with coordinates are asked. */
const readCatalysts = ({ terrain, index, threshold }: RuleQuestion, territory: EntityId): Nearness => {
  const { places, entityOf } = terrain;
  const hasPoint = (id: EntityId): boolean => entityOf(id)?.lon !== null && entityOf(id)?.lat !== null;
  const near = findNear(terrain, index, territory, CATALYSTS, 'department');
  const asked = hasPoint(territory) ? [...near, ...index.poolOf(CATALYSTS).filter(hasPoint)] : [...near];
  const hasNear = asked.some((id) => isWithin(terrain, territory, id, threshold('km')) === true);
  if (hasNear) return { hasNear, unplaced: [] };
  const isPlaced = (id: EntityId) => places.ownOf(id).size > 0 || (hasPoint(id) && hasPoint(territory));
  return { hasNear, unplaced: index.poolOf(CATALYSTS).filter((id) => !isPlaced(id)) };
};

const hasDepartment = ({ terrain: { places } }: RuleQuestion, territory: EntityId): boolean =>
  places.atLevel(territory, 'department').length > 0;

const findDrafts = function* (question: RuleQuestion, territory: EntityId): Generator<Draft> {
  const { terrain, index, threshold } = question;
  for (const id of findNear(terrain, index, territory, CATALYSTS)) yield { from: id, to: territory };
  for (const id of findNear(terrain, index, territory, missionPool(threshold('missions'))))
    yield { from: id, to: territory };
  if (terrain.entityOf(territory)?.lon !== null)
    for (const id of index.poolOf(CATALYSTS))
      if (terrain.places.kmOf(id, territory) !== null) yield { from: id, to: territory };
};

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const { terrain, threshold } = question;
  const { hasNear, unplaced } = readCatalysts(question, id);
  if (hasNear) return null;
  return toGap({
    rule: 'R01',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      km: { kind: 'number', unit: 'km', value: threshold('km') },
    },
    evidence: shareEvidence([id]),
    missing: [
      ...missingMark(terrain, withGroupings(terrain, id), ['partners']),
      ...(hasDepartment(question, id) ? [] : [missingField(id, 'territories')]),
      ...unplaced.slice(0, UNPLACED_NAMED).map((catalyst) => missingField(catalyst, 'territories')),
    ],
    fillers: chooseFillers(question, 'acts-in', findDrafts(question, id)),
  });
};

/**
 * An EPCI without a catalyst within some kilometres (both with coordinates) or in its département. Sure where the
 * partners of the EPCI, or of its PETR or pays, are documented, its département is known, and every catalyst is placed.
 */
export const territoryWithoutCatalyst: GapRule = {
  id: 'R01',
  axes: ['competences'],
  reference: NEAREST_CATALYSTS,
  thresholds: { km: 30, missions: 2 },
  finds: 'gaps',
  find: (question) =>
    question
      .asked('territory')
      .filter(({ type }) => type === 'epci' || type === 'ept')
      .flatMap((territory) => toFound(question, territory) ?? []),
};
