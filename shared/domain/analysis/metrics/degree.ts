import type { Metric } from '../metric.ts';
import { degreeAt } from '../network.ts';

/** How many others an entity is linked to; several links with the same one count once. */
export const degree: Metric = {
  id: 'degree',
  kind: 'number',
  unit: 'links',
  isShared: false,
  compute: ({ adjacency }) => ({
    values: Float64Array.from({ length: adjacency.size }, (_, place) => degreeAt(adjacency, place)),
    sampling: null,
  }),
};
