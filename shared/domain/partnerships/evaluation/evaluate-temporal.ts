import type { OnProgress } from '../../layout/layout-input.ts';
import { createRandom } from '../../layout/random.ts';
import { type ApDifference, compareAp } from './bootstrap.ts';
import { gatherFacts } from './candidate-facts.ts';
import { type CandidatePairs, listCandidates } from './candidates.ts';
import { type DatedNetwork, requirePeriods } from './dated-network.ts';
import type { EvaluationMethodId } from './method-ids.ts';
import { createPairFeatures } from './pair-features.ts';
import { graphBefore } from './pair-table.ts';
import { type TemporalFigures, temporalFigures } from './temporal-figures.ts';
import { TEMPORAL_METHODS, type TemporalMethod } from './temporal-methods.ts';

export interface TemporalEvaluation {
  readonly nodes: number;
  /** Partnerships before the period. */
  readonly edges: number;
  readonly methods: readonly TemporalFigures[];
  readonly period: number;
  /** New partnerships of the period, and the pairs that they were looked for among. */
  readonly positives: number;
  readonly candidates: number;
  /** Share of the other pairs that was looked at. */
  readonly share: number;
  /** The learned combination against the single signal of the best average precision; null where one is missing. */
  readonly comparison: (ApDifference & { readonly against: EvaluationMethodId }) | null;
}

/** Single signals: what a combination must beat. */
const SINGLE: ReadonlySet<EvaluationMethodId> = new Set([
  'preferential-attachment',
  'same-territory',
  'common-neighbours',
  'adamic-adar',
  'resource-allocation',
  'l3',
  'katz',
]);

interface Scored {
  readonly figures: TemporalFigures;
  readonly scores: Float64Array;
}

const compareLearned = (
  scored: readonly Scored[],
  candidates: CandidatePairs,
  network: DatedNetwork,
): TemporalEvaluation['comparison'] => {
  const learned = scored.find(({ figures }) => figures.method === 'learned');
  const [best] = scored
    .filter(({ figures }) => SINGLE.has(figures.method))
    .sort((a, b) => (b.figures.ap ?? 0) - (a.figures.ap ?? 0));
  if (!learned || !best) return null;
  const compared = compareAp(
    [learned.scores, best.scores],
    candidates,
    network,
    createRandom(BOOTSTRAP_SEED),
  );
  return compared && { ...compared, against: best.figures.method };
};

const BOOTSTRAP_SEED = 1_000;

/**
 * Learns on all periods but the last and predicts the last: every pair not linked before is a candidate. Features come
 * from what was before each period alone.
 */
export const evaluateTemporal = (
  network: DatedNetwork,
  onProgress: OnProgress,
  methods: readonly TemporalMethod[] = TEMPORAL_METHODS,
): TemporalEvaluation => {
  requirePeriods(network);
  const period = network.periods.at(-1) ?? 0;
  const past: DatedNetwork = {
    ...network,
    links: network.links.filter((link) => link.period < period),
    periods: network.periods.slice(0, -1),
  };
  const graph = graphBefore(network, period);
  const features = createPairFeatures(past);
  const candidates = listCandidates(network, period, createRandom(0));
  const facts = gatherFacts(candidates, network, graph, features);
  const scored = methods.map((method, index): Scored => {
    const { firstEnds, secondEnds, share } = candidates;
    const random = createRandom(index + 1);
    const seen = { firstEnds, secondEnds, share };
    const scores = method.score({ network: past, period, graph, features, candidates: seen, random });
    onProgress((index + 1) / methods.length);
    return { figures: temporalFigures(method.id, scores, candidates, facts), scores: scores.scores };
  });
  return {
    nodes: network.actorCount,
    edges: past.links.length,
    methods: scored.map(({ figures }) => figures),
    period,
    positives: candidates.labels.reduce((sum, label) => sum + label, 0),
    candidates: candidates.labels.length,
    share: candidates.share,
    comparison: compareLearned(scored, candidates, network),
  };
};
