import { Graph, layout as layoutDagre } from '@dagrejs/dagre';
import { boundsOf, layoutByComponent } from './components.ts';
import { layersOf, oneWay, withoutLoops } from './layers.ts';
import type { LayoutInput, LayoutNode, OnProgress, Point } from './layout-input.ts';
import { respectPinned } from './pinned.ts';

const COMPONENT_GAP = 70;
const LAYER_GAP = 64;
const NODE_GAP = 18;
/** Beyond, Dagre takes seconds, then minutes (123 s at 1,000/3,000), for a picture too wide to read: layers by the longest way instead. */
const FINE_NODES_MAX = 150;
const FINE_EDGES_MAX = 300;
/** A layer that is so many times wider than the place is folded in rows. */
const WIDE = 2.5;
const SWEEPS = 6;

type Part = Pick<LayoutInput, 'nodes' | 'edges'>;

/** Few crossings and short links (Sugiyama, in Dagre). */
const layoutFinely = ({ nodes, edges }: Part): Point[] => {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: NODE_GAP, edgesep: 8, ranksep: LAYER_GAP, ranker: 'tight-tree' });
  graph.setDefaultEdgeLabel(() => ({}));
  nodes.forEach(({ width, height }, index) => {
    graph.setNode(String(index), { width, height });
  });
  const ways = withoutLoops(nodes.length, oneWay(nodes.length, edges));
  for (const [from, to] of ways) graph.setEdge(String(from), String(to));
  layoutDagre(graph);
  return nodes.map((_, index) => {
    const { x = 0, y = 0 } = graph.node(String(index)) as Partial<Point>;
    return { x, y };
  });
};

/** Order in each layer by the mean place of the neighbours, going down and up. */
const orderLayers = (layers: number[][], { nodes, edges }: Part): void => {
  const beside: number[][] = nodes.map(() => []);
  for (const [a, b] of edges) {
    beside[a]?.push(b);
    beside[b]?.push(a);
  }
  const place = new Float64Array(nodes.length);
  const spread = (layer: readonly number[]) =>
    layer.forEach((node, index) => {
      place[node] = (index + 0.5) / layer.length;
    });
  for (const layer of layers) spread(layer);
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (const layer of sweep % 2 === 0 ? layers : [...layers].reverse()) {
      const wanted = new Map(
        layer.map((node) => {
          const others = beside[node] ?? [];
          const sum = others.reduce((total, other) => total + (place[other] ?? 0), 0);
          return [node, others.length === 0 ? (place[node] ?? 0) : sum / others.length];
        }),
      );
      layer.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || a - b);
      spread(layer);
    }
};

/** A layer in as many rows as its width asks for, each spread over the whole width so that links stay upright. */
const rowsOf = (layer: readonly number[], nodes: readonly LayoutNode[], width: number): number[][] => {
  const needed = layer.reduce((sum, node) => sum + (nodes[node]?.width ?? 0) + NODE_GAP, 0);
  const count = Math.max(1, Math.ceil(needed / width));
  return Array.from({ length: count }, (_, row) => layer.filter((_, index) => index % count === row));
};

/** Layers by the longest way, folded where they are wide. */
const layoutInLayers = ({ nodes, edges }: Part, aspect: number): Point[] => {
  const kept = withoutLoops(nodes.length, oneWay(nodes.length, edges));
  const layerOf = layersOf(nodes.length, kept);
  const byLayer = Map.groupBy(nodes.keys(), (node) => layerOf[node] ?? 0);
  const layers = [...byLayer].sort(([a], [b]) => a - b).map(([, members]) => members);
  orderLayers(layers, { nodes, edges });
  const area = nodes.reduce((sum, box) => sum + (box.width + NODE_GAP) * (box.height + NODE_GAP), 0);
  const width = Math.sqrt(area * aspect * 1.2);
  const points: Point[] = nodes.map(() => ({ x: 0, y: 0 }));
  let top = 0;
  for (const layer of layers) {
    for (const row of rowsOf(layer, nodes, width)) {
      const height = row.reduce((most, node) => Math.max(most, nodes[node]?.height ?? 0), 0);
      const total = row.reduce((sum, node) => sum + (nodes[node]?.width ?? 0), 0);
      const gap = Math.max(NODE_GAP, Math.min(4 * NODE_GAP, (width - total) / row.length));
      let left = -(total + gap * (row.length - 1)) / 2;
      for (const node of row) {
        const own = nodes[node]?.width ?? 0;
        points[node] = { x: left + own / 2, y: top + height / 2 };
        left += own + gap;
      }
      top += height + NODE_GAP;
    }
    top += LAYER_GAP - NODE_GAP;
  }
  return points;
};

const layoutPart = (part: Part, aspect: number): Point[] => {
  if (part.nodes.length === 1) return [{ x: 0, y: 0 }];
  if (part.nodes.length > FINE_NODES_MAX || part.edges.length > FINE_EDGES_MAX)
    return layoutInLayers(part, aspect);
  const fine = layoutFinely(part);
  const { width, height } = boundsOf(fine, part.nodes);
  return width > WIDE * aspect * Math.max(height, 600) ? layoutInLayers(part, aspect) : fine;
};

/** « Hiérarchique »: relations go down, from who funds, carries or belongs to what is funded, carried or joined. */
export const layoutHierarchical = (input: LayoutInput, onProgress: OnProgress): Point[] => {
  let done = 0;
  const points = layoutByComponent(input, COMPONENT_GAP, (part) => {
    const laid = layoutPart(part, input.aspect);
    done += part.nodes.length;
    onProgress(done / input.nodes.length);
    return laid;
  });
  return respectPinned(input, points);
};
