import Graph from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import { type Computed, joinShares, WHOLE } from '../../shared/domain/analysis/metric.ts';
import type { MetricId } from '../../shared/domain/analysis/metric-ids.ts';
import { metricOf } from '../../shared/domain/analysis/metrics.ts';
import type { Network } from '../../shared/domain/analysis/network.ts';
import { createJobs, THREADS } from '../../shared/node/services/jobs.ts';
import { aNetwork } from '../helpers/known-network.ts';
import { type Pair, powerLawPairs } from '../helpers/seeded-network.ts';
import { type Bench, type Line, timeByTurns } from './bench.ts';

/** Entities, relations, turns: the anchor takes half a minute for the last. */
const SIZES: readonly (readonly [number, number, number])[] = [
  [2000, 6000, 5],
  [5000, 15_000, 3],
  [10_000, 30_000, 1],
];
const SEED = 11;
const OTHERS: readonly MetricId[] = ['constraint', 'communities', 'articulation-points'];

const runTheirs = (nodes: number, pairs: readonly Pair[]): Float64Array => {
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < nodes; node++) graph.addNode(node);
  for (const [a, b] of pairs) graph.addEdge(a, b);
  const found = betweennessCentrality(graph, { normalized: true });
  return Float64Array.from({ length: nodes }, (_, node) => found[node] ?? Number.NaN);
};

type Jobs = ReturnType<typeof createJobs>;

/** As the host does: a share a thread, the network copied to each. */
const runOurs = async (jobs: Jobs, metric: MetricId, network: Network): Promise<Float64Array> => {
  const of = metricOf(metric).isShared ? THREADS : 1;
  const shares = Array.from({ length: of }, (_, index) => ({ metric, network, share: { index, of } }));
  return joinShares(await jobs.runShares<Computed>('measure', shares, { job: metric, label: '' })).values;
};

/** No comparison of times is worth anything between different numbers. */
const requireEqual = (ours: Float64Array, theirs: Float64Array): void => {
  const far = ours.findIndex((value, place) => Math.abs(value - (theirs[place] ?? Number.NaN)) > 1e-9);
  if (far >= 0 || ours.length !== theirs.length) throw new Error(`Another betweenness at ${far}.`);
};

const measureSize = async (
  jobs: Jobs,
  [nodes, links, turns]: readonly [number, number, number],
): Promise<Line[]> => {
  const pairs = powerLawPairs(nodes, links, SEED);
  const network = aNetwork(nodes, pairs);
  const size = `${nodes.toLocaleString('en')} entities, ${links.toLocaleString('en')} relations`;
  const last: Record<'ours' | 'alone' | 'theirs', Float64Array> = {
    ours: new Float64Array(),
    alone: new Float64Array(),
    theirs: new Float64Array(),
  };
  const times = await timeByTurns(turns, {
    ours: async () => {
      last.ours = await runOurs(jobs, 'betweenness', network);
    },
    alone: () => {
      last.alone = metricOf('betweenness').compute(network, WHOLE).values;
    },
    theirs: () => {
      last.theirs = runTheirs(nodes, pairs);
    },
  });
  requireEqual(last.ours, last.theirs);
  requireEqual(last.alone, last.theirs);
  const anchor = { name: 'graphology-metrics', value: times.theirs };
  const others = await timeByTurns(
    turns,
    Object.fromEntries(OTHERS.map((metric) => [metric, () => runOurs(jobs, metric, network)])),
  );
  return [
    { measure: `Betweenness, ${size}`, ours: times.ours, unit: 'ms', anchor, aim: '≤ 0.2 ×' },
    { measure: `Betweenness, ${size}: one thread`, ours: times.alone, unit: 'ms', anchor, aim: '–' },
    ...OTHERS.map(
      (metric): Line => ({
        measure: `${metric}, ${size}`,
        ours: others[metric] ?? Number.NaN,
        unit: 'ms',
        anchor: null,
        aim: '–',
      }),
    ),
  ];
};

export const measuresBench: Bench = {
  id: 'measures',
  run: async () => {
    const jobs = createJobs(() => undefined);
    const lines: Line[] = [];
    try {
      for (const size of SIZES) lines.push(...(await measureSize(jobs, size)));
    } finally {
      await jobs.close();
    }
    return {
      title: 'Measures of the network',
      method:
        `Normalised betweenness of a seeded connected network whose degrees follow a power law, exact, with the same values as the anchor to 9 decimals, in ${THREADS} threads as the host runs it (copying the network to them included), and in one; building the anchor’s own graph is in its time. ` +
        'Median of 5, 3 and 1 turns by size, by turns, after one to warm up. Communities: the best of 8 starts, of one above 20,000 relations.',
      lines,
    };
  },
};
