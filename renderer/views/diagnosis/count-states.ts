import type { CheckRecord } from '../../../shared/contract/diagnosis-operations.ts';
import { CHECK_STATES, type CheckState } from '../../../shared/domain/diagnosis/check-ids.ts';

/** How many checks are in each state. */
export const countStates = (checks: readonly Pick<CheckRecord, 'state'>[]): Record<CheckState, number> => {
  const counts = Object.fromEntries(CHECK_STATES.map((state) => [state, 0])) as Record<CheckState, number>;
  for (const { state } of checks) counts[state]++;
  return counts;
};
