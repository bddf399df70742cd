import type { OnProgress } from '../../layout/layout-input.ts';
import { createRandom } from '../../layout/random.ts';
import { buildWeightedGraph, type WeightedGraph } from '../graph/weighted-graph.ts';
import type { EdgeList } from './edge-list.ts';
import { EDGE_METHODS, type EdgeMethod, type SeenLinks } from './edge-methods.ts';
import type { MethodFigures } from './method-figures.ts';
import type { EvaluationMethodId } from './method-ids.ts';
import { scanPairs } from './pair-scan.ts';
import type { PairScorer } from './pair-scorer.ts';
import { aucOf, averagePrecisionOf, precisionAt, type Ranking, rankScores } from './ranking.ts';
import { drawDistanceTwo, drawNonEdges, type Pair, pairCount, type Random, shuffle } from './sampling.ts';
import { createTopRanking } from './top-ranking.ts';

export const NEGATIVES = ['uniform', 'hard', 'all'] as const;
export type Negatives = (typeof NEGATIVES)[number];

export interface EdgeEvaluationInput {
  readonly list: Pick<EdgeList, 'names' | 'edges'>;
  /** Share of the links that is hidden, above 0 and below 1. */
  readonly hidden: number;
  /** Number of random splits; the figures are their means. */
  readonly seeds: number;
  readonly negatives: Negatives;
}

export interface EdgeEvaluation {
  readonly nodes: number;
  readonly edges: number;
  readonly methods: readonly MethodFigures[];
  /** Hidden links compared in each split. */
  readonly compared: number;
  /** Hidden links of each split; more than those compared where there are too many to compare. */
  readonly hidden: number;
  /** Whether precision was counted over all pairs; it is null where they are too many. */
  readonly isExhaustive: boolean;
}

/** More pairs are not gone through one by one. */
const PAIRS_MAX = 20_000_000;
/** Links walked, over all splits, where pairs are compared without going through all. */
const WALKED_MAX = 200_000_000;
const LEAST_COMPARED = 100;
/** Where not all pairs can be gone through, « all » is this many for each hidden link. */
const NEGATIVES_EACH = 10;
const TOP = 100;

interface Split {
  readonly seen: WeightedGraph;
  readonly seenEdges: readonly Pair[];
  readonly hidden: readonly Pair[];
  readonly whole: WeightedGraph;
}

interface Plan extends EdgeEvaluationInput {
  readonly isExhaustive: boolean;
  readonly hiddenCount: number;
  readonly compared: number;
}

const planOf = (input: EdgeEvaluationInput): Plan => {
  const { list, hidden, seeds } = input;
  const isExhaustive = pairCount(list.names.length) <= PAIRS_MAX;
  const hiddenCount = list.edges.length < 2 ? 0 : Math.max(1, Math.round(hidden * list.edges.length));
  const affordable = Math.max(LEAST_COMPARED, Math.round(WALKED_MAX / (seeds * list.edges.length)));
  return {
    ...input,
    isExhaustive,
    hiddenCount,
    compared: isExhaustive ? hiddenCount : Math.min(hiddenCount, affordable),
  };
};

const graphOf = (size: number, edges: readonly Pair[]): WeightedGraph =>
  buildWeightedGraph(
    size,
    edges.map(([a, b]) => [a, b, 1]),
  );

const splitBy = ({ list, hiddenCount }: Plan, whole: WeightedGraph, random: Random): Split => {
  const shuffled = shuffle(list.edges, random);
  const seenEdges = shuffled.slice(hiddenCount);
  return { seen: graphOf(whole.size, seenEdges), seenEdges, hidden: shuffled.slice(0, hiddenCount), whole };
};

const drawNegatives = ({ negatives, compared }: Plan, { seen, whole }: Split, random: Random): Pair[] => {
  if (negatives === 'hard') return drawDistanceTwo(seen, whole, compared, random);
  return drawNonEdges(whole, negatives === 'all' ? compared * NEGATIVES_EACH : compared, random);
};

/** Scores of pairs, in the order of their first node so that each row is made once. */
const scoresOf = (scorer: PairScorer, pairs: readonly Pair[]): Float64Array => {
  const inOrder = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let current = -1;
  return Float64Array.from(inOrder, ([x, y]) => {
    if (x !== current) scorer.moveTo(x);
    current = x;
    return scorer.at(y);
  });
};

