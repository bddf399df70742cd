import { type Assessed, completenessOf } from '../completeness.ts';
import { type Ecosystem, type EntitySummary, type Neighbour, neighboursOf } from '../ecosystem.ts';
import { type EntityId, isGeneric } from '../entity.ts';
import { pushTo } from '../multimap.ts';
import { isStructural } from '../relation.ts';
import { indexTerritories, type TerritoryIndex } from '../territory-members.ts';
import { foldText } from '../text.ts';
import type { Kind, RelationType } from '../vocabulary.ts';

/** What filters ask of a project beyond each record: computed when first asked, kept as long as this value. */
export interface Facts {
  readonly ecosystem: Ecosystem;
  readonly kinds: () => ReadonlyMap<EntityId, Kind>;
  readonly relationsOf: () => ReadonlyMap<EntityId, readonly Neighbour[]>;
  readonly territories: () => TerritoryIndex;
  /** Programmes that an entity takes part in, carries, covers or benefits from. */
  readonly programmesOf: () => ReadonlyMap<EntityId, readonly EntityId[]>;
  /** Known funding, current or past. */
  readonly funded: () => ReadonlySet<EntityId>;
  /** Others that an entity is linked to, places apart. */
  readonly degrees: () => ReadonlyMap<EntityId, number>;
  /** Structural links of each entity, one that has none left out. */
  readonly links: () => ReadonlyMap<EntityId, number>;
  /** Share of what matters for its kind that is filled, 0–100. */
  readonly completeness: () => ReadonlyMap<EntityId, number>;
  /** Names, short names and aliases, folded. */
  readonly namesOf: () => ReadonlyMap<EntityId, readonly string[]>;
}

const once = <Value>(compute: () => Value): (() => Value) => {
  let kept: { readonly value: Value } | null = null;
  return () => {
    kept ??= { value: compute() };
    return kept.value;
  };
};

const PROGRAMME_RELATIONS: ReadonlySet<RelationType> = new Set([
  'signs',
  'participates-in',
  'carries',
  'benefits-from',
  'part-of',
  'covers',
  'funds',
  'organises',
  'supports',
]);
const linkProgrammes = ({ relations }: Ecosystem, kinds: ReadonlyMap<EntityId, Kind>) => {
  const found = new Map<EntityId, EntityId[]>();
  for (const { type, from, to } of relations) {
    if (!PROGRAMME_RELATIONS.has(type)) continue;
    if (kinds.get(to) === 'programme') pushTo(found, from, to);
    if (kinds.get(from) === 'programme') pushTo(found, to, from);
  }
  return found;
};

const listFunded = ({ relations }: Ecosystem): ReadonlySet<EntityId> => {
  const funded = new Set<EntityId>();
  for (const { type, from, to } of relations) {
    if (type === 'funds') funded.add(to);
    else if (type === 'benefits-from') funded.add(from);
  }
  return funded;
};

/** As the measure counts them, ten times sooner: classes of actors have none, and are nobody's. */
const countPartners = ({ entities, relations }: Ecosystem): ReadonlyMap<EntityId, number> => {
  const partners = new Map<EntityId, Set<EntityId>>();
  for (const entity of entities) if (!isGeneric(entity)) partners.set(entity.id, new Set());
  for (const { type, from, to } of relations) {
    if (!isStructural(type) || from === to) continue;
    const [one, other] = [partners.get(from), partners.get(to)];
    if (!one || !other) continue;
    one.add(to);
    other.add(from);
  }
  return new Map([...partners].map(([id, others]) => [id, others.size]));
};

/** In the whole project: sizes do not jump when a filter changes. */
export const countLinks = ({ relations }: Pick<Ecosystem, 'relations'>): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  const add = (id: EntityId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { type, from, to } of relations) {
    if (!isStructural(type)) continue;
    add(from);
    if (to !== from) add(to);
  }
  return counts;
};

const SAID = ['…'];
/** What of a summary says how complete the record is. */
const assessedOf = (entity: EntitySummary): Assessed => ({
  ...entity,
  description: entity.filled.includes('description') ? '…' : null,
  url: entity.filled.includes('url') ? '…' : null,
  identifiers: Object.fromEntries(entity.identifiers.map((scheme) => [scheme, SAID])),
  documented: entity.documented.map((what) => ({ what, on: null })),
  sources: { length: entity.sources },
});

const NO_LINK: readonly Neighbour[] = [];
const assess = (
  { entities }: Ecosystem,
  relationsOf: ReadonlyMap<EntityId, readonly Neighbour[]>,
): ReadonlyMap<EntityId, number> =>
  new Map(
    entities.map((entity) => {
      const links = (relationsOf.get(entity.id) ?? NO_LINK).map(({ relation }) => relation);
      const { filled, of } = completenessOf(assessedOf(entity), links);
      return [entity.id, of === 0 ? 100 : Math.round((filled / of) * 100)];
    }),
  );

const foldNames = ({ entities }: Ecosystem): ReadonlyMap<EntityId, readonly string[]> =>
  new Map(
    entities.map(({ id, name, shortName, aliases }) => [
      id,
      (shortName === null ? [name, ...aliases] : [name, shortName, ...aliases]).map(foldText),
    ]),
  );

export const gatherFacts = (ecosystem: Ecosystem): Facts => {
  const kinds = once(() => new Map(ecosystem.entities.map(({ id, kind }) => [id, kind])));
  const relationsOf = once(() => neighboursOf(ecosystem.relations));
  return {
    ecosystem,
    kinds,
    relationsOf,
    territories: once(() => indexTerritories(ecosystem)),
    programmesOf: once(() => linkProgrammes(ecosystem, kinds())),
    funded: once(() => listFunded(ecosystem)),
    degrees: once(() => countPartners(ecosystem)),
    links: once(() => countLinks(ecosystem)),
    completeness: once(() => assess(ecosystem, relationsOf())),
    namesOf: once(() => foldNames(ecosystem)),
  };
};
