import type { EdgeList } from './edge-list.ts';
import { pairCount } from './sampling.ts';

export const NEGATIVES = ['uniform', 'hard', 'all'] as const;
export type Negatives = (typeof NEGATIVES)[number];

export interface EdgeEvaluationInput extends EdgeList {
  /** Share of the links that is hidden, above 0 and below 1. */
  readonly hidden: number;
  /** Number of random splits; the figures are their means. */
  readonly seeds: number;
  readonly negatives: Negatives;
}

/** What an evaluation of an edge list will look at. */
export interface EdgePlan extends EdgeEvaluationInput {
  /** Whether every pair is gone through. */
  readonly isExhaustive: boolean;
  /** Links hidden in each split; 0 where there are too few to hide one. */
  readonly hiddenCount: number;
  /** Hidden links that are compared. */
  readonly compared: number;
  /** Links hidden in turn that a model may learn from; as many pairs not linked come with them. */
  readonly learnedFrom: number;
}

/** More pairs are not gone through one by one. */
const PAIRS_MAX = 20_000_000;
/** Links walked, over all splits, where pairs are compared without going through all. */
const WALKED_MAX = 50_000_000;
/** Links read, over all splits, of a network that is too large to go through. */
const READ_MAX = 3_000_000;
const LEAST_COMPARED = 10;
/** More pairs of each kind teach a model of six coefficients nothing; fewer, too little. */
const LEARNED_MAX = 4000;
const LEAST_LEARNED = 30;

export const planEdges = (input: EdgeEvaluationInput): EdgePlan => {
  const { size, ends, hidden, seeds } = input;
  const edgeCount = ends.length / 2;
  const isExhaustive = pairCount(size) <= PAIRS_MAX;
  const hiddenCount =
    edgeCount < 2 ? 0 : Math.min(edgeCount - 1, Math.max(1, Math.round(hidden * edgeCount)));
  const affordable = Math.max(LEAST_COMPARED, Math.round(WALKED_MAX / (seeds * edgeCount)));
  const compared = isExhaustive ? hiddenCount : Math.min(hiddenCount, affordable);
  const learnedFrom = isExhaustive ? LEARNED_MAX : Math.max(LEAST_LEARNED, compared);
  return { ...input, isExhaustive, hiddenCount, compared, learnedFrom };
};

/** Splits that are made of those asked: fewer of a very large network, one at least. */
export const affordableSeeds = ({ size, ends }: EdgeList, seeds: number): number =>
  pairCount(size) <= PAIRS_MAX
    ? seeds
    : Math.min(seeds, Math.max(1, Math.floor(READ_MAX / Math.max(1, ends.length / 2))));
