import { type ActivityModel, activityLogOdds, fitActivityModel } from '../learning/activity-model.ts';
import { fitCalibration } from '../learning/calibration.ts';
import type { Isotonic } from '../learning/isotonic.ts';
import { fitLogistic, logOddsOf } from '../learning/logistic-regression.ts';
import { createSparseRow, resetRow } from '../structural/sparse-row.ts';
import { listCandidates, scoreCandidates } from './candidates.ts';
import type { DatedNetwork } from './dated-network.ts';
import { createPairFeatures } from './pair-features.ts';
import type { PairScorer } from './pair-scorer.ts';
import {
  buildPairTable,
  columnCount,
  graphBefore,
  type SignalColumn,
  type TableColumns,
} from './pair-table.ts';
import { pairCount, type Random } from './sampling.ts';

/** What a model is made of. */
export interface ModelPlan {
  readonly withAttributes: boolean;
  readonly withActivity: boolean;
  readonly signals: readonly SignalColumn[];
}

const L2 = 3;
/** More pairs never linked teach the model nothing; the others stand for them. */
const TRAINING_PAIRS_MAX = 300_000;
/** Periods held out in turn to see what a score was worth: those just before the one to predict. */
const CALIBRATION_PERIODS = 3;

/** The network as it was known before a period. */
const before = (network: DatedNetwork, period: number): DatedNetwork => ({
  ...network,
  links: network.links.filter((link) => link.period < period),
  periods: network.periods.filter((each) => each < period),
});

const columnsOf = (past: DatedNetwork, { withAttributes, signals }: ModelPlan): TableColumns => ({
  features: withAttributes ? createPairFeatures(past) : null,
  signals,
});

/** Learns from every period of the past, each from what came before it. */
const learn = (past: DatedNetwork, columns: TableColumns, plan: ModelPlan, random: Random): ActivityModel => {
  const share = Math.min(1, TRAINING_PAIRS_MAX / Math.max(1, pairCount(past.actorCount)));
  const sampling = share < 1 ? { sampling: { share, random } } : {};
  const table = buildPairTable({ network: past, columns, periods: past.periods, ...sampling });
  if (plan.withActivity) return fitActivityModel(table, { l2: L2 });
  const multipliers = new Float64Array(past.actorCount).fill(1);
  return { model: fitLogistic(table, { l2: L2 }), activity: { shrinkage: 0, multipliers } };
};

const scorerOf = (
  past: DatedNetwork,
  columns: TableColumns,
  { model, activity }: ActivityModel,
): PairScorer => {
  const graph = graphBefore(past, Number.POSITIVE_INFINITY);
  const rows = columns.signals.map(() => createSparseRow(past.actorCount));
  const line = new Float64Array(columnCount(columns));
  const own = columns.features?.ids.length ?? 0;
  let current = 0;
  return {
    moveTo: (x) => {
      current = x;
      columns.signals.forEach(({ signal }, i) => {
        const row = rows[i];
        if (!row) return;
        resetRow(row);
        signal.addRow(graph, x, row);
      });
    },
    at: (y) => {
      line.fill(0);
      columns.features?.write(current, y, line, 0);
      columns.signals.forEach(({ turn }, i) => {
        line[own + i] = turn(rows[i]?.values[y] ?? 0);
      });
      return logOddsOf(model, line, 0) + activityLogOdds(activity, current, y);
    },
  };
};

export interface TemporalModel {
  readonly scorer: PairScorer;
  /** Turns log-odds into probabilities; null where no earlier period could be held out. */
  readonly calibration: Isotonic | null;
  readonly columns: TableColumns;
  readonly learned: ActivityModel;
}

const learnBefore = (network: DatedNetwork, period: number, plan: ModelPlan, random: Random) => {
  const past = before(network, period);
  const columns = columnsOf(past, plan);
  const learned = learn(past, columns, plan, random);
  return { columns, learned, scorer: scorerOf(past, columns, learned) };
};

/** Scores that models of the past gave to periods that they had not seen, and what happened. */
const calibrate = (
  network: DatedNetwork,
  period: number,
  plan: ModelPlan,
  random: Random,
): Isotonic | null => {
  const heldOut = network.periods
    .filter((each) => each < period)
    .slice(1)
    .slice(-CALIBRATION_PERIODS);
  if (heldOut.length === 0) return null;
  const parts = heldOut.map((held) => {
    const candidates = listCandidates(network, held, random);
    const scores = scoreCandidates(candidates, learnBefore(network, held, plan, random).scorer);
    return { scores, labels: candidates.labels };
  });
  return fitCalibration(
    Float64Array.from(parts.flatMap(({ scores }) => [...scores])),
    Uint8Array.from(parts.flatMap(({ labels }) => [...labels])),
  );
};

/** A model of a network that knows nothing of a period or later. */
export const learnTemporal = (
  network: DatedNetwork,
  period: number,
  plan: ModelPlan,
  random: Random,
): TemporalModel => ({
  ...learnBefore(network, period, plan, random),
  calibration: calibrate(network, period, plan, random),
});
