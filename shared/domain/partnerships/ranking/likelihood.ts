import type { MethodSettings, SignalWeight } from '../method.ts';

/**
 * Raw values that bring half of a signal (conventions of Alliage, docs/decisions/partnerships.md): they are fixed, so that
 * a part of the network that has nothing to do with a pair changes nothing of it.
 */
const HALVES = { common: 0.2, shared: 0.2, l3: 0.3 } as const;

/** Raw values of a pair; NaN where a signal's data are unknown. */
export interface PairValues {
  readonly common: number;
  readonly shared: number;
  readonly l3: number;
  readonly themes: number;
  readonly needs: number;
  readonly territory: number;
}
export type LikelihoodSignal = keyof PairValues;

export const LIKELIHOOD_SIGNALS: readonly LikelihoodSignal[] = [
  'common',
  'shared',
  'l3',
  'themes',
  'needs',
  'territory',
];
const WEIGHT_OF: Readonly<Record<LikelihoodSignal, SignalWeight>> = {
  common: 'structure',
  shared: 'structure',
  l3: 'l3',
  themes: 'themes',
  needs: 'needs',
  territory: 'territory',
};
/** What is not known weighs as one more signal that says nothing: a pair known by its territory alone is not likely. */
const UNKNOWN_WEIGHT = 1;

/** raw ÷ (raw + h) where the signal has a scale of its own; the others are 0–1 as they are. */
export const saturate = (signal: LikelihoodSignal, raw: number): number => {
  const half = signal in HALVES ? HALVES[signal as keyof typeof HALVES] : 0;
  return half === 0 ? raw : raw / (raw + half);
};

/** What each signal adds; 0 where unknown. */
export const partOf = (signal: LikelihoodSignal, raw: number, settings: MethodSettings['signals']): number =>
  Number.isNaN(raw) ? 0 : (settings[WEIGHT_OF[signal]] ?? 1) * saturate(signal, raw);

/**
 * Σ weight·signal ÷ (1 + Σ weight of the signals that are known), 0–1: unknown is left out, not 0. A part depends on its
 * own signal alone.
 */
export const likelihoodOf = (values: PairValues, settings: MethodSettings['signals']): number => {
  const { structure = 1, l3 = 1, themes = 1, needs = 1, territory = 1 } = settings;
  const parts =
    partOf('common', values.common, settings) +
    partOf('shared', values.shared, settings) +
    partOf('l3', values.l3, settings) +
    partOf('themes', values.themes, settings) +
    partOf('needs', values.needs, settings) +
    partOf('territory', values.territory, settings);
  const known =
    (Number.isNaN(values.common) ? 0 : structure) +
    (Number.isNaN(values.l3) ? 0 : l3) +
    (Number.isNaN(values.themes) ? 0 : themes) +
    (Number.isNaN(values.needs) ? 0 : needs) +
    (Number.isNaN(values.territory) ? 0 : territory);
  return Math.min(1, parts / (UNKNOWN_WEIGHT + known));
};

/** As a power; most weights are 1. */
const raise = (base: number, exponent: number): number => (exponent === 1 ? base : base ** exponent);

export const priorityOf = (
  likelihood: number,
  value: number,
  quality: number,
  weights: MethodSettings['weights'],
): number =>
  raise(likelihood, weights.likelihood) * raise(0.2 + value, weights.value) * raise(quality, weights.quality);
