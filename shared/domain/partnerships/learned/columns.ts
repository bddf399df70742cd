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

/** Reads of the kinds of two places what is told of them: each two kinds are told once. */
export const createKindPairs = <Told>(
  { terrain: { entities } }: Survey,
  tell: (kinds: string) => Told,
): ((x: number, y: number) => Told) => {
  const kinds = [...new Set(entities.map(({ kind }) => kind))].sort();
  const codes = new Map(kinds.map((kind, code) => [kind, code]));
  const codeOf = Uint8Array.from(entities, ({ kind }) => codes.get(kind) ?? 0);
  const told = kinds.map((one) =>
    kinds.map((other) => tell(one < other ? `${one}-${other}` : `${other}-${one}`)),
  );
  return (x, y) => told[codeOf[x] ?? 0]?.[codeOf[y] ?? 0] as Told;
};

/** A signal as a column, 0–1: unknown is no signal, and a column of its own. */
const signalAt = (raw: number, signal: LikelihoodSignal): number =>
  Number.isNaN(raw) ? 0 : saturate(signal, raw);

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
      rows[start + at] = signalAt(values[signal], signal);
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

/** What a pair of kinds adds to the log-odds; one that was never seen adds nothing. */
export const createKindScorer = ({ coefficients }: Line): ((kinds: string) => number) => {
  const known = new Map(coefficients.map(({ id, value }) => [id, value]));
  return (kinds) => known.get(kinds) ?? 0;
};

/** Log-odds of a pair: the intercept, what its kinds add, and what each column adds. */
export const createScorer = ({
  intercept,
  coefficients,
}: Line): ((values: PairValues, ofKinds: number) => number) => {
  const known = new Map(coefficients.map(({ id, value }) => [id, value]));
  const of = (id: string): number => known.get(id) ?? 0;
  const [common, shared, l3] = [of('common'), of('shared'), of('l3')];
  const [themes, needs, territory] = [of('themes'), of('needs'), of('territory')];
  const unknown = Float64Array.from(UNKNOWNS, ([id]) => of(id));
  const [noPaths = 0, noThemes = 0, noNeeds = 0, noTerritory = 0] = unknown;
  // Term by term rather than by a list of columns: it is asked of every candidate.
  return (values, ofKinds) => {
    let sum = intercept + ofKinds;
    sum += common * signalAt(values.common, 'common');
    sum += shared * signalAt(values.shared, 'shared');
    sum += l3 * signalAt(values.l3, 'l3');
    sum += themes * signalAt(values.themes, 'themes');
    sum += needs * signalAt(values.needs, 'needs');
    sum += territory * signalAt(values.territory, 'territory');
    if (Number.isNaN(values.l3)) sum += noPaths;
    if (Number.isNaN(values.themes)) sum += noThemes;
    if (Number.isNaN(values.needs)) sum += noNeeds;
    if (Number.isNaN(values.territory)) sum += noTerritory;
    return sum;
  };
};
