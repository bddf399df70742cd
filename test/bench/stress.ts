import { buildAdjacency, distancesFrom } from '../../shared/domain/analysis/graph.ts';
import type { Point } from '../../shared/domain/layout/layout-input.ts';
import type { Pair } from '../helpers/seeded-network.ts';

const SOURCES = 200;

/**
 * Normalised stress (Gansner, Koren and North 2005): the mean over pairs of (s·‖xᵢ − xⱼ‖ − dᵢⱼ)² / dᵢⱼ², dᵢⱼ the hops of
 * the shortest path, at the scale s that makes it least: with rᵢⱼ = ‖xᵢ − xⱼ‖ / dᵢⱼ, it is 1 − (Σr)² / (n·Σr²). Pairs are
 * those of 200 sources spread evenly over the nodes with all others in their component.
 */
export const normalisedStress = (points: readonly Point[], pairs: readonly Pair[]): number => {
  const adjacency = buildAdjacency(points.length, pairs);
  const step = Math.max(1, Math.floor(points.length / SOURCES));
  let [count, sum, squares] = [0, 0, 0];
  for (let source = 0; source < points.length; source += step) {
    const from = points[source];
    distancesFrom(adjacency, source).forEach((hops, target) => {
      const to = points[target];
      if (!from || !to || hops < 1 || !Number.isFinite(hops)) return;
      const ratio = Math.hypot(from.x - to.x, from.y - to.y) / hops;
      count++;
      sum += ratio;
      squares += ratio * ratio;
    });
  }
  return 1 - (sum * sum) / (count * squares);
};
