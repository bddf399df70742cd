import type { EntitySummary } from './ecosystem.ts';

/** Families of partners, for groups, rules and measures (closed, domain.md). */
export const FAMILIES = ['public', 'business', 'non-profit', 'academic', 'funder', 'inhabitants'] as const;
export type Family = (typeof FAMILIES)[number];

/** A cooperative or a mutual is an enterprise too; what they are first comes first. */
const FAMILIES_BY_TYPE: Readonly<Record<string, readonly Family[]>> = {
  'local-authority': ['public'],
  'public-body': ['public'],
  company: ['business'],
  'sme-collective': ['business'],
  chamber: ['business'],
  association: ['non-profit'],
  mutual: ['non-profit', 'business'],
  cooperative: ['non-profit', 'business'],
  'third-place': ['non-profit'],
  network: ['non-profit'],
  informal: ['non-profit'],
  academic: ['academic'],
  'development-council': ['inhabitants'],
};
/** Territories that have a council. */
const COUNCILS: ReadonlySet<string> = new Set(['commune', 'epci', 'ept', 'petr', 'department', 'region']);

type Typed = Pick<EntitySummary, 'kind' | 'type'>;

/** Families of an entity, its main one first; a PTCE, a programme or an alliance has none of its own. */
export const familiesOf = ({ kind, type }: Typed): readonly Family[] => {
  if (kind === 'funder') return type === 'state' ? ['public', 'funder'] : ['funder'];
  if (kind === 'territory') return type !== null && COUNCILS.has(type) ? ['public'] : [];
  return kind === 'actor' && type !== null ? (FAMILIES_BY_TYPE[type] ?? []) : [];
};

export const familyOf = (entity: Typed): Family | null => familiesOf(entity)[0] ?? null;
