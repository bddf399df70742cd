import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  buildWeightedGraph,
  type WeightedEdge,
} from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import { createCommonPartners } from '../../../../shared/domain/partnerships/signals/common-partners.ts';

const SIZE = 40;
const node = fc.nat(SIZE - 1);
/** A hub too, so that rows of very different lengths are compared. */
const edges = fc
  .tuple(fc.array(fc.tuple(node, node), { maxLength: 60 }), fc.array(node, { maxLength: 35 }))
  .map(([pairs, ofHub]) =>
    [...pairs, ...ofHub.map((other): [number, number] => [0, other])].filter(([a, b]) => a !== b),
  );

test('partners in common, in order, each with its place in both rows', () => {
  fc.assert(
    fc.property(edges, fc.array(fc.tuple(node, node), { minLength: 1 }), (pairs, asked) => {
      const graph = buildWeightedGraph(
        SIZE,
        pairs.map(([a, b]): WeightedEdge => [a, b, 1]),
      );
      const rowOf = (x: number) => [...graph.targets.subarray(graph.offsets[x], graph.offsets[x + 1])];
      const commonOf = createCommonPartners(graph);
      for (const [x, y] of asked) {
        const expected = rowOf(x).filter((each) => rowOf(y).includes(each));
        const { count, nodes, inFirst, inSecond } = commonOf(x, y);
        expect([...nodes.subarray(0, count)]).toEqual(expected);
        expect([...inFirst.subarray(0, count)]).toEqual(expected.map((each) => rowOf(x).indexOf(each)));
        expect([...inSecond.subarray(0, count)]).toEqual(expected.map((each) => rowOf(y).indexOf(each)));
      }
    }),
  );
});
