import { createRandom } from '../../layout/random.ts';
import { buildWeightedGraph, type WeightedGraph } from '../graph/weighted-graph.ts';
import { EDGE_METHODS, type EdgeMethod } from './edge-methods.ts';
import type { EdgePlan } from './edge-plan.ts';
import type { MethodFigures } from './method-figures.ts';
import { scanPairs } from './pair-scan.ts';
import type { PairScorer } from './pair-scorer.ts';
import { aucOf, averagePrecisionOf, precisionAt, type Ranking, rankScores } from './ranking.ts';
import { drawDistanceTwo, drawNonEdges, type Pair, type Random, shuffle } from './sampling.ts';
import { createSharedScorers } from './shared-scorers.ts';
import { createTopRanking } from './top-ranking.ts';

/** Where not all pairs can be gone through, « all » is this many for each hidden link. */
const NEGATIVES_EACH = 10;
const TOP = 100;

interface Split {
  readonly seen: WeightedGraph;
  readonly seenEdges: readonly Pair[];
  readonly hidden: readonly Pair[];
  readonly whole: WeightedGraph;
}

export const graphOf = (size: number, edges: readonly Pair[]): WeightedGraph =>
  buildWeightedGraph(
    size,
    edges.map(([a, b]) => [a, b, 1]),
  );

export const pairsOf = (ends: Int32Array): Pair[] =>
  Array.from({ length: ends.length / 2 }, (_, i): Pair => [ends[2 * i] ?? 0, ends[2 * i + 1] ?? 0]);

/** Generators that do not meet: one a split and a use. */
const generatorOf = (seed: number, use: number): Random =>
  createRandom(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(use + 1, 0x85ebca6b));

/**
 * The links hidden in a split are a slice of a shuffle: none is hidden twice before each has been hidden once, so that
 * the mean of ten splits of a tenth depends on chance as little as it can.
 */
const splitBy = (plan: EdgePlan, whole: WeightedGraph, seed: number): Split => {
  const { ends, hiddenCount } = plan;
  const edges = pairsOf(ends);
  const slices = Math.max(1, Math.floor(edges.length / hiddenCount));
  const shuffled = shuffle(edges, generatorOf(Math.floor(seed / slices), 0));
  const from = (seed % slices) * hiddenCount;
  const hidden = shuffled.slice(from, from + hiddenCount);
  const seenEdges = [...shuffled.slice(0, from), ...shuffled.slice(from + hiddenCount)];
  return { seen: graphOf(whole.size, seenEdges), seenEdges, hidden, whole };
};

const drawNegatives = ({ negatives, compared }: EdgePlan, { seen, whole }: Split, random: Random): Pair[] => {
  if (negatives === 'hard') return drawDistanceTwo(seen, whole, compared, random);
  return drawNonEdges(whole, negatives === 'all' ? compared * NEGATIVES_EACH : compared, random);
};

/** Scores of pairs by each scorer, in the order of their first node so that each row is made once. */
const scorePairs = (scorers: readonly PairScorer[], pairs: readonly Pair[]): Float64Array[] => {
  const scores = scorers.map(() => new Float64Array(pairs.length));
  const inOrder = [...pairs].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let current = -1;
  inOrder.forEach(([x, y], place) => {
    if (x !== current) for (const scorer of scorers) scorer.moveTo(x);
    current = x;
    scorers.forEach((scorer, i) => {
      const own = scores[i];
      if (own) own[place] = scorer.at(y);
    });
  });
  return scores;
};

interface Rankings {
  /** Hidden links among the negatives asked for. */
  readonly compared: Ranking;
  /** The best of all pairs that are not linked; null where they are too many. */
  readonly top: Ranking | null;
}

/** One scorer at a time: every score is kept. */
const rankAmongAll = (scorers: readonly PairScorer[], { seen, hidden }: Split): Rankings[] =>
  scorers.map((scorer) => {
    const ofHidden: number[] = [];
    const ofOthers: number[] = [];
    scanPairs(seen, graphOf(seen.size, hidden), [scorer], (_, score, isHidden) => {
      (isHidden ? ofHidden : ofOthers).push(score);
    });
    const compared = rankScores(Float64Array.from(ofHidden), Float64Array.from(ofOthers));
    return { compared, top: compared };
  });

const rankAmongDrawn = (
  scorers: readonly PairScorer[],
  split: Split,
  negatives: readonly Pair[],
  plan: EdgePlan,
): Rankings[] => {
  const ofHidden = scorePairs(scorers, split.hidden.slice(0, plan.compared));
  const ofOthers = scorePairs(scorers, negatives);
  const tops = scorers.map(() => createTopRanking(TOP));
  if (plan.isExhaustive) {
    const hidden = graphOf(split.seen.size, split.hidden);
    scanPairs(split.seen, hidden, scorers, (i, score, isHidden) => tops[i]?.offer(score, isHidden));
  }
  return scorers.map((_, i) => ({
    compared: rankScores(ofHidden[i] ?? new Float64Array(), ofOthers[i] ?? new Float64Array()),
    top: plan.isExhaustive ? (tops[i]?.ranking() ?? null) : null,
  }));
};

/** Figures of each method on one random split. */
export const evaluateSplit = (plan: EdgePlan, whole: WeightedGraph, seed: number): MethodFigures[] => {
  const split = splitBy(plan, whole, seed);
  const shared = createSharedScorers(split.seen);
  const methods = methodsOf(plan);
  const scorers = methods.map(({ prepare }, index) =>
    prepare({
      graph: split.seen,
      shared,
      edges: split.seenEdges,
      hiddenShare: plan.hidden,
      learnedFrom: plan.learnedFrom,
      random: generatorOf(seed, index + 2),
    }),
  );
  const isAmongAll = plan.negatives === 'all' && plan.isExhaustive;
  const rankings = isAmongAll
    ? rankAmongAll(scorers, split)
    : rankAmongDrawn(scorers, split, drawNegatives(plan, split, generatorOf(seed, 1)), plan);
  return rankings.map(({ compared, top }, i) => ({
    method: methods[i]?.id ?? 'random',
    auc: aucOf(compared),
    ap: averagePrecisionOf(compared),
    p50: top && precisionAt(top, 50),
    p100: top && precisionAt(top, TOP),
  }));
};

/** Methods that a plan leaves room for. */
export const methodsOf = ({ isExhaustive }: EdgePlan): readonly EdgeMethod[] =>
  EDGE_METHODS.filter(({ needsAllPairs }) => isExhaustive || !needsAllPairs);
