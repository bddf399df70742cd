import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { Isotonic } from '../learning/isotonic.ts';
import { structuralSignal } from '../structural/structural-signals.ts';
import type { CandidatePairs } from './candidates.ts';
import { scoreCandidates } from './candidates.ts';
import type { DatedNetwork } from './dated-network.ts';
import type { EvaluationMethodId } from './method-ids.ts';
import type { PairFeatures } from './pair-features.ts';
import {
  type PairScorer,
  scoreAtRandom,
  scoreByAttachment,
  scoreByKatz,
  scoreBySignal,
} from './pair-scorer.ts';
import type { SignalColumn } from './pair-table.ts';
import { fuseRanks } from './rank-fusion.ts';
import type { Random } from './sampling.ts';
import { learnTemporal, type ModelPlan } from './temporal-model.ts';

/** What a method may look at: everything before the period, and the pairs to score. */
export interface PastPairs {
  readonly network: DatedNetwork;
  readonly period: number;
  readonly graph: WeightedGraph;
  readonly features: PairFeatures;
  readonly candidates: Omit<CandidatePairs, 'labels'>;
  readonly random: Random;
}

export interface TemporalScores {
  readonly scores: Float64Array;
  /** What turns scores into probabilities; null for a method that gives none. */
  readonly calibration: Isotonic | null;
}

export interface TemporalMethod {
  readonly id: EvaluationMethodId;
  score(past: PastPairs): TemporalScores;
}

const byScorer = (id: EvaluationMethodId, scorerOf: (past: PastPairs) => PairScorer): TemporalMethod => ({
  id,
  score: (past) => ({ scores: scoreCandidates(past.candidates, scorerOf(past)), calibration: null }),
});

const bySignal = (id: 'common-neighbours' | 'adamic-adar' | 'resource-allocation' | 'l3'): TemporalMethod =>
  byScorer(id, ({ graph }) => scoreBySignal(graph, structuralSignal(id)));

const byModel = (id: EvaluationMethodId, plan: ModelPlan): TemporalMethod => ({
  id,
  score: ({ network, period, candidates, random }) => {
    const { scorer, calibration } = learnTemporal(network, period, plan, random);
    return { scores: scoreCandidates(candidates, scorer), calibration };
  },
});

const byLog = (id: SignalColumn['signal']['id']): SignalColumn => ({
  signal: structuralSignal(id),
  turn: (score) => Math.log1p(score),
});

/** Resource allocation as it is: on EcoSynth's earlier years it beat its logarithm and every other signal beside activity. */
const CLOSURE: SignalColumn = { signal: structuralSignal('resource-allocation'), turn: (score) => score };

const sameTerritory = ({ features, network }: PastPairs): PairScorer => {
  let current = 0;
  const isPlaced = (actor: number): boolean => (network.territories[actor] ?? -1) >= 0;
  return {
    moveTo: (x) => {
      current = x;
    },
    at: (y) => (isPlaced(current) && isPlaced(y) && features.tierOf(current, y) === 0 ? 1 : 0),
  };
};

/** Every signal by itself: those of the partnerships, closeness, themes, needs and offers, programmes. */
const fuseSignals = (past: PastPairs): Float64Array => {
  const { graph, features, candidates } = past;
  const line = new Float64Array(features.ids.length);
  const byFeature = (scoreOf: (x: number, y: number) => number): PairScorer => {
    let current = 0;
    return {
      moveTo: (x) => {
        current = x;
      },
      at: (y) => scoreOf(current, y),
    };
  };
  const column = (id: 'themes' | 'needs-and-offers' | 'shared-programmes'): PairScorer => {
    const place = features.ids.indexOf(id);
    return byFeature((x, y) => {
      line.fill(0);
      features.write(x, y, line, 0);
      return line[place] ?? 0;
    });
  };
  const scorers = [
    ...(['resource-allocation', 'l3', 'katz'] as const).map((id) =>
      scoreBySignal(graph, structuralSignal(id)),
    ),
    column('themes'),
    column('needs-and-offers'),
    column('shared-programmes'),
    byFeature((x, y) => -features.tierOf(x, y)),
  ];
  return fuseRanks(scorers.map((scorer) => scoreCandidates(candidates, scorer)));
};

/** The methods of a temporal evaluation: to add one, write its scorer and name it here. */
export const TEMPORAL_METHODS: readonly TemporalMethod[] = [
  byScorer('random', ({ random }) => scoreAtRandom(random)),
  byScorer('preferential-attachment', ({ graph }) => scoreByAttachment(graph)),
  byScorer('same-territory', sameTerritory),
  bySignal('common-neighbours'),
  bySignal('adamic-adar'),
  bySignal('resource-allocation'),
  bySignal('l3'),
  byScorer('katz', ({ graph }) => scoreByKatz(graph)),
  { id: 'rrf', score: (past) => ({ scores: fuseSignals(past), calibration: null }) },
  byModel('attributes-only', { withAttributes: true, withActivity: false, signals: [] }),
  byModel('topology-only', {
    withAttributes: false,
    withActivity: false,
    signals: [
      byLog('common-neighbours'),
      byLog('adamic-adar'),
      byLog('resource-allocation'),
      byLog('l3'),
      byLog('preferential-attachment'),
    ],
  }),
  byModel('learned', { withAttributes: true, withActivity: true, signals: [CLOSURE] }),
];
