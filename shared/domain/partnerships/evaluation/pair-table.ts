import { buildWeightedGraph, type WeightedGraph } from '../graph/weighted-graph.ts';
import type { PairData } from '../learning/activity-model.ts';
import { createSparseRow, resetRow, type SparseRow } from '../structural/sparse-row.ts';
import type { StructuralSignal } from '../structural/structural-signal.ts';
import type { DatedNetwork } from './dated-network.ts';
import type { PairFeatures } from './pair-features.ts';
import { createRowStore } from './row-store.ts';
import type { Random } from './sampling.ts';

/** A column that changes with time: a signal on the partnerships before a period, transformed. */
export interface SignalColumn {
  readonly signal: StructuralSignal;
  readonly turn: (score: number) => number;
}

export interface TableColumns {
  /** Null: columns of the network alone. */
  readonly features: PairFeatures | null;
  readonly signals: readonly SignalColumn[];
}

export interface TableRequest {
  readonly network: DatedNetwork;
  readonly columns: TableColumns;
  /** Each pair not linked before a period is a row of it, labelled by whether it was linked in it. */
  readonly periods: readonly number[];
  /** Share of the pairs never linked that is kept, each standing for 1/share; with it, a generator. */
  readonly sampling?: { readonly share: number; readonly random: Random };
}

export const columnCount = ({ features, signals }: TableColumns): number =>
  (features?.ids.length ?? 0) + signals.length;

/** Partnerships before a period, all of weight 1. */
export const graphBefore = ({ actorCount, links }: DatedNetwork, period: number): WeightedGraph =>
  buildWeightedGraph(
    actorCount,
    links.filter((link) => link.period < period).map(({ a, b }) => [a, b, 1]),
  );

/** First period of each linked pair, by its first actor. */
const indexLinks = ({ actorCount, links }: DatedNetwork): ReadonlyMap<number, number>[] => {
  const index = Array.from({ length: actorCount }, () => new Map<number, number>());
  for (const { a, b, period } of links) index[a]?.set(b, period);
  return index;
};

interface PeriodRows {
  readonly period: number;
  readonly graph: WeightedGraph;
  readonly rows: readonly SparseRow[];
}

const fillRows = ({ graph, rows }: PeriodRows, x: number, signals: readonly SignalColumn[]): void =>
  signals.forEach(({ signal }, i) => {
    const row = rows[i];
    if (!row) return;
    resetRow(row);
    signal.addRow(graph, x, row);
  });

/**
 * Rows of pairs over periods, features from what came before each. Periods of a pair in which nothing changed and
 * nothing happened are one row with their number as its weight: the same likelihood in a fraction of the rows.
 */
export const buildPairTable = (request: TableRequest): Required<Omit<PairData, 'offsets'>> => {
  const { network, columns, sampling } = request;
  const { features, signals } = columns;
  const store = createRowStore(columnCount(columns));
  const own = features?.ids.length ?? 0;
  const index = indexLinks(network);
  const byPeriod = request.periods.map(
    (period): PeriodRows => ({
      period,
      graph: graphBefore(network, period),
      rows: signals.map(() => createSparseRow(network.actorCount)),
    }),
  );
  const last = request.periods.at(-1) ?? 0;
  const addPair = (x: number, y: number, linkedIn: number, weight: number): void => {
    let before: readonly number[] | null = null;
    for (const { period, rows } of byPeriod) {
      if (linkedIn < period) return;
      const scores = signals.map(({ turn }, i) => turn(rows[i]?.values[y] ?? 0));
      const isLinked = linkedIn === period;
      if (!isLinked && before?.every((score, i) => score === scores[i])) {
        store.thicken(weight);
        continue;
      }
      features?.write(x, y, store.line, 0);
      store.line.set(scores, own);
      store.add(x, y, isLinked ? 1 : 0, weight);
      before = isLinked ? null : scores;
    }
  };
  for (let x = 0; x < network.actorCount; x++) {
    for (const rows of byPeriod) fillRows(rows, x, signals);
    for (let y = x + 1; y < network.actorCount; y++) {
      const linkedIn = index[x]?.get(y) ?? Number.POSITIVE_INFINITY;
      const isKept = !sampling || linkedIn <= last || sampling.random() < sampling.share;
      if (isKept) addPair(x, y, linkedIn, sampling && linkedIn > last ? 1 / sampling.share : 1);
    }
  }
  return store.asData(network.actorCount);
};
