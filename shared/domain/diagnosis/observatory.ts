import type { EntitySummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import type { Tier } from '../partnerships/places.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import { LOW_VISIBILITY, visibilityOfSummary } from '../visibility.ts';
import { AXES, type Axis, IMPACT_DIMENSIONS, type MaturityLevel } from '../vocabulary.ts';
import type { Subject } from './check.ts';
import { assessedAsOf } from './diagnose.ts';
import { type IndicatorResult, readIndicators } from './indicators.ts';
import { isPresent } from './presence.ts';
import { findSubject } from './subject.ts';
import { endsOf } from './whereabouts.ts';

export interface AlliancesOfType {
  readonly type: string | null;
  readonly ids: readonly EntityId[];
}
export interface ImpactOf {
  readonly dimension: (typeof IMPACT_DIMENSIONS)[number];
  readonly claimed: readonly EntityId[];
  readonly withEvidence: readonly EntityId[];
}
export interface NearCatalyst {
  readonly id: EntityId;
  readonly tier: Tier | null;
  readonly km: number | null;
}
export interface UsefulResource {
  readonly id: EntityId;
  readonly axes: readonly Axis[];
  /** Made for the level assessed; false: it says no level, or none was assessed. */
  readonly isForLevel: boolean;
}

/** What may be observed of a subject, without a name or a word. */
export interface Observed {
  readonly subject: EntityId;
  readonly level: MaturityLevel | null;
  readonly indicators: readonly IndicatorResult[];
  readonly alliances: readonly AlliancesOfType[];
  readonly impact: readonly ImpactOf[];
  readonly underTheRadar: readonly { readonly id: EntityId; readonly visibility: number }[];
  readonly catalysts: readonly NearCatalyst[];
  readonly resources: readonly UsefulResource[];
}

const CATALYSTS_MAX = 10;
const RESOURCES_MAX = 30;
const RADAR_MAX = 100;

const alliancesByType = (terrain: Terrain, { alliances }: Subject): AlliancesOfType[] => {
  const types = new Map<string | null, EntityId[]>();
  for (const id of alliances) {
    const type = terrain.entityOf(id)?.type ?? null;
    types.set(type, [...(types.get(type) ?? []), id]);
  }
  return [...types]
    .map(([type, ids]) => ({ type, ids }))
    .sort((a, b) => b.ids.length - a.ids.length || ((a.type ?? '~') < (b.type ?? '~') ? -1 : 1));
};

const impactOf = (terrain: Terrain, { alliances, initiatives }: Subject): ImpactOf[] => {
  const asked = [...alliances, ...initiatives].sort();
  const withImpact = (dimension: string, isProven: boolean): EntityId[] =>
    asked.filter((id) =>
      terrain
        .factsOf(id)
        .impact.some((impact) => impact.dimension === dimension && (!isProven || impact.hasEvidence)),
    );
  return IMPACT_DIMENSIONS.map((dimension) => ({
    dimension,
    claimed: withImpact(dimension, false),
    withEvidence: withImpact(dimension, true),
  }));
};

/** Actors and funders of the subject that little makes visible, the least visible first. */
const underTheRadar = (terrain: Terrain, { parties }: Subject) =>
  [...parties]
    .flatMap((id) => {
      const entity = terrain.entityOf(id);
      if (!entity || entity.kind === 'territory') return [];
      const relations = terrain.relationsOf(id).map(({ relation }) => relation);
      const visibility = visibilityOfSummary(entity, relations);
      return visibility < LOW_VISIBILITY ? [{ id, visibility }] : [];
    })
    .sort((a, b) => a.visibility - b.visibility || (a.id < b.id ? -1 : 1))
    .slice(0, RADAR_MAX);

const isThere =
  ({ on }: Terrain) =>
  (entity: EntitySummary): boolean =>
    isPresent(entity, on);

const least = <Value extends number>(values: readonly (Value | null)[]): Value | null =>
  values.reduce(
    (found, value) => (value !== null && (found === null || value < found) ? value : found),
    null,
  );

/** By tier, then by kilometres where both ends have coordinates, then by id; those of an unknown place last. */
const nearestCatalysts = (terrain: Terrain, subject: Subject): NearCatalyst[] => {
  const { places, entities, isCatalyst } = terrain;
  const ends = endsOf(terrain, subject);
  const rank = ({ tier, km }: NearCatalyst): number => (tier ?? 9) * 100_000 + (km ?? 99_999);
  return entities
    .filter((entity) => isCatalyst(entity.id) && isThere(terrain)(entity))
    .map(({ id }) => ({
      id,
      tier: least(ends.map((end) => places.tierOf(end, id))),
      km: least(ends.map((end) => places.kmOf(end, id))),
    }))
    .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
    .slice(0, CATALYSTS_MAX);
};

/**
 * Resources made for the level that was assessed, then those that say no level; one made for other levels only is left
 * out where a level is known. Without an axis it serves none here.
 */
const usefulResources = (terrain: Terrain, level: MaturityLevel | null): UsefulResource[] =>
  terrain.entities
    .filter((entity) => entity.kind === 'resource' && entity.axes.length > 0 && isThere(terrain)(entity))
    .flatMap(({ id, axes, levels }): UsefulResource[] => {
      const isForLevel = level !== null && levels.includes(level);
      if (level !== null && levels.length > 0 && !isForLevel) return [];
      return [{ id, axes: AXES.filter((axis) => axes.includes(axis)), isForLevel }];
    })
    .sort((a, b) => Number(b.isForLevel) - Number(a.isForLevel) || (a.id < b.id ? -1 : 1))
    .slice(0, RESOURCES_MAX);

/** Indicators of a territory or a programme as of the day of the terrain; null for anything else. */
export const observe = (terrain: Terrain, id: EntityId): Observed | null => {
  const subject = findSubject(terrain, id);
  if (!subject) return null;
  const level = assessedAsOf(terrain.factsOf(id).assessments, terrain.on)?.level ?? null;
  return {
    subject: id,
    level,
    indicators: readIndicators(terrain, subject),
    alliances: alliancesByType(terrain, subject),
    impact: impactOf(terrain, subject),
    underTheRadar: underTheRadar(terrain, subject),
    catalysts: nearestCatalysts(terrain, subject),
    resources: usefulResources(terrain, level),
  };
};
