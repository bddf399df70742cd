import { CHECK_VALUES, type CheckState } from './check-ids.ts';

/** Under this share of the weight, a score would say more than is known (partnerships.md 3.8). */
export const KNOWN_ENOUGH = 0.6;

export interface AxisScore {
  /** 0–1 over the checks that are known; null when too few are. */
  readonly score: number | null;
  /** 0–1: all that is unknown absent, all that is unknown met. */
  readonly low: number;
  readonly high: number;
  readonly knownShare: number;
}

const EPSILON = 1e-9;

/** Of the checks of one axis: Σ w·v ÷ Σ w, and its bounds. Without any weight, nothing is known. */
export const scoreAxis = (
  checks: readonly { readonly state: CheckState; readonly weight: number }[],
): AxisScore => {
  const total = checks.reduce((sum, { weight }) => sum + weight, 0);
  const known = checks.reduce((sum, { weight, state }) => (state === 'unknown' ? sum : sum + weight), 0);
  const value = checks.reduce(
    (sum, { weight, state }) => (state === 'unknown' ? sum : sum + weight * CHECK_VALUES[state]),
    0,
  );
  if (total === 0) return { score: null, low: 0, high: 1, knownShare: 0 };
  const knownShare = known / total;
  return {
    score: known > 0 && knownShare >= KNOWN_ENOUGH - EPSILON ? value / known : null,
    low: value / total,
    high: (value + total - known) / total,
    knownShare,
  };
};
