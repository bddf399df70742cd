import { yearsBetween } from '../link-weight.ts';
import type { MissingField } from '../reasons.ts';
import type { Survey } from '../signals/survey.ts';

const STALE_YEARS = 5;
/** How sure it is what is known (conventions of Alliage). */
const SURE = { unsourced: 0.8, toCheck: 0.8, stale: 0.8 } as const;

/** How well each entity is known, 0–1, and the fields that would tell more. */
export interface Quality {
  readonly of: (x: number) => number;
  readonly missing: (x: number) => readonly MissingField[];
}

/** Fields that the signals read of an entity, and whether it states them. */
const statedFields = (survey: Survey, x: number): readonly (readonly [field: string, isKnown: boolean])[] => {
  const entity = survey.terrain.entities[x];
  if (!entity) return [];
  const { kind, type, themes, sdgs, needs, offers, priorities, needCents } = entity;
  const isFunder = survey.isFunder[x] === 1;
  return [
    ['type', type !== null],
    ...(kind === 'territory'
      ? ([['priorities', priorities.length + themes.length + sdgs.length > 0]] as const)
      : ([
          ['themes', themes.length + sdgs.length > 0],
          ['territories', survey.terrain.places.ownOf(entity.id).size > 0],
        ] as const)),
    ...(kind === 'programme' ? [] : ([['needs', isFunder || needs.length > 0]] as const)),
    ...(kind === 'initiative' || kind === 'programme' ? [] : ([['offers', offers.length > 0]] as const)),
    ...(kind === 'initiative' ? ([['needCents', needCents !== null]] as const) : []),
  ];
};

export const createQuality = (survey: Survey): Quality => {
  const { entities, factsOf, on } = survey.terrain;
  const quality = Float64Array.from(entities, (entity, x) => {
    const fields = statedFields(survey, x);
    const known = fields.filter(([, isKnown]) => isKnown).length / Math.max(1, fields.length);
    const { consultedOn } = factsOf(entity.id);
    const isStale = consultedOn !== null && yearsBetween(consultedOn, on) > STALE_YEARS;
    return (
      known *
      (entity.sources > 0 ? 1 : SURE.unsourced) *
      (entity.toCheck ? SURE.toCheck : 1) *
      (isStale ? SURE.stale : 1)
    );
  });
  return {
    of: (x) => quality[x] ?? 0,
    missing: (x) =>
      statedFields(survey, x).flatMap(([field, isKnown]) =>
        isKnown ? [] : [{ entity: entities[x]?.id ?? null, relation: null, field }],
      ),
  };
};
