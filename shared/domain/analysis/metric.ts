import type { OnProgress } from '../layout/layout-input.ts';
import type { MetricId } from './metric-ids.ts';
import type { Network } from './network.ts';

/** Estimated from some sources instead of all. */
export interface Sampling {
  readonly sources: number;
  readonly of: number;
  /** Half of a 95 % confidence interval, where it is widest. */
  readonly margin: number;
}

/** A measure by place in the network; NaN where there is none (unknown is not 0). `sampling` is null when exact. */
export interface Computed {
  readonly values: Float64Array;
  readonly sampling: Sampling | null;
}

/** Which part of the work is asked, for a measure that several threads compute, and how far it is. */
export interface Work {
  readonly share: { readonly index: number; readonly of: number };
  readonly onProgress: OnProgress;
}
export const WHOLE: Work = { share: { index: 0, of: 1 }, onProgress: () => undefined };

/** `share`: 0–1 of all pairs; `index`: a number without unit; `group`: a category, 0 the largest. */
export type MetricUnit = 'links' | 'share' | 'index' | 'group' | 'entities' | 'cents';

/** One measure of the network: pure work on plain arrays. */
export interface Metric {
  readonly id: MetricId;
  readonly kind: 'number' | 'category';
  readonly unit: MetricUnit;
  /** Several threads take a share each, and the shares add up. */
  readonly isShared: boolean;
  readonly compute: (network: Network, work: Work) => Computed;
}

const joinSampling = (parts: readonly (Sampling | null)[]): Sampling | null => {
  const known = parts.filter((part) => part !== null);
  const [first] = known;
  if (first === undefined) return null;
  return {
    sources: known.reduce((sum, { sources }) => sum + sources, 0),
    of: first.of,
    // Shares are drawn apart: their variances add up.
    margin: Math.hypot(...known.map(({ margin }) => margin)),
  };
};

/** What the shares of one measure come to, in their order. */
export const joinShares = (parts: readonly Computed[]): Computed => {
  const [first, ...others] = parts;
  if (first === undefined) throw new Error('no share');
  if (others.length === 0) return first;
  const values = first.values.slice();
  for (const { values: more } of others)
    for (let place = 0; place < values.length; place++)
      values[place] = (values[place] ?? 0) + (more[place] ?? 0);
  return { values, sampling: joinSampling(parts.map(({ sampling }) => sampling)) };
};
