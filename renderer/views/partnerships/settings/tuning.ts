import { type MethodSettings, SIGNAL_WEIGHTS } from '../../../../shared/domain/partnerships/method.ts';

/** What sliders say. */
export type Tuning = Pick<MethodSettings, 'weights' | 'signals'>;
export const WEIGHTS = ['likelihood', 'value', 'quality'] as const;

export const isSameTuning = (a: Tuning, b: Tuning): boolean =>
  WEIGHTS.every((key) => a.weights[key] === b.weights[key]) &&
  SIGNAL_WEIGHTS.every((key) => a.signals[key] === b.signals[key]);
