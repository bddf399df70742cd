import { createTwoStepSignal } from './two-steps.ts';

/** Number of common neighbours, whatever the weights. */
export const commonNeighbours = createTwoStepSignal('common-neighbours', () => 1);
