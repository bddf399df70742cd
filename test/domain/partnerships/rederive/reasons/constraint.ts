import { liveAround } from '../paths.ts';
import type { World } from '../world.ts';

type Around = (x: string) => readonly string[];

/** Burt's c_x = Σ_j (p_xj + Σ_{q ≠ x, j} p_xq·p_qj)² on plain links, p_xj = 1 ÷ links of x. */
const constraintOf = (around: Around, x: string): number => {
  const p = (from: string, to: string): number => (around(from).includes(to) ? 1 / around(from).length : 0);
  let sum = 0;
  for (const j of around(x)) {
    let tie = p(x, j);
    for (const q of around(x)) if (q !== j) tie += p(x, q) * p(q, j);
    sum += tie ** 2;
  }
  return sum;
};

/** ΔC(x, y) = [c_x(G) − c_x(G+xy)] + [c_y(G) − c_y(G+xy)]. */
export const constraintGain = (world: World, x: string, y: string): number => {
  const before: Around = (id) => liveAround(world, id);
  const after: Around = (id) => {
    const own = before(id);
    return id === x ? [...own, y] : id === y ? [...own, x] : own;
  };
  const lowered = (id: string): number => constraintOf(before, id) - constraintOf(after, id);
  return Math.max(0, lowered(x) + lowered(y));
};
