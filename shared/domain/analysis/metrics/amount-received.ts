import type { Metric } from '../metric.ts';

/** Cents known to have been received (amounts.ts). */
export const amountReceived: Metric = {
  id: 'amount-received',
  kind: 'number',
  unit: 'cents',
  isShared: false,
  compute: ({ received }) => ({ values: received, sampling: null }),
};
