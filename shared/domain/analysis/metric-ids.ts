/** Measures of the network, one file each in analysis/metrics; ids are those of `metrics --metric` (command-line.md). */
export const METRIC_IDS = [
  'degree',
  'betweenness',
  'communities',
  'components',
  'constraint',
  'articulation-points',
  'amount-received',
  'amount-given',
] as const;
export type MetricId = (typeof METRIC_IDS)[number];
