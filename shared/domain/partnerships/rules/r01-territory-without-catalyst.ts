import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { findNear, findWithin, isPlaced } from './near.ts';
import { CATALYSTS, missionPool } from './pools.ts';
import { NEAREST_CATALYSTS } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.9;
const UNPLACED_NAMED = 3;

const hasDepartment = ({ terrain: { places } }: RuleQuestion, territory: EntityId): boolean =>
  places.atLevel(territory, 'department').length > 0;

const findDrafts = function* (question: RuleQuestion, territory: EntityId): Generator<Draft> {
  const { terrain, index, threshold } = question;
  const toDraft = (from: EntityId): Draft => ({ from, to: territory });
  yield* [...findNear(question, territory, { among: [index.listing(CATALYSTS)] })].map(toDraft);
  yield* [
    ...findNear(question, territory, { among: [index.listing(missionPool(threshold('missions')))] }),
  ].map(toDraft);
  const isMeasured = (id: EntityId): boolean => terrain.places.kmOf(id, territory) !== null;
  yield* index.poolOf(CATALYSTS).filter(isMeasured).map(toDraft);
};

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const { terrain, index, threshold } = question;
  if (findWithin(question, id, threshold('km'), { pool: CATALYSTS }).size > 0) return null;
  const unplaced = index.poolOf(CATALYSTS).filter((catalyst) => !isPlaced(terrain, catalyst, id));
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
