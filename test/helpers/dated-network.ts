import { createRandom } from '../../shared/domain/layout/random.ts';
import {
  type DatedLink,
  type DatedNetwork,
  firstLinks,
} from '../../shared/domain/partnerships/evaluation/dated-network.ts';

const ACTORS = 120;
const TERRITORIES = 12;
const YEARS = [2019, 2020, 2021, 2022, 2023] as const;

/** Actors that link more within their territory and with whom they share a theme; some are three times as active. */
export const aDatedNetwork = (seed: number): DatedNetwork => {
  const random = createRandom(seed);
  const actors = Array.from({ length: ACTORS }, (_, i) => i);
  const territories = Int32Array.from(actors, () => Math.floor(random() * TERRITORIES));
  const themes = actors.map(() => [Math.floor(random() * 6)]);
  const activity = actors.map(() => (random() < 0.3 ? 3 : 0.6));
  const tiers = new Uint8Array(TERRITORIES ** 2).fill(1);
  for (let i = 0; i < TERRITORIES; i++) tiers[i * TERRITORIES + i] = 0;
  const links: DatedLink[] = [];
  for (const period of YEARS)
    for (const a of actors)
      for (const b of actors.slice(a + 1)) {
        const near = territories[a] === territories[b] ? 8 : 1;
        const alike = themes[a]?.[0] === themes[b]?.[0] ? 4 : 1;
        const chance = 0.003 * near * alike * (activity[a] ?? 1) * (activity[b] ?? 1);
        if (random() < chance) links.push({ a, b, period });
      }
  return {
    actorCount: ACTORS,
    kinds: Int32Array.from(actors, (i) => i % 3),
    territories,
    territoryCount: TERRITORIES,
    tiers,
    tierCount: 3,
    themes,
    needs: actors.map(() => []),
    offers: actors.map(() => []),
    programmes: actors.map((i) => [i % 7]),
    links: firstLinks(links),
    periods: YEARS,
  };
};
