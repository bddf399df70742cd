import type { Metric } from './metric.ts';
import type { MetricId } from './metric-ids.ts';
import { amountGiven } from './metrics/amount-given.ts';
import { amountReceived } from './metrics/amount-received.ts';
import { articulationPoints } from './metrics/articulation-points.ts';
import { betweenness } from './metrics/betweenness.ts';
import { communities } from './metrics/communities.ts';
import { components } from './metrics/components.ts';
import { constraint } from './metrics/constraint.ts';
import { degree } from './metrics/degree.ts';

/** Every measure of the network, in the order of menus. */
export const METRICS: readonly Metric[] = [
  degree,
  betweenness,
  constraint,
  articulationPoints,
  communities,
  components,
  amountReceived,
  amountGiven,
];

export const metricOf = (id: MetricId): Metric => {
  const found = METRICS.find((metric) => metric.id === id);
  if (!found) throw new Error(`no metric ${id}`);
  return found;
};
