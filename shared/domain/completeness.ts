import type { EntityFields, EntityRecord } from './entity.ts';
import type { StoredRelation } from './relation.ts';
import type { Kind } from './vocabulary.ts';

type Linked = readonly Pick<StoredRelation, 'type'>[];
/** What of an entity says how complete it is; of lists, only whether there is something. */
export type Assessed = Pick<
  EntityFields,
  | 'kind'
  | 'type'
  | 'form'
  | 'description'
  | 'url'
  | 'identifiers'
  | 'startsOn'
  | 'budgetCents'
  | 'population'
  | 'documented'
> & { readonly [List in 'sources' | 'sdgs' | 'themes' | 'needs' | 'offers']: { readonly length: number } };
interface Point {
  readonly field: string;
  readonly kinds: 'all' | readonly Kind[];
  readonly isFilled: (entity: Assessed, relations: Linked) => boolean;
}

const hasIdentifier = (entity: Assessed): boolean =>
  Object.entries(entity.identifiers).some(([scheme, values]) => scheme !== 'reference' && values.length > 0);
/** Forms that have no official identifier: not held against them (domain.md). */
export const hasNoOfficialIdentifier = (entity: Pick<EntityFields, 'type' | 'form'>): boolean =>
  entity.form === 'hosted' ||
  ['informal', 'group', 'ad-hoc', 'pays', 'living-area', 'development-council'].includes(entity.type ?? '');

const located: Point['isFilled'] = (_, relations) =>
  relations.some(({ type }) => type === 'located-in' || type === 'acts-in' || type === 'covers');

/** What a card should say, by kind: conventions of Alliage, ten points at most. */
const POINTS: readonly Point[] = [
  { field: 'type', kinds: 'all', isFilled: ({ type }) => type !== null && type !== 'other' },
  { field: 'description', kinds: 'all', isFilled: ({ description }) => description !== null },
  { field: 'sources', kinds: 'all', isFilled: ({ sources }) => sources.length > 0 },
  {
    field: 'identifiers',
    kinds: ['actor', 'funder', 'territory'],
    isFilled: (entity) => hasNoOfficialIdentifier(entity) || hasIdentifier(entity),
  },
  { field: 'url', kinds: ['actor', 'funder', 'resource', 'alliance'], isFilled: ({ url }) => url !== null },
  { field: 'territories', kinds: ['actor', 'funder', 'initiative', 'programme'], isFilled: located },
  {
    field: 'sdgs',
    kinds: ['actor', 'funder', 'initiative', 'alliance'],
    isFilled: ({ sdgs, themes }) => sdgs.length > 0 || themes.length > 0,
  },
  {
    field: 'needs',
    kinds: ['actor'],
    isFilled: ({ needs, documented }) => needs.length > 0 || documented.some(({ what }) => what === 'needs'),
  },
  {
    field: 'offers',
    kinds: ['actor', 'funder'],
    isFilled: ({ offers, documented }) =>
      offers.length > 0 || documented.some(({ what }) => what === 'offers'),
  },
  { field: 'relations', kinds: 'all', isFilled: (_, relations) => relations.length > 0 },
  {
    field: 'startsOn',
    kinds: ['programme', 'initiative', 'alliance'],
    isFilled: ({ startsOn }) => startsOn !== null,
  },
  { field: 'budgetCents', kinds: ['initiative'], isFilled: ({ budgetCents }) => budgetCents !== null },
  { field: 'population', kinds: ['territory'], isFilled: ({ population }) => population !== null },
];

/** « Complétude 7 sur 10 »: filled points, points that matter for this kind, and the fields that are missing. */
export const completenessOf = (entity: Assessed, relations: Linked): EntityRecord['completeness'] => {
  const points = POINTS.filter(({ kinds }) => kinds === 'all' || kinds.includes(entity.kind));
  const missing = points.filter(({ isFilled }) => !isFilled(entity, relations)).map(({ field }) => field);
  return { filled: points.length - missing.length, of: points.length, missing };
};
