import { buildAdjacency, componentsOf } from '../analysis/graph.ts';
import type { LayoutInput, LayoutNode, Point } from './layout-input.ts';
import { packRows } from './packing.ts';

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export const boundsOf = (points: readonly Point[], nodes: readonly LayoutNode[]): Bounds => {
  const edge = (sign: number, axis: 'x' | 'y', size: 'width' | 'height') =>
    points
      .map((point, i) => sign * point[axis] + (nodes[i]?.[size] ?? 0) / 2)
      .reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const [left, top] = [-edge(-1, 'x', 'width'), -edge(-1, 'y', 'height')];
  return { left, top, width: edge(1, 'x', 'width') - left, height: edge(1, 'y', 'height') - top };
};

type Part = Pick<LayoutInput, 'nodes' | 'edges'>;

/** The graph of some nodes, with indices of its own. */
const partOf = (input: LayoutInput, members: readonly number[], local: Int32Array): LayoutNode[] => {
  members.forEach((member, index) => {
    local[member] = index;
  });
  return members.flatMap((member) => input.nodes[member] ?? []);
};

/** Each connected component laid out alone, the largest first, then packed side by side. */
export const layoutByComponent = (
  input: LayoutInput,
  gap: number,
  compute: (part: Part) => readonly Point[],
): Point[] => {
  if (input.nodes.length === 0) return [];
  const components = componentsOf(buildAdjacency(input.nodes.length, input.edges));
  const local = new Int32Array(input.nodes.length);
  const componentOf = new Int32Array(input.nodes.length);
  components.forEach((members, component) => {
    for (const member of members) componentOf[member] = component;
  });
  const parts = components.map((members) => partOf(input, members, local));
  const edges = components.map((): (readonly [number, number])[] => []);
  for (const [a, b] of input.edges) edges[componentOf[a] ?? 0]?.push([local[a] ?? 0, local[b] ?? 0]);
  const laid = parts.map((nodes, component) => {
    const points = compute({ nodes, edges: edges[component] ?? [] });
    return { points, bounds: boundsOf(points, nodes) };
  });
  const corners = packRows(
    laid.map(({ bounds }) => bounds),
    input.aspect,
    gap,
  );
  const result: Point[] = input.nodes.map(() => ({ x: 0, y: 0 }));
  laid.forEach(({ points, bounds }, component) => {
    const corner = corners[component] ?? { x: 0, y: 0 };
    components[component]?.forEach((member, place) => {
      const point = points[place] ?? { x: 0, y: 0 };
      result[member] = { x: point.x - bounds.left + corner.x, y: point.y - bounds.top + corner.y };
    });
  });
  return result;
};
