import type { OnProgress } from '../../layout/layout-input.ts';
import { createRandom } from '../../layout/random.ts';
import { gatherFacts } from './candidate-facts.ts';
import { listCandidates } from './candidates.ts';
import type { DatedNetwork } from './dated-network.ts';
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
}

/**
 * Learns on all periods but the last and predicts the last: every pair not linked before is a candidate. Features come
 * from what was before each period alone.
 */
export const evaluateTemporal = (
  network: DatedNetwork,
  onProgress: OnProgress,
  methods: readonly TemporalMethod[] = TEMPORAL_METHODS,
): TemporalEvaluation => {
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
  const figures = methods.map((method, index) => {
    const { firstEnds, secondEnds, share } = candidates;
    const random = createRandom(index + 1);
    const seen = { firstEnds, secondEnds, share };
    const scores = method.score({ network: past, period, graph, features, candidates: seen, random });
    onProgress((index + 1) / methods.length);
    return temporalFigures(method.id, scores, candidates, facts);
  });
  return {
    nodes: network.actorCount,
    edges: past.links.length,
    methods: figures,
    period,
    positives: candidates.labels.reduce((sum, label) => sum + label, 0),
    candidates: candidates.labels.length,
    share: candidates.share,
  };
};
