import { createTwoStepSignal } from './two-steps.ts';

/** Σ a·b / ln(1 + k). 1 + k rather than k (Adamic & Adar 2003) avoids ln 1 = 0 and keeps degree 1 finite. */
export const adamicAdar = createTwoStepSignal('adamic-adar', (a, b, k) => (a * b) / Math.log1p(k));
