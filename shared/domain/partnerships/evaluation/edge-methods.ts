import type { WeightedGraph } from '../graph/weighted-graph.ts';
import type { EvaluationMethodId } from './method-ids.ts';
import { type PairScorer, scoreAtRandom } from './pair-scorer.ts';
import { scoreByFusion } from './rank-fusion.ts';
import type { Pair, Random } from './sampling.ts';
import type { SharedScorers } from './shared-scorers.ts';
import { learnTopology, scoreByModel } from './topology-model.ts';

/** What a method may look at: the links that are seen, and how large a share was hidden. */
export interface SeenLinks {
  readonly graph: WeightedGraph;
  readonly shared: SharedScorers;
  readonly edges: readonly Pair[];
  readonly hiddenShare: number;
  /** Links that a model may learn from, at most. */
  readonly learnedFrom: number;
  /** A generator of its own for each method, so that one more method changes no other. */
  readonly random: Random;
}

/** A method that needs nothing but links. */
export interface EdgeMethod {
  readonly id: EvaluationMethodId;
  /** Looks at every pair to score one: only where all pairs are looked at. */
  readonly needsAllPairs?: true;
  prepare(seen: SeenLinks): PairScorer;
}

const bySignal = (id: 'common-neighbours' | 'adamic-adar' | 'resource-allocation' | 'l3'): EdgeMethod => ({
  id,
  prepare: ({ shared }) => shared.signal(id),
});

/** The methods of edge lists: to add one, write its scorer and name it here. */
export const EDGE_METHODS: readonly EdgeMethod[] = [
  { id: 'random', prepare: ({ random }) => scoreAtRandom(random) },
  { id: 'preferential-attachment', prepare: ({ shared }) => shared.attachment() },
  bySignal('common-neighbours'),
  bySignal('adamic-adar'),
  bySignal('resource-allocation'),
  bySignal('l3'),
  { id: 'katz', prepare: ({ shared }) => shared.globalKatz() },
  { id: 'rrf', needsAllPairs: true, prepare: ({ graph, shared }) => scoreByFusion(graph, shared) },
  {
    id: 'learned',
    prepare: ({ graph, shared, edges, hiddenShare, learnedFrom, random }) =>
      scoreByModel(shared, learnTopology(graph, edges, { share: hiddenShare, most: learnedFrom }, random)),
  },
];
