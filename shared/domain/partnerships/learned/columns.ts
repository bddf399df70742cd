import {
  LIKELIHOOD_SIGNALS,
  type LikelihoodSignal,
  type PairValues,
  saturate,
} from '../ranking/likelihood.ts';
import type { Survey } from '../signals/survey.ts';

/** Data that are unknown, each with a signal that then is. */
const UNKNOWNS: readonly (readonly [id: string, signal: LikelihoodSignal])[] = [
  ['unknown-paths', 'l3'],
  ['unknown-themes', 'themes'],
  ['unknown-needs', 'needs'],
  ['unknown-territory', 'territory'],
];

/** What the model knows of a pair. */
export interface PairFeatures {
  readonly values: PairValues;
  /** `actor-funder`, in the order of the alphabet. */
  readonly kinds: string;
}

/** Reads the kinds of two places: each two kinds are told once. */
export const createKindPairs = ({ terrain: { entities } }: Survey): ((x: number, y: number) => string) => {
  const kinds = [...new Set(entities.map(({ kind }) => kind))].sort();
  const codes = new Map(kinds.map((kind, code) => [kind, code]));
  const codeOf = Uint8Array.from(entities, ({ kind }) => codes.get(kind) ?? 0);
  const told = kinds.map((one) =>
    kinds.map((other) => (one < other ? `${one}-${other}` : `${other}-${one}`)),
  );
  return (x, y) => told[codeOf[x] ?? 0]?.[codeOf[y] ?? 0] ?? '';
};

/** A signal as a column, 0–1: unknown is no signal, and a column of its own. */
const signalAt = (values: PairValues, signal: LikelihoodSignal): number =>
  Number.isNaN(values[signal]) ? 0 : saturate(signal, values[signal]);

/** Columns of a model: signals (0–1), what is unknown (0 or 1), pairs of kinds (0 or 1); at most 10 and those of kinds. */
export const columnsFor = (pairs: readonly PairFeatures[]): readonly string[] => [
  ...LIKELIHOOD_SIGNALS,
  ...UNKNOWNS.map(([id]) => id),
  ...[...new Set(pairs.map(({ kinds }) => kinds))].sort(),
];

/** One row of the columns a pair, one after the other. */
export const toRows = (pairs: readonly PairFeatures[], columns: readonly string[]): Float64Array => {
  const rows = new Float64Array(pairs.length * columns.length);
  const places = new Map(columns.map((id, at) => [id, at]));
  pairs.forEach(({ values, kinds }, row) => {
    const start = row * columns.length;
    LIKELIHOOD_SIGNALS.forEach((signal, at) => {
      rows[start + at] = signalAt(values, signal);
    });
    UNKNOWNS.forEach(([, signal], at) => {
      rows[start + LIKELIHOOD_SIGNALS.length + at] = Number(Number.isNaN(values[signal]));
    });
    const place = places.get(kinds);
    if (place !== undefined) rows[start + place] = 1;
  });
  return rows;
};

export interface Coefficient {
  /** A signal, `unknown-…`, or two kinds. */
  readonly id: string;
  /** Change of the log-odds where the column is 1. */
  readonly value: number;
}

export interface Line {
  readonly intercept: number;
  readonly coefficients: readonly Coefficient[];
}

/** Log-odds of a pair: the intercept and what each column adds; a pair of kinds that was never seen adds nothing. */
export const createScorer = ({ intercept, coefficients }: Line): ((pair: PairFeatures) => number) => {
  const known = new Map(coefficients.map(({ id, value }) => [id, value]));
  const signals = LIKELIHOOD_SIGNALS.map((signal) => [signal, known.get(signal) ?? 0] as const);
  const unknowns = UNKNOWNS.map(([id, signal]) => [signal, known.get(id) ?? 0] as const);
  return ({ values, kinds }) => {
    let sum = intercept + (known.get(kinds) ?? 0);
    for (const [signal, value] of signals) sum += value * signalAt(values, signal);
    for (const [signal, value] of unknowns) if (Number.isNaN(values[signal])) sum += value;
    return sum;
  };
};