interface Rankings {
  /** Hidden links among the negatives asked for. */
  readonly compared: Ranking;
  /** The best of all pairs that are not linked; null where they are too many. */
  readonly top: Ranking | null;
}

const rankAll = (scorer: PairScorer, { seen, hidden }: Split): Rankings => {
  const ofHidden: number[] = [];
  const ofOthers: number[] = [];
  scanPairs(seen, graphOf(seen.size, hidden), scorer, (score, isHidden) => {
    (isHidden ? ofHidden : ofOthers).push(score);
  });
  const compared = rankScores(Float64Array.from(ofHidden), Float64Array.from(ofOthers));
  return { compared, top: compared };
};

const rankDrawn = (scorer: PairScorer, split: Split, negatives: readonly Pair[], plan: Plan): Rankings => {
  const hidden = split.hidden.slice(0, plan.compared);
  const compared = rankScores(scoresOf(scorer, hidden), scoresOf(scorer, negatives));
  if (!plan.isExhaustive) return { compared, top: null };
  const top = createTopRanking(TOP);
  scanPairs(split.seen, graphOf(split.seen.size, split.hidden), scorer, top.offer);
  return { compared, top: top.ranking() };
};

const figuresOf = (method: EvaluationMethodId, { compared, top }: Rankings): MethodFigures => ({
  method,
  auc: aucOf(compared),
  ap: averagePrecisionOf(compared),
  p50: top && precisionAt(top, 50),
  p100: top && precisionAt(top, TOP),
});

const meanOf = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
};

const meanFigures = (id: EvaluationMethodId, figures: readonly MethodFigures[]): MethodFigures => {
  const own = figures.filter(({ method }) => method === id);
  const over = (key: 'auc' | 'ap' | 'p50' | 'p100') => meanOf(own.map((figure) => figure[key]));
  return { method: id, auc: over('auc'), ap: over('ap'), p50: over('p50'), p100: over('p100') };
};

/** Generators that do not meet: one a split and a use. */
const generatorOf = (seed: number, use: number): Random => createRandom(seed * 1009 + use * 7919 + 1);

const evaluateSplit = (
  plan: Plan,
  methods: readonly EdgeMethod[],
  whole: WeightedGraph,
  seed: number,
  onMethod: () => void,
): MethodFigures[] => {
  const split = splitBy(plan, whole, generatorOf(seed, 0));
  const all = plan.negatives === 'all' && plan.isExhaustive;
  const negatives = all ? [] : drawNegatives(plan, split, generatorOf(seed, 1));
  return methods.map((method, index) => {
    const seen: SeenLinks = {
      graph: split.seen,
      edges: split.seenEdges,
      hiddenShare: plan.hidden,
      random: generatorOf(seed, index + 2),
    };
    const scorer = method.prepare(seen);
    const rankings = all ? rankAll(scorer, split) : rankDrawn(scorer, split, negatives, plan);
    onMethod();
    return figuresOf(method.id, rankings);
  });
};

/**
 * Hides a share of the links of a list at random, the end nodes staying, and asks each method to tell them from pairs
 * that are not linked: as many drawn at random (uniform), as many that have a common neighbour (hard), or all. Precision
 * is counted among all pairs. The same input gives the same figures.
 */
export const evaluateEdges = (input: EdgeEvaluationInput, onProgress: OnProgress): EdgeEvaluation => {
  const plan = planOf(input);
  const { names, edges } = input.list;
  const whole = graphOf(names.length, edges);
  const methods = EDGE_METHODS.filter(({ needsAllPairs }) => plan.isExhaustive || !needsAllPairs);
  const steps = input.seeds * methods.length;
  let done = 0;
  const onMethod = (): void => onProgress(++done / steps);
  const figures = Array.from({ length: plan.hiddenCount > 0 ? input.seeds : 0 }, (_, seed) =>
    evaluateSplit(plan, methods, whole, seed, onMethod),
  ).flat();
  return {
    nodes: names.length,
    edges: edges.length,
    methods: methods.map(({ id }) => meanFigures(id, figures)),
    compared: plan.compared,
    hidden: plan.hiddenCount,
    isExhaustive: plan.isExhaustive,
  };
};
