import { findCuts } from '../blocks.ts';
import type { Metric } from '../metric.ts';

/** « Point de fragilité »: how many others lose the largest part of their network when this one goes; 0 for most. */
export const articulationPoints: Metric = {
  id: 'articulation-points',
  kind: 'number',
  unit: 'entities',
  isShared: false,
  compute: ({ adjacency }) => ({ values: findCuts(adjacency).cutOff, sampling: null }),
};
