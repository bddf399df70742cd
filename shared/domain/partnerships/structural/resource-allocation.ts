import { createTwoStepSignal } from './two-steps.ts';

/** Σ a·b / k (Zhou, Lü & Zhang 2009). */
export const resourceAllocation = createTwoStepSignal('resource-allocation', (a, b, k) => (a * b) / k);
