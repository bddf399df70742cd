import type { Ecosystem, EntitySummary, RelationSummary } from '../../shared/domain/ecosystem.ts';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { NEEDS } from '../../shared/domain/needs.ts';
import type { Kind, RelationType } from '../../shared/domain/vocabulary.ts';
import { anEntity, anEntityId, aRelation } from './ecosystem.ts';

const THEMES =
  'alimentation|mobilité|énergie|habitat|insertion|jeunesse|culture|santé|numérique|réemploi|forêt|eau|tourisme|industrie|biodiversité|vieillissement'.split(
    '|',
  );
const ACTOR_TYPES = [
  'association',
  'company',
  'cooperative',
  'academic',
  'network',
  'third-place',
  'chamber',
];

export interface SeededTerritories {
  readonly actors: number;
  readonly territories: number;
  readonly seed: number;
}

/**
 * A fictional region: actors of 50 territories or so, programmes that cover them, initiatives, funders; links mostly
 * within a territory and a theme, yearly since 2016. The same for the same seed.
 */
export const seededTerritories = ({ actors, territories, seed }: SeededTerritories): Ecosystem => {
  const random = createRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const some = <Item>(items: readonly Item[], most: number): Item[] => [
    ...new Set(Array.from({ length: below(most + 1) }, () => pick(items))),
  ];
  const entities: EntitySummary[] = [];
  const relations: RelationSummary[] = [];
  const add = (kind: Kind, given: Partial<EntitySummary>): number => {
    entities.push(anEntity(entities.length, { kind, ...given }));
    return entities.length - 1;
  };
  const link = (from: number, type: RelationType, to: number, given: Partial<RelationSummary> = {}) => {
    if (from === to) return;
    const startsOn = String(2016 + below(10));
    const ends = { from: anEntityId(from), to: anEntityId(to) };
    relations.push(aRelation(relations.length, { type, startsOn, ...given, ...ends }));
  };
  const region = add('territory', { type: 'region' });
  const departments = Array.from({ length: 5 }, () => add('territory', { type: 'department' }));
  for (const department of departments) link(department, 'part-of', region);
  const places = Array.from({ length: territories }, (_, at) => {
    const place = add('territory', { type: 'epci', priorities: some(THEMES, 3) });
    link(place, 'part-of', departments[at % 5] as number);
    return place;
  });
  const people: number[][] = places.map(() => []);
  const kindOf = (at: number): Kind => (at % 40 === 0 ? 'funder' : 'actor');
  for (let at = 0; at < actors; at++) {
    const where = below(territories);
    const kind = kindOf(at);
    const one = add(kind, {
      type: kind === 'funder' ? 'foundation' : pick(ACTOR_TYPES),
      themes: some(THEMES, 3),
      sdgs: random() < 0.3 ? [1 + below(17)] : [],
      needs: some(NEEDS, 2),
      offers: kind === 'funder' ? ['financement'] : some(NEEDS, 2),
      sources: 1,
    });
    link(one, 'located-in', places[where] as number);
    people[where]?.push(one);
  }
  const nearby = (where: number): number => {
    const there = random() < 0.85 ? where : below(territories);
    const local = people[there] ?? [];
    return local.length > 0 ? pick(local) : (people[where]?.[0] ?? region);
  };
  places.forEach((place, where) => {
    const programme = add('programme', { type: 'crte', themes: some(THEMES, 3) });
    link(programme, 'covers', place);
    for (const one of people[where] ?? []) {
      if (random() < 0.25) link(one, 'participates-in', programme);
      for (let more = below(4); more > 0; more--) link(one, 'partners-with', nearby(where));
      if (random() >= 0.15) continue;
      const project = add('initiative', { type: 'action', themes: some(THEMES, 2), needs: some(NEEDS, 2) });
      link(project, 'acts-in', place);
      link(project, 'part-of', programme);
      link(one, 'carries', project);
      for (let more = 1 + below(3); more > 0; more--) link(nearby(where), 'participates-in', project);
    }
  });
  for (const entity of entities)
    if (entity.kind === 'actor' && random() < 0.1) {
      const at = entities.indexOf(entity);
      link(region, 'funds', at);
    }
  return {
    entities: entities.map((one) => (one.type === 'region' ? { ...one, roles: ['funder'] } : one)),
    relations,
  };
};
