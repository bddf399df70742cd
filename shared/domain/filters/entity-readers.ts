import type { EntitySummary } from '../ecosystem.ts';
import { FILLED_FIELDS } from '../ecosystem.ts';
import { isGeneric } from '../entity.ts';
import { familiesOf } from '../family.ts';
import { lookOf } from '../look.ts';
import type { Kind } from '../vocabulary.ts';
import { periodOf, periodOfDate } from './period.ts';
import { type EntityReader, type Known, optional } from './reader.ts';

const one = (read: (entity: EntitySummary) => string | null): EntityReader => ({
  of: 'entity',
  is: 'values',
  values: (entity) => optional(read(entity)),
});
const many = (read: (entity: EntitySummary, known: Known) => readonly string[]): EntityReader => ({
  of: 'entity',
  is: 'values',
  values: read,
  several: true,
});
const flag = (read: (entity: EntitySummary) => boolean | null): EntityReader =>
  one((entity) => {
    const value = read(entity);
    return value === null ? null : value ? 'yes' : 'no';
  });
const euros = (read: (entity: EntitySummary) => number | null): EntityReader => ({
  of: 'entity',
  is: 'number',
  unit: 'euros',
  number: read,
});

const FUNDABLE: ReadonlySet<Kind> = new Set([
  'actor',
  'territory',
  'programme',
  'initiative',
  'alliance',
  'resource',
]);
/** « Sans financeur » means that none is known, not that there is none. */
const fundingOf = (entity: EntitySummary, { facts }: Known): readonly string[] =>
  FUNDABLE.has(entity.kind) && !isGeneric(entity) ? [facts.funded().has(entity.id) ? 'with' : 'without'] : [];

const PLACES: ReadonlySet<string> = new Set(['located-in', 'acts-in', 'covers']);
const locationOf = (entity: EntitySummary, { facts }: Known): readonly string[] => {
  const links = facts.relationsOf().get(entity.id) ?? [];
  const isPlaced =
    entity.kind === 'territory' ||
    links.some(({ relation, outgoing }) => outgoing && PLACES.has(relation.type));
  return [
    ...(entity.lat !== null && entity.lon !== null ? ['coordinates'] : []),
    ...(isPlaced ? ['territory'] : []),
  ];
};

/** Texts of a card whose words are not asked for, only whether they are there. */
export const FILLED_VALUES = [...FILLED_FIELDS, 'shortName', 'aliases'] as const;
const filledOf = (entity: EntitySummary): readonly string[] => [
  ...entity.filled,
  ...(entity.shortName === null ? [] : ['shortName']),
  ...(entity.aliases.length === 0 ? [] : ['aliases']),
];

/** Fields of an entity by itself, one record each. */
export const ENTITY_READERS = {
  look: one(lookOf),
  kind: one(({ kind }) => kind),
  family: many((entity) => familiesOf(entity)),
  type: one(({ type }) => type),
  role: many(({ kind, roles }) => [kind, ...roles]),
  name: {
    of: 'entity',
    is: 'text',
    texts: ({ id }, { facts }) => facts.namesOf().get(id) ?? [],
  },
  ess: one(({ ess }) => ess),
  form: one(({ form }) => form),
  hosting: flag(({ hosting }) => hosting),
  territorial: flag(({ territorial }) => territorial),
  mission: many(({ missions }) => missions),
  status: one(({ status }) => status),
  identifier: many(({ identifiers }) => identifiers),
  territory: { of: 'entity', is: 'place' },
  location: many(locationOf),
  population: { of: 'entity', is: 'number', unit: 'people', number: ({ population }) => population },
  sdg: many(({ sdgs }) => sdgs.map(String)),
  axis: many(({ axes }) => axes),
  theme: many(({ themes }) => themes),
  priority: many(({ priorities }) => priorities),
  need: many(({ needs }) => needs),
  offer: many(({ offers }) => offers),
  impact: many(({ impact }) => impact),
  maturity: one(({ maturity }) => maturity),
  level: many(({ levels }) => levels),
  'ptce-status': one(({ ptceStatus }) => ptceStatus),
  dates: { of: 'entity', is: 'dates', dates: periodOf },
  due: { of: 'entity', is: 'dates', dates: ({ dueOn }) => periodOfDate(dueOn) },
  updated: { of: 'entity', is: 'dates', dates: ({ updatedAt }) => periodOfDate(updatedAt.slice(0, 10)) },
  budget: euros(({ budgetCents }) => budgetCents),
  'need-amount': euros(({ needCents }) => needCents),
  funding: { of: 'entity', is: 'values', values: fundingOf },
  programme: many(({ id }, { facts }) => facts.programmesOf().get(id) ?? []),
  filled: many(filledOf),
  documented: many(({ documented }) => documented),
  completeness: {
    of: 'entity',
    is: 'number',
    unit: 'percent',
    number: ({ id }, { facts }) => facts.completeness().get(id) ?? null,
  },
  source: many(({ sourceTitles }) => sourceTitles),
  check: one(({ toCheck }) => (toCheck ? 'to-check' : null)),
  audience: one(({ audience }) => audience),
} as const satisfies Readonly<Record<string, EntityReader>>;
