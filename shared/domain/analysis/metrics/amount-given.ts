import type { Metric } from '../metric.ts';

/** Cents known to have been given (amounts.ts). */
export const amountGiven: Metric = {
  id: 'amount-given',
  kind: 'number',
  unit: 'cents',
  isShared: false,
  compute: ({ given }) => ({ values: given, sampling: null }),
};
