import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCuts } from '../../../shared/domain/analysis/blocks.ts';
import { buildAdjacency, componentsOf } from '../../../shared/domain/analysis/graph.ts';
import { networkOf } from '../../../shared/domain/analysis/network.ts';
import { compareCuts } from '../../../shared/domain/comparison/cuts.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';
import { someDocument, someEntity, someRelation } from './some-documents.ts';

const entities = Array.from({ length: 10 }, (_, number) => someEntity(number));
/** 0 to 4 all joined; 5 to 9 hang from 0. */
const core = [0, 1, 2, 3, 4].flatMap((from) =>
  [0, 1, 2, 3, 4].filter((to) => to > from).map((to) => someRelation(from * 10 + to, from, to)),
);
const star = [5, 6, 7].map((number) => someRelation(100 + number, 0, number));
const more = [8, 9].map((number) => someRelation(100 + number, 0, number));
const ids = (...numbers: number[]) => numbers.map(anEntityId);

/** A tree on the ten, each hanging from an earlier one, and one link more: articulation points abound. */
const arbitraryTree = fc
  .tuple(...entities.slice(1).map((_, at) => fc.nat(at)), fc.nat(9), fc.nat(9))
  .map((ends) => {
    const [from = 0, to = 0] = ends.slice(-2);
    const tree = ends.slice(0, -2).map((end, at) => someRelation(at, end, at + 1));
    return someDocument(entities, [...tree, someRelation(50, from, to)]);
  });

describe('compareCuts', () => {
  it('names a new articulation point and whom it holds', () => {
    const cuts = compareCuts(someDocument(entities, core), someDocument(entities, [...core, ...star]), 5);
    expect(cuts).toEqual([{ id: anEntityId(0), before: [], after: ids(5, 6, 7) }]);
  });

  it('names one that went', () => {
    const cuts = compareCuts(someDocument(entities, [...core, ...star]), someDocument(entities, core), 5);
    expect(cuts).toEqual([{ id: anEntityId(0), before: ids(5, 6, 7), after: [] }]);
  });

  it('says nothing of a small change, nor of one who is gone', () => {
    const [few, all] = [
      [...core, ...star],
      [...core, ...star, ...more],
    ];
    expect(compareCuts(someDocument(entities, few), someDocument(entities, all), 5)).toEqual([]);
    const without = someDocument(entities.slice(1), []);
    expect(compareCuts(someDocument(entities, all), without, 5)).toEqual([]);
  });

  it('counts as the measure does, and names those that lose the largest part', () => {
    let told = 0;
    fc.assert(
      fc.property(arbitraryTree, arbitraryTree, (a, b) => {
        const network = networkOf(b);
        const { cutOff } = findCuts(network.adjacency);
        for (const { id, after } of compareCuts(a, b, 50)) {
          const place = network.ids.indexOf(id);
          expect(after.length).toBe(cutOff[place]);
          if (after.length === 0) continue;
          told += 1;
          const held = new Set(after.map((one) => network.ids.indexOf(one)));
          const { size, offsets, targets } = network.adjacency;
          const edges = Array.from({ length: size }, (_, from) =>
            [...targets.subarray(offsets[from], offsets[from + 1])].map((to) => [from, to] as const),
          ).flat();
          const left = buildAdjacency(
            size,
            edges.filter(([from, to]) => from !== place && to !== place),
          );
          // Each of its pieces is held whole or not at all.
          for (const piece of componentsOf(left))
            expect([0, piece.length]).toContain(piece.filter((one) => held.has(one)).length);
        }
      }),
    );
    expect(told).toBeGreaterThan(10);
  });
});
