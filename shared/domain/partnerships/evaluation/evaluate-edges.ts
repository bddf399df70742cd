import type { OnProgress } from '../../layout/layout-input.ts';
import { type EdgeEvaluationInput, type EdgePlan, planEdges } from './edge-plan.ts';
import { evaluateSplit, graphOf, methodsOf, pairsOf } from './edge-split.ts';
import type { MethodFigures } from './method-figures.ts';
import type { EvaluationMethodId } from './method-ids.ts';

export interface EdgeEvaluation {
  readonly nodes: number;
  readonly edges: number;
  readonly methods: readonly MethodFigures[];
  /** Hidden links of each split. */
  readonly hidden: number;
  /** Hidden links that were compared; fewer where there are too many to compare. */
  readonly compared: number;
  /** Whether precision was counted over all pairs; it is null where they are too many. */
  readonly isExhaustive: boolean;
}

/** Some of the splits of an evaluation: those whose number leaves `index` when divided by `of`. */
export interface SplitShare {
  readonly index: number;
  readonly of: number;
}

/** Figures of every method on a share of the splits, so that two threads can have one each. */
export const evaluateShare = (
  input: EdgeEvaluationInput,
  { index, of }: SplitShare,
  onProgress: OnProgress,
): MethodFigures[] => {
  const plan = planEdges(input);
  const seeds = Array.from({ length: input.seeds }, (_, seed) => seed).filter((seed) => seed % of === index);
  if (plan.hiddenCount === 0) return [];
  const whole = graphOf(input.size, pairsOf(input.ends));
  return seeds.flatMap((seed, i) => {
    const figures = evaluateSplit(plan, whole, seed);
    onProgress((i + 1) / seeds.length);
    return figures;
  });
};

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const meanFigures = (id: EvaluationMethodId, figures: readonly MethodFigures[]): MethodFigures => {
  const own = figures.filter(({ method }) => method === id);
  const over = (key: 'auc' | 'ap' | 'p50' | 'p100') => meanOf(own.map((figure) => figure[key]));
  return { method: id, auc: over('auc'), ap: over('ap'), p50: over('p50'), p100: over('p100') };
};

/** Means of the figures of all splits, which must come in the same order whatever the shares. */
export const joinSplits = (input: EdgeEvaluationInput, figures: readonly MethodFigures[]): EdgeEvaluation => {
  const plan: EdgePlan = planEdges(input);
  return {
    nodes: input.size,
    edges: input.ends.length / 2,
    methods: methodsOf(plan).map(({ id }) => meanFigures(id, figures)),
    hidden: plan.hiddenCount,
    compared: plan.compared,
    isExhaustive: plan.isExhaustive,
  };
};

/**
 * Hides a share of the links of a list at random, the end nodes staying, and asks each method to tell them from pairs
 * that are not linked: as many drawn at random (uniform), as many that have a common neighbour (hard), or all. Precision
 * is counted among all pairs. The same input gives the same figures.
 */
export const evaluateEdges = (input: EdgeEvaluationInput, onProgress: OnProgress): EdgeEvaluation =>
  joinSplits(input, evaluateShare(input, { index: 0, of: 1 }, onProgress));
