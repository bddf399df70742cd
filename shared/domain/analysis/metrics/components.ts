import { componentsOf } from '../graph.ts';
import type { Metric } from '../metric.ts';

/** Those that some chain of links joins, 0 the largest. */
export const components: Metric = {
  id: 'components',
  kind: 'category',
  unit: 'group',
  isShared: false,
  compute: ({ adjacency }) => {
    const values = new Float64Array(adjacency.size);
    componentsOf(adjacency).forEach((members, number) => {
      for (const entity of members) values[entity] = number;
    });
    return { values, sampling: null };
  },
};
