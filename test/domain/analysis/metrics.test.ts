import fc from 'fast-check';
import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { describe, expect, it } from 'vitest';
import { componentsOf } from '../../../shared/domain/analysis/graph.ts';
import { joinShares, WHOLE } from '../../../shared/domain/analysis/metric.ts';
import { METRIC_IDS } from '../../../shared/domain/analysis/metric-ids.ts';
import { computeBetweenness } from '../../../shared/domain/analysis/metrics/betweenness.ts';
import { METRICS, metricOf } from '../../../shared/domain/analysis/metrics.ts';
import { isSameNetwork, type Network, networkOf } from '../../../shared/domain/analysis/network.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aNetwork } from '../../helpers/known-network.ts';
import { powerLawPairs } from '../../helpers/seeded-network.ts';

type Pairs = readonly (readonly [number, number])[];

const arbitraryPairs = fc
  .integer({ min: 1, max: 14 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), { maxLength: 26 }),
    ),
  );

const neighboursIn = ({ adjacency: { offsets, targets } }: Network, place: number): readonly number[] => [
  ...targets.subarray(offsets[place], offsets[place + 1]),
];

/** Every shortest path between two, by breadth first and then back: slow and plain. */
const shortestPaths = (network: Network, from: number, to: number): number[][] => {
  const found: number[][] = [];
  let paths = [[from]];
  const seen = new Set([from]);
  while (paths.length > 0 && found.length === 0) {
    const next = paths.flatMap((path) =>
      neighboursIn(network, path.at(-1) ?? 0)
        .filter((other) => !seen.has(other))
        .map((other) => [...path, other]),
    );
    for (const path of next) seen.add(path.at(-1) ?? 0);
    found.push(...next.filter((path) => path.at(-1) === to));
    paths = next;
  }
  return found;
};

const plainBetweenness = (network: Network, size: number): number[] => {
  const sums = Array<number>(size).fill(0);
  for (let a = 0; a < size; a++)
    for (let b = a + 1; b < size; b++) {
      const paths = shortestPaths(network, a, b);
      for (const inside of paths.flatMap((path) => path.slice(1, -1)))
        sums[inside] = (sums[inside] ?? 0) + 1 / paths.length;
    }
  const pairs = ((size - 1) * (size - 2)) / 2;
  return sums.map((sum) => (pairs > 0 ? sum / pairs : 0));
};

const expectClose = (found: ArrayLike<number>, expected: ArrayLike<number>) => {
  expect(found.length).toBe(expected.length);
  for (let place = 0; place < found.length; place++)
    expect(found[place], `place ${place}`).toBeCloseTo(expected[place] ?? Number.NaN, 10);
};

const shared = (network: Network, of: number) =>
  joinShares(
    Array.from({ length: of }, (_, index) =>
      metricOf('betweenness').compute(network, { ...WHOLE, share: { index, of } }),
    ),
  );

