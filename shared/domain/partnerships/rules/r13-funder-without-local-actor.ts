import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { chooseFillers, type Draft } from './fillers.ts';
import { missingField, missingMark, shareEvidence, toGap, withGroupings } from './gaps.ts';
import { findNear } from './near.ts';
import { FUNDABLE } from './pools.ts';
import { CONVENTION } from './references.ts';
import type { Gap, GapRule, RuleQuestion } from './rule.ts';

const IMPORTANCE = 0.6;
const NAMED_MAX = 3;
/** A table of funders, a programme or a guide is nobody that one funds here. */
const LOCAL_KINDS: ReadonlySet<string> = new Set(['actor', 'territory', 'initiative', 'alliance']);

const localLinksOf = ({ inForce, entityOf }: Terrain, id: EntityId): readonly EntitySummary[] =>
  inForce(id).flatMap(({ relation, other }) => {
    const entity = isStructural(relation.type) ? entityOf(other) : undefined;
    return entity && LOCAL_KINDS.has(entity.kind) ? [entity] : [];
  });

/** Of one of the territories where the funder is, or in the same département; null when it cannot be said. */
const isLocal = ({ places, membersOf }: Terrain, funder: EntityId, other: EntityId): boolean | null => {
  if ([...places.ownOf(funder)].some((key) => membersOf(key as EntityId).has(other))) return true;
  const tier = places.tierOf(funder, other);
  return tier === null ? null : tier <= 2;
};

/** Its own partners documented, or those of a territory where it is, or what funds that territory. */
const missingOf = (
  terrain: Terrain,
  funder: EntityId,
  territories: readonly EntityId[],
  unplaced: readonly EntityId[],
): readonly MissingField[] => {
  const around = territories.flatMap((territory) => withGroupings(terrain, territory));
  const isMarked = missingMark(terrain, around, ['partners', 'funders']).length === 0 && around.length > 0;
  return [
    ...(isMarked ? [] : missingMark(terrain, [funder], ['partners'])),
    ...unplaced.slice(0, NAMED_MAX).map((id) => missingField(id, 'territories')),
  ];
};

const findDrafts = (question: RuleQuestion, funder: EntityId): readonly Draft[] => {
  const among = [...question.index.topicsOf(funder).keys()].map((topic) =>
    question.index.sharing(FUNDABLE, topic),
  );
  return [...findNear(question, funder, { among })].map((to) => ({ from: funder, to }));
};

const toFound = (question: RuleQuestion, { id }: EntitySummary): Gap | null => {
  const { terrain } = question;
  const territories = [...terrain.places.ownOf(id)]
    .map((key) => key as EntityId)
    .filter((territory) => terrain.entityOf(territory) !== undefined)
    .sort();
  if (territories.length === 0) return null;
  const found = localLinksOf(terrain, id).map((other) => ({
    id: other.id,
    isLocal: isLocal(terrain, id, other.id),
  }));
  if (found.some((other) => other.isLocal === true)) return null;
  const unplaced = found.filter((other) => other.isLocal === null).map((other) => other.id);
  return toGap({
    rule: 'R13',
    scope: id,
    importance: IMPORTANCE,
    facts: {
      scope: { kind: 'entity', id },
      territories: { kind: 'entities', ids: territories },
    },
    evidence: shareEvidence([id]),
    missing: missingOf(terrain, id, territories, unplaced),
    fillers: chooseFillers(question, 'funds', findDrafts(question, id)),
  });
};

/**
 * A funder of the territory that no actor, project or territory of it is linked to. Sure where its own partners are
 * documented, or the partners or funders of a territory where it is.
 */
export const funderWithoutLocalActor: GapRule = {
  id: 'R13',
  axes: ['funding'],
  reference: CONVENTION,
  thresholds: {},
  finds: 'gaps',
  find: (question) => question.asked('funder').flatMap((funder) => toFound(question, funder) ?? []),
};
