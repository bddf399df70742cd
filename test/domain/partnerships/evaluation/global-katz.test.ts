import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKatzRoom, katzRow } from '../../../../shared/domain/partnerships/evaluation/global-katz.ts';
import { buildWeightedGraph } from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import { arbitraryGraph } from '../../../helpers/arbitrary-graph.ts';

/** Σ βˡ·Aˡ by multiplying, walks of any length up to 12. */
const byPowers = (size: number, linked: (a: number, b: number) => boolean, x: number): number[] => {
  const scores = new Array<number>(size).fill(0);
  let walks = scores.map((_, y): number => (y === x ? 1 : 0));
  for (let length = 1; length <= 12; length++) {
    walks = scores.map((_, y) => 1e-3 * walks.reduce((sum, walk, z) => sum + (linked(z, y) ? walk : 0), 0));
    walks.forEach((walk, y) => {
      scores[y] = (scores[y] ?? 0) + walk;
    });
  }
  return scores;
};

describe('Katz', () => {
  it('is the sum over walks but for what is too small to be seen', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ size, edges, graph }) => {
        const keys = new Set(edges.flatMap(([a, b]) => (a === b ? [] : [`${a} ${b}`, `${b} ${a}`])));
        const room = createKatzRoom(size);
        for (let x = 0; x < size; x++) {
          const row = katzRow(graph, x, room);
          byPowers(size, (a, b) => keys.has(`${a} ${b}`), x).forEach((score, y) => {
            if (y === x) expect(row[y]).toBe(0);
            else expect(Math.abs((row[y] ?? 0) - score)).toBeLessThanOrEqual(1e-5 * score);
          });
        }
      }),
    );
  });

  it('reaches the far end of a long line, or nothing, and is finite', () => {
    const line = buildWeightedGraph(
      400,
      Array.from({ length: 398 }, (_, i) => [i, i + 1, 1] as const),
    );
    const row = katzRow(line, 0, createKatzRoom(400));
    expect(row[1]).toBeGreaterThan(row[2] ?? 1);
    expect(row[60]).toBeGreaterThan(row[61] ?? 1);
    expect(row[399]).toBe(0);
    expect([...row].every(Number.isFinite)).toBe(true);
  });
});