describe('betweenness', () => {
  it('is what every shortest path, one by one, says', () => {
    fc.assert(
      fc.property(arbitraryPairs, fc.integer({ min: 1, max: 3 }), ([size, pairs], shares) => {
        const network = aNetwork(size, pairs);
        expectClose(shared(network, shares).values, plainBetweenness(network, size));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['a connected network', 300, powerLawPairs(300, 700, 3)],
    ['trees and lone entities', 200, powerLawPairs(150, 149, 5)],
  ] as [string, number, Pairs][])('is graphology’s, on %s', (_, size, pairs) => {
    const graph = new Graph({ type: 'undirected' });
    for (let node = 0; node < size; node++) graph.addNode(node);
    for (const [a, b] of pairs) graph.addEdge(a, b);
    const theirs = betweennessCentrality(graph, { normalized: true });
    const ours = shared(aNetwork(size, pairs), 2).values;
    expectClose(
      ours,
      Float64Array.from(ours, (_value, node) => theirs[node] ?? Number.NaN),
    );
  });

  it('says from how many sources it is estimated, and how far off it may be', () => {
    const network = aNetwork(1500, powerLawPairs(1500, 4500, 11));
    const exact = computeBetweenness(network, WHOLE, Number.POSITIVE_INFINITY);
    expect(exact.sampling).toBeNull();
    const parts = [0, 1].map((index) =>
      computeBetweenness(network, { ...WHOLE, share: { index, of: 2 } }, 8_000_000),
    );
    const { values, sampling } = joinShares(parts);
    expect(sampling?.sources).toBeLessThan(700);
    expect(sampling?.sources).toBeGreaterThan(100);
    const differences = values.map((value, place) => Math.abs(value - (exact.values[place] ?? 0)));
    const outside = differences.filter((difference) => difference > (sampling?.margin ?? 0));
    expect(outside.length).toBeLessThan(1500 * 0.05);
    expect(Math.max(...differences)).toBeGreaterThan(0);
    expect(sampling?.margin).toBeLessThan(0.04);
    expect(joinShares(parts).values).toEqual(values);
  });

  it('tells how far it is', () => {
    const heard: number[] = [];
    metricOf('betweenness').compute(aNetwork(40, powerLawPairs(40, 90, 1)), {
      ...WHOLE,
      onProgress: (done) => heard.push(done),
    });
    expect(heard.at(-1)).toBe(1);
    expect(heard).toEqual(heard.toSorted((a, b) => a - b));
  });
});

const largestPart = (parts: readonly (readonly number[])[]): number =>
  Math.max(0, ...parts.map((part) => part.length));

describe('articulation points', () => {
  it('say how many others lose the largest part, as taking each one away shows', () => {
    fc.assert(
      fc.property(arbitraryPairs, ([size, pairs]) => {
        const { values } = metricOf('articulation-points').compute(aNetwork(size, pairs), WHOLE);
        for (let gone = 0; gone < size; gone++) {
          const home =
            componentsOf(aNetwork(size, pairs).adjacency).find((part) => part.includes(gone)) ?? [];
          const others = new Set(home.filter((place) => place !== gone));
          const left = aNetwork(
            size,
            pairs.filter(([a, b]) => a !== gone && b !== gone),
          );
          const parts = componentsOf(left.adjacency).filter(([first = -1]) => others.has(first));
          expect(values[gone]).toBe(others.size - largestPart(parts));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('constraint', () => {
  it('is Burt’s formula, term by term', () => {
    fc.assert(
      fc.property(arbitraryPairs, ([size, pairs]) => {
        const network = aNetwork(size, pairs);
        const partners = Array.from({ length: size }, (_, place) => neighboursIn(network, place));
        const p = (a: number, b: number) => (partners[a]?.includes(b) ? 1 / (partners[a]?.length ?? 1) : 0);
        const { values } = metricOf('constraint').compute(network, WHOLE);
        partners.forEach((mine, i) => {
          const terms = mine.map((j) => {
            const indirect = mine.filter((q) => q !== j).reduce((sum, q) => sum + p(i, q) * p(q, j), 0);
            return (p(i, j) + indirect) ** 2;
          });
          if (mine.length === 0) expect(values[i]).toBeNaN();
          else
            expect(values[i]).toBeCloseTo(
              terms.reduce((sum, term) => sum + term, 0),
              10,
            );
        });
      }),
    );
  });
});

describe('every measure', () => {
  it('is in the list once, under its id', () => {
    expect(METRICS.map(({ id }) => id).toSorted()).toEqual(METRIC_IDS.toSorted());
  });

  it('gives one number an entity, whatever the network', () => {
    fc.assert(
      fc.property(arbitraryPairs, ([size, pairs]) => {
        for (const { compute } of METRICS)
          expect(compute(aNetwork(size, pairs), WHOLE).values.length).toBe(size);
      }),
      { numRuns: 60 },
    );
    for (const { compute } of METRICS) expect(compute(aNetwork(0, []), WHOLE).values.length).toBe(0);
  });

  it('numbers categories from the largest', () => {
    fc.assert(
      fc.property(arbitraryPairs, ([size, pairs]) => {
        for (const id of ['communities', 'components'] as const) {
          const { values } = metricOf(id).compute(aNetwork(size, pairs), WHOLE);
          const count = Math.max(...values) + 1;
          const sizes = Array.from({ length: count }, (_, group) => values.filter((v) => v === group).length);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(sizes.every((members) => members > 0)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the network that is measured', () => {
  const [a, b, c, d] = [anEntityId(1), anEntityId(2), anEntityId(3), anEntityId(4)];
  const entities = [anEntity(2), anEntity(1), anEntity(3), anEntity(4, { type: 'group' })];

  it('has the structural relations of all but classes of actors, each pair once, in no direction', () => {
    const { ids, adjacency } = networkOf({
      entities,
      relations: [
        aRelation(1, { from: a, to: b }),
        aRelation(2, { from: b, to: a, type: 'funds' }),
        aRelation(3, { from: a, to: c, type: 'located-in' }),
        aRelation(4, { from: a, to: d }),
        aRelation(5, { from: c, to: c }),
      ],
    });
    expect(ids).toEqual([a, b, c]);
    expect([...adjacency.offsets]).toEqual([0, 1, 2, 2]);
    expect([...adjacency.targets]).toEqual([1, 0]);
  });

  it('is the same after a new name, another after a new link or amount', () => {
    const link = aRelation(1, { from: a, to: b, type: 'funds', amountCents: 100 });
    const before = networkOf({ entities, relations: [link] });
    const renamed = entities.toReversed().map((entity) => ({ ...entity, name: 'Autre' }));
    expect(isSameNetwork(before, networkOf({ entities: renamed, relations: [link] }))).toBe(true);
    const richer = networkOf({ entities, relations: [{ ...link, amountCents: 200 }] });
    expect(isSameNetwork(before, richer)).toBe(false);
    const further = networkOf({ entities, relations: [link, aRelation(2, { from: b, to: c })] });
    expect(isSameNetwork(before, further)).toBe(false);
  });

  it('knows the money of each, once, and no more than is known', () => {
    const { given, received } = networkOf({
      entities,
      relations: [
        aRelation(1, { from: a, to: b, type: 'funds', amountCents: 100, year: 2024 }),
        aRelation(2, { from: a, to: b, type: 'funds', amountCents: 100, year: 2024 }),
        // The same gift as one of the two above, told by who received it.
        aRelation(3, { from: b, to: a, type: 'benefits-from', amountCents: 100, year: 2024 }),
        aRelation(4, { from: b, to: a, type: 'benefits-from', amountCents: 70, year: 2024 }),
        aRelation(5, { from: a, to: b, type: 'funds', amountCents: null }),
        aRelation(6, { from: a, to: b, type: 'funds', amountCents: 1000, status: 'proposed' }),
        aRelation(7, { from: a, to: c, type: 'carries', amountCents: 5 }),
        aRelation(8, { from: d, to: c, type: 'funds', amountCents: 5 }),
      ],
    });
    expect([...given]).toEqual([270, Number.NaN, Number.NaN]);
    expect([...received]).toEqual([Number.NaN, 270, Number.NaN]);
  });
});
