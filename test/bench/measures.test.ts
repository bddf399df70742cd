import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../shared/domain/document.ts';
import { isRelationAllowed } from '../../shared/domain/relation.ts';
import { powerLawPairs, seededNetwork } from '../helpers/seeded-network.ts';
import { median, percentile } from './bench.ts';
import { normalisedStress } from './stress.ts';

describe('normalised stress', () => {
  const line = [0, 1, 2, 3].map((x) => ({ x: 10 * x, y: 5 }));
  const links = [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const;

  it('is 0 for a picture whose distances are the hops, at any scale', () => {
    expect(normalisedStress(line, links)).toBeCloseTo(0);
  });

  it('is what the definition gives at the best scale', () => {
    // A path bent at a right angle: distances 1, 1 and √2 for hops 1, 1 and 2.
    const bent = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
    ];
    const ratios = [1, 1, Math.SQRT1_2];
    const scale = ratios.reduce((a, b) => a + b) / ratios.reduce((sum, ratio) => sum + ratio ** 2, 0);
    const byDefinition = ratios.reduce((sum, ratio) => sum + (scale * ratio - 1) ** 2, 0) / ratios.length;
    expect(normalisedStress(bent, links.slice(0, 2))).toBeCloseTo(byDefinition);
  });

  it('leaves pairs out that no path joins', () => {
    const apart = [...line, { x: 999, y: 0 }, { x: 1009, y: 0 }];
    expect(normalisedStress(apart, [...links, [4, 5]])).toBeCloseTo(0);
  });
});

describe('percentiles', () => {
  it('are values of the list, by nearest rank', () => {
    expect(median([5, 1, 9])).toBe(5);
    expect(percentile([4, 3, 2, 1], 0.5)).toBe(2);
    expect(
      percentile(
        Array.from({ length: 100 }, (_, index) => index + 1),
        0.95,
      ),
    ).toBe(95);
  });
});

describe('the seeded network', () => {
  const network = seededNetwork(300, 900, 7);

  it('is the same for the same seed, another for another', () => {
    expect(seededNetwork(300, 900, 7)).toEqual(network);
    expect(powerLawPairs(300, 900, 8)).not.toEqual(powerLawPairs(300, 900, 7));
  });

  it('has the size asked for, no pair twice, and a few far more linked than most', () => {
    const pairs = powerLawPairs(300, 900, 7);
    expect(new Set(pairs.map(([a, b]) => [a, b].sort((x, y) => x - y).join(' '))).size).toBe(900);
    const degrees = Array<number>(300).fill(0);
    for (const end of pairs.flat()) degrees[end] = (degrees[end] ?? 0) + 1;
    expect(Math.min(...degrees)).toBeGreaterThan(0);
    expect(Math.max(...degrees)).toBeGreaterThan(8 * median(degrees));
  });

  it('holds records that the schema table allows', () => {
    const project = { name: 'Réseau', territoryId: null, fictional: true, sample: null };
    const document = parseDocument({ format: 'alliage', version: 1, project, ...network });
    const byId = new Map(document.entities.map((entity) => [entity.id, entity]));
    const refused = document.relations.filter(({ type, from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return !(a && b && isRelationAllowed(type, a, b));
    });
    expect(refused).toEqual([]);
    expect(document.relations).toHaveLength(900);
  });
});
