import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { createRandom } from '../../layout/random.ts';
import { numberGroups } from '../groups.ts';
import type { Metric } from '../metric.ts';
import type { Network } from '../network.ts';

const SEED = 4;
/** The best of several starts; a large network has time for one. */
const RUNS = 8;
const LARGE_LINKS = 20_000;

/** Entities that are linked, as the library wants them; the others are groups of one anyway. */
const toGraph = ({ adjacency: { size, offsets, targets } }: Network): Graph => {
  const graph = new Graph({ type: 'undirected', multi: false, allowSelfLoops: false });
  for (let entity = 0; entity < size; entity++)
    if ((offsets[entity + 1] ?? 0) > (offsets[entity] ?? 0)) graph.addNode(entity);
  for (let entity = 0; entity < size; entity++)
    for (let place = offsets[entity] ?? 0; place < (offsets[entity + 1] ?? 0); place++) {
      const other = targets[place] ?? 0;
      if (other > entity) graph.addUndirectedEdge(entity, other);
    }
  return graph;
};

/** « Groupes qui se parlent »: the parts that modularity sets apart (Louvain: Blondel et al. 2008), 0 the largest. */
export const communities: Metric = {
  id: 'communities',
  kind: 'category',
  unit: 'group',
  isShared: false,
  compute: (network, { onProgress }) => {
    const graph = toGraph(network);
    if (graph.size === 0)
      return { values: numberGroups(network.ids.map((_, place) => place)), sampling: null };
    const rng = createRandom(SEED);
    const runs = graph.size > LARGE_LINKS ? 1 : RUNS;
    let best = louvain.detailed(graph, { rng, getEdgeWeight: null });
    for (let run = 1; run < runs; run++) {
      onProgress(run / runs);
      const next = louvain.detailed(graph, { rng, getEdgeWeight: null });
      if (next.modularity > best.modularity) best = next;
    }
    const alone = best.count;
    const groups = network.ids.map((_, place) => best.communities[place] ?? alone + place);
    return { values: numberGroups(groups), sampling: null };
  },
};
