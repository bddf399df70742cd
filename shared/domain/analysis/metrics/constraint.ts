import type { Metric } from '../metric.ts';
import { degreeAt } from '../network.ts';

/**
 * « Dépendance à quelques partenaires »: Burt's constraint (1992), Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over the partners j of i, where
 * pᵢⱼ is one over the number of partners of i. An entity without a partner has none.
 */
export const constraint: Metric = {
  id: 'constraint',
  kind: 'number',
  unit: 'index',
  isShared: false,
  compute: ({ adjacency }, { onProgress }) => {
    const { size, offsets, targets } = adjacency;
    const values = new Float64Array(size).fill(Number.NaN);
    /** By partner of the entity at hand: what leads to it through the others. */
    const through = new Float64Array(size);
    const partnerOf = new Int32Array(size).fill(-1);
    for (let entity = 0; entity < size; entity++) {
      const partners = targets.subarray(offsets[entity], offsets[entity + 1]);
      if (partners.length === 0) continue;
      for (const partner of partners) {
        partnerOf[partner] = entity;
        through[partner] = 0;
      }
      for (const partner of partners) {
        const share = 1 / degreeAt(adjacency, partner);
        for (let place = offsets[partner] ?? 0; place < (offsets[partner + 1] ?? 0); place++) {
          const other = targets[place] ?? 0;
          if (partnerOf[other] === entity) through[other] = (through[other] ?? 0) + share;
        }
      }
      let sum = 0;
      for (const partner of partners) sum += (1 + (through[partner] ?? 0)) ** 2;
      values[entity] = sum / partners.length ** 2;
      onProgress(entity / size);
    }
    return { values, sampling: null };
  },
};
