import { degreeAt, type WeightedGraph } from '../graph/weighted-graph.ts';
import { createSparseRow, resetRow } from '../structural/sparse-row.ts';
import { structuralSignal } from '../structural/structural-signals.ts';
import type { CandidatePairs } from './candidates.ts';
import type { DatedNetwork } from './dated-network.ts';
import type { PairFeatures } from './pair-features.ts';
import type { CandidateFacts } from './temporal-figures.ts';

/** Fewer links make a newcomer. */
const NEWCOMER_DEGREE = 1;
/** The same territory or the next. */
const NEAR_TIER = 1;
const DEGREE_BINS = 32;

const binOf = (degree: number): number => Math.floor(Math.log2(1 + degree));

/** Number of an unordered pair of degrees, by powers of two. */
const degreePair = (graph: WeightedGraph, x: number, y: number): number => {
  const bins = [binOf(degreeAt(graph, x)), binOf(degreeAt(graph, y))];
  return Math.min(...bins) * DEGREE_BINS + Math.max(...bins);
};

/** Candidates by territory (both of their ends') and by actor. */
const groupCandidates = ({ firstEnds, secondEnds }: CandidatePairs, network: DatedNetwork) => {
  const byTerritory = Array.from({ length: network.territoryCount }, (): number[] => []);
  const byActor = Array.from({ length: network.actorCount }, (): number[] => []);
  firstEnds.forEach((x, place) => {
    const y = secondEnds[place] ?? 0;
    const [a, b] = [network.territories[x] ?? -1, network.territories[y] ?? -1];
    byActor[x]?.push(place);
    byActor[y]?.push(place);
    byTerritory[a]?.push(place);
    if (b !== a) byTerritory[b]?.push(place);
  });
  return { byTerritory: byTerritory.filter((places) => places.length > 0), byActor };
};

/** Facts of candidates, from what came before the period alone. */
export const gatherFacts = (
  candidates: CandidatePairs,
  network: DatedNetwork,
  graph: WeightedGraph,
  features: PairFeatures,
): CandidateFacts => {
  const { firstEnds, secondEnds } = candidates;
  const common = createSparseRow(graph.size);
  const isNewcomer = new Uint8Array(firstEnds.length);
  const isHard = new Uint8Array(firstEnds.length);
  let current = -1;
  const strata = Int32Array.from(firstEnds, (x, place) => {
    const y = secondEnds[place] ?? 0;
    if (x !== current) {
      resetRow(common);
      structuralSignal('common-neighbours').addRow(graph, x, common);
      current = x;
    }
    const isNear = features.tierOf(x, y) <= NEAR_TIER && features.hasSharedTheme(x, y);
    isNewcomer[place] = Math.min(degreeAt(graph, x), degreeAt(graph, y)) <= NEWCOMER_DEGREE ? 1 : 0;
    isHard[place] = (common.values[y] ?? 0) > 0 || isNear ? 1 : 0;
    return features.kindPairOf(x, y) * DEGREE_BINS * DEGREE_BINS + degreePair(graph, x, y);
  });
  return { isNewcomer, isHard, strata, ...groupCandidates(candidates, network) };
};
