import cytoscape, { type ElementDefinition, type LayoutOptions } from 'cytoscape';
import fcose from 'cytoscape-fcose';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { LayoutInput, Point } from '../../shared/domain/layout/layout-input.ts';
import { layoutOrganic } from '../../shared/domain/layout/organic.ts';
import { createRandom } from '../../shared/domain/layout/random.ts';
import { type Pair, powerLawPairs } from '../helpers/seeded-network.ts';
import { type Bench, type Line, timeByTurns } from './bench.ts';
import { normalisedStress } from './stress.ts';

const SIZES: readonly Pair[] = [
  [1000, 3000],
  [2000, 6000],
  [10_000, 30_000],
];
const SEED = 11;
const TURNS = 5;
/** A large network is laid out in seconds by each: once after the first is enough to tell them apart. */
const LARGE_NODES = 5_000;
const LARGE_TURNS = 1;
const FORCE_ATLAS_ITERATIONS = 300;
/** A middle node with its label of two lines, px: what ours keeps apart. */
const BOX = { width: 120, height: 76 };
const WINDOW_ASPECT = 1.6;
const aNode = { ...BOX, group: '', territory: null, year: null, isCentre: false, at: null, pinned: false };

const places = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

const runOurs = (nodes: number, pairs: readonly Pair[]): Point[] => {
  const input: LayoutInput = {
    aspect: WINDOW_ASPECT,
    edges: pairs,
    nodes: places(nodes).map((place) => ({ ...aNode, id: String(place) })),
  };
  return layoutOrganic(input, () => {});
};

/** Its own recommended settings for the size, from seeded places, as its manual asks. */
const runForceAtlas2 = (nodes: number, pairs: readonly Pair[]): Point[] => {
  const random = createRandom(SEED);
  const graph = new Graph({ type: 'undirected' });
  for (const place of places(nodes)) graph.addNode(String(place), { x: random(), y: random() });
  for (const [a, b] of pairs) graph.addEdge(String(a), String(b));
  const settings = forceAtlas2.inferSettings(graph);
  const found = forceAtlas2(graph, { iterations: FORCE_ATLAS_ITERATIONS, settings });
  return places(nodes).map((place) => found[String(place)] ?? { x: 0, y: 0 });
};

const runFcoseDraft = (nodes: number, pairs: readonly Pair[]): Point[] => {
  const elements: ElementDefinition[] = [
    ...places(nodes).map((place) => ({ data: { id: `n${place}` } })),
    ...pairs.map(([a, b]) => ({ data: { source: `n${a}`, target: `n${b}` } })),
  ];
  const graph = cytoscape({ headless: true, styleEnabled: true, elements });
  const options: LayoutOptions & { quality: string } = { name: 'fcose', quality: 'draft' };
  graph.layout(options).run();
  const points = places(nodes).map((place) => ({ ...graph.getElementById(`n${place}`).position() }));
  graph.destroy();
  return points;
};

const ANCHORS = { 'ForceAtlas2, 300 iterations': runForceAtlas2, 'fCoSE draft': runFcoseDraft } as const;

const measureSize = async ([nodes, links]: Pair): Promise<Line[]> => {
  const pairs = powerLawPairs(nodes, links, SEED);
  const size = `${nodes.toLocaleString('en')} entities, ${links.toLocaleString('en')} relations`;
  const last = new Map<string, Point[]>();
  const keep = (name: string, points: Point[]) => last.set(name, points);
  const [forceAtlas, fcoseDraft] = Object.keys(ANCHORS) as (keyof typeof ANCHORS)[];
  const times = await timeByTurns(nodes > LARGE_NODES ? LARGE_TURNS : TURNS, {
    ours: () => keep('ours', runOurs(nodes, pairs)),
    ...Object.fromEntries(
      [forceAtlas, fcoseDraft].flatMap((name) =>
        name ? [[name, () => keep(name, ANCHORS[name](nodes, pairs))]] : [],
      ),
    ),
  });
  const stressOf = (name: string) => normalisedStress(last.get(name) ?? [], pairs);
  return Object.keys(ANCHORS).flatMap((name): Line[] => [
    {
      measure: `Layout, ${size}: time`,
      ours: times.ours,
      unit: 'ms',
      anchor: { name, value: (times as Record<string, number>)[name] ?? Number.NaN },
      aim: name === forceAtlas ? '≤ 0.5 ×' : '–',
    },
    {
      measure: `Layout, ${size}: stress`,
      ours: stressOf('ours'),
      unit: 'stress',
      anchor: { name, value: stressOf(name) },
      aim: name === forceAtlas ? '≤ 1 ×' : '–',
    },
  ]);
};

export const layoutBench: Bench = {
  id: 'layout',
  run: async () => {
    cytoscape.use(fcose);
    const lines: Line[] = [];
    for (const size of SIZES) lines.push(...(await measureSize(size)));
    return {
      title: 'Layout',
      method:
        `« Organique » on a seeded connected network whose degrees follow a power law, without starting places, in the shape of a 16:10 window, boxes of ${BOX.width} × ${BOX.height} px kept apart (the others keep nothing apart). ` +
        'Time: median of 5 turns, by turns, after one to warm up (one turn at 10,000); building each library’s own graph is in its time. ' +
        'Stress: normalised stress of the picture, the mean over pairs of (s·‖xᵢ − xⱼ‖ − dᵢⱼ)² / dᵢⱼ², dᵢⱼ the hops of the shortest path and s the scale that makes it least, i.e. 1 − (Σr)² / (n·Σr²) with r = ‖xᵢ − xⱼ‖ / dᵢⱼ, over the pairs of 200 sources spread evenly with every other node; 0 is perfect.',
      lines,
    };
  },
};
