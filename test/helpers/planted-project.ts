import type { Ecosystem, EntitySummary, RelationSummary } from '../../shared/domain/ecosystem.ts';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { NEEDS } from '../../shared/domain/needs.ts';
import { sigmoid } from '../../shared/domain/partnerships/learning/sigmoid.ts';
import { anEntity, anEntityId, aRelation } from './ecosystem.ts';

const FIRST_YEAR = 2019;
const THEMES = 'alimentation|mobilité|énergie|habitat|insertion|culture|santé|numérique'.split('|');

export interface PlantedProject {
  readonly actors: number;
  readonly years: number;
  readonly seed: number;
}

/**
 * Actors of ten groupings whose partnerships form year by year, from 2019 on, under a known law: partners in common, and
 * hardly anything else, bring two together; themes, which everybody states, and the place say nothing. The same for the
 * same seed.
 */
export const plantedProject = ({ actors, years, seed }: PlantedProject): Ecosystem => {
  const random = createRandom(seed);
  const below = (most: number): number => Math.floor(random() * most);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)] as Item;
  const places = Array.from({ length: 10 }, (_, at) =>
    anEntity(1_000 + at, { kind: 'territory', type: 'epci' }),
  );
  const people: EntitySummary[] = Array.from({ length: actors }, (_, at) =>
    anEntity(at, {
      type: pick(['association', 'company', 'academic']),
      themes: [pick(THEMES), pick(THEMES)],
      needs: random() < 0.5 ? [pick(NEEDS)] : [],
      offers: random() < 0.5 ? [pick(NEEDS)] : [],
    }),
  );
  const relations: RelationSummary[] = people.map(({ id }, at) =>
    aRelation(at, { type: 'located-in', from: id, to: pick(places).id }),
  );
  const partners = people.map(() => new Set<number>());
  const common = (x: number, y: number): number =>
    [...(partners[x] ?? [])].reduce((count, z) => count + Number(partners[y]?.has(z)), 0);
  for (let year = FIRST_YEAR; year < FIRST_YEAR + years; year++) {
    const formed: (readonly [number, number])[] = [];
    for (let x = 0; x < actors; x++)
      for (let y = x + 1; y < actors; y++) {
        const logOdds = -5.1 + 1.3 * Math.min(3, common(x, y));
        if (random() < sigmoid(logOdds) && !partners[x]?.has(y)) formed.push([x, y]);
      }
    for (const [x, y] of formed) {
      partners[x]?.add(y);
      partners[y]?.add(x);
      const ends = { from: anEntityId(x), to: anEntityId(y) };
      relations.push(aRelation(relations.length, { type: 'partners-with', startsOn: String(year), ...ends }));
    }
  }
  return { entities: [...places, ...people], relations };
};
