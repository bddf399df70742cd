import { z } from 'zod';
import { EntityId, StoredEntity } from './entity.ts';
import { OfficialPlaces } from './official-places.ts';
import { StoredRelation } from './relation.ts';
import { isToCheck } from './statement.ts';
import {
  DOCUMENTED,
  IDENTIFIER_SCHEMES,
  IMPACT_DIMENSIONS,
  MATURITY_LEVELS,
  PTCE_STATUSES,
} from './vocabulary.ts';

/** Long fields of which the window only knows whether they are filled. */
export const FILLED_FIELDS = ['description', 'url', 'followUp', 'statements'] as const;
export type FilledField = (typeof FILLED_FIELDS)[number];

/** What was written under the rules of names is not held to them again: an older file still opens. */
const text = z.string();
const texts = z.array(text);

/** What a picture, a table or a filter needs of an entity. */
export const EntitySummary = StoredEntity.pick({
  kind: true,
  type: true,
  roles: true,
  missions: true,
  sdgs: true,
  axes: true,
  levels: true,
  ess: true,
  form: true,
  hosting: true,
  territorial: true,
  status: true,
  audience: true,
  population: true,
  budgetCents: true,
  needCents: true,
  lon: true,
  lat: true,
}).extend({
  id: EntityId,
  name: text,
  shortName: text.nullable(),
  aliases: texts,
  themes: texts,
  priorities: texts,
  needs: texts,
  offers: texts,
  startsOn: text.nullable(),
  endsOn: text.nullable(),
  dueOn: text.nullable(),
  updatedAt: text,
  ptceStatus: z.enum(PTCE_STATUSES).nullable(),
  /** The level last assessed. */
  maturity: z.enum(MATURITY_LEVELS).nullable(),
  impact: z.array(z.enum(IMPACT_DIMENSIONS)),
  documented: z.array(z.enum(DOCUMENTED)),
  /** Schemes of which it has a value, in the order of the vocabulary. */
  identifiers: z.array(z.enum(IDENTIFIER_SCHEMES)),
  filled: z.array(z.enum(FILLED_FIELDS)),
  /** A statement says that it is to be checked. */
  toCheck: z.boolean(),
  sources: z.int().min(0),
  /** Titles of its sources, each once. */
  sourceTitles: texts,
});
export type EntitySummary = z.infer<typeof EntitySummary>;

/** What a picture, a table or a filter needs of a relation. */
export const RelationSummary = StoredRelation.pick({
  id: true,
  type: true,
  from: true,
  to: true,
  status: true,
  axes: true,
  year: true,
  amountCents: true,
  stage: true,
  contribution: true,
  strength: true,
  confidence: true,
  outcome: true,
  audience: true,
}).extend({
  role: text.nullable(),
  startsOn: text.nullable(),
  endsOn: text.nullable(),
  hasNote: z.boolean(),
  sources: z.int().min(0),
});
export type RelationSummary = z.infer<typeof RelationSummary>;

const once = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** The level last assessed: the latest date, and among the undated or equal ones the last written. */
export const latestLevel = (
  assessments: readonly { readonly level: EntitySummary['maturity']; readonly on: string | null }[],
): EntitySummary['maturity'] => {
  let latest: (typeof assessments)[number] | null = null;
  for (const assessment of assessments)
    if (latest === null || (assessment.on ?? '') >= (latest.on ?? '')) latest = assessment;
  return latest?.level ?? null;
};

const isFilled = (entity: StoredEntity, field: FilledField): boolean =>
  field === 'statements' ? entity.statements.length > 0 : entity[field] !== null;

/** What the window knows of a whole record: the store reads the same without reading the record. */
export const summariseEntity = (entity: StoredEntity): EntitySummary => {
  const { description, url, followUp, needsOn, offersOn, statements, sources, ...kept } = entity;
  return {
    ...kept,
    ptceStatus: entity.ptceStatus?.status ?? null,
    maturity: latestLevel(entity.maturity),
    impact: once(entity.impact.map(({ dimension }) => dimension)),
    documented: once(entity.documented.map(({ what }) => what)),
    identifiers: IDENTIFIER_SCHEMES.filter((scheme) => (entity.identifiers[scheme] ?? []).length > 0),
    filled: FILLED_FIELDS.filter((field) => isFilled(entity, field)),
    toCheck: statements.some(isToCheck),
    sources: sources.length,
    sourceTitles: once(sources.map(({ title }) => title)),
  };
};
export const summariseRelation = (relation: StoredRelation): RelationSummary => {
  const { note, sources, updatedAt, ...kept } = relation;
  return { ...kept, hasNote: note !== null, sources: sources.length };
};

/** The whole graph as values: what pure functions compute on. */
export const Ecosystem = z.object({
  entities: z.array(EntitySummary),
  relations: z.array(RelationSummary),
  official: OfficialPlaces.optional(),
});
export interface Ecosystem {
  readonly entities: readonly EntitySummary[];
  readonly relations: readonly RelationSummary[];
  /** Of its territories, where the official list is at hand. */
  readonly official?: OfficialPlaces | undefined;
}

export interface Neighbour {
  readonly relation: RelationSummary;
  readonly other: EntityId;
  readonly outgoing: boolean;
}

/** Relations by entity, both directions, in the order given. */
export const neighboursOf = (
  relations: readonly RelationSummary[],
): ReadonlyMap<EntityId, readonly Neighbour[]> => {
  const map = new Map<EntityId, Neighbour[]>();
  const push = (id: EntityId, neighbour: Neighbour) => {
    const list = map.get(id);
    if (list) list.push(neighbour);
    else map.set(id, [neighbour]);
  };
  for (const relation of relations) {
    push(relation.from, { relation, other: relation.to, outgoing: true });
    if (relation.to !== relation.from) push(relation.to, { relation, other: relation.from, outgoing: false });
  }
  return map;
};
