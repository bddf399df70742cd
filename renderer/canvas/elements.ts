import type {
  Drawing,
  DrawnEdge,
  DrawnHull,
  DrawnNode,
  NodeId,
} from '../../shared/domain/drawing/drawing.ts';
import type { Caption } from '../../shared/domain/layout/captions.ts';
import type { RelationId } from '../../shared/domain/relation.ts';

/** A drawing by id, so that two of them can be compared. */
export interface GraphElements {
  readonly nodes: ReadonlyMap<NodeId, DrawnNode>;
  readonly edges: ReadonlyMap<string, DrawnEdge>;
  readonly hulls: readonly DrawnHull[];
  /** Names of the parts of a layout. */
  readonly captions: readonly Caption[];
}

/** The lines that stand for these relations. */
export const linesOf = (edges: GraphElements['edges'], relations: readonly RelationId[]): string[] => {
  const wanted = new Set(relations);
  if (wanted.size === 0) return [];
  return [...edges.values()].flatMap((edge) =>
    edge.relations.some((id) => wanted.has(id)) ? [edge.id] : [],
  );
};

const noCaptions: readonly Caption[] = [];

export const buildElements = ({ nodes, edges, hulls }: Drawing): GraphElements => ({
  nodes: new Map(nodes.map((node) => [node.id, node])),
  edges: new Map(edges.map((edge) => [edge.id, edge])),
  hulls,
  captions: noCaptions,
});

export interface ElementsDifference {
  readonly removed: readonly string[];
  readonly addedNodes: readonly DrawnNode[];
  readonly addedEdges: readonly DrawnEdge[];
  readonly changed: readonly (DrawnNode | DrawnEdge)[];
}

const isSameValue = (a: unknown, b: unknown): boolean =>
  a === b ||
  (Array.isArray(a) &&
    Array.isArray(b) &&
    a.length === b.length &&
    a.every((item, index) => item === b[index]));
const isSame = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => isSameValue(value, (b as Record<string, unknown>)[key]));

/** An edge whose ends changed is another edge. */
const isMovedEdge = (before: DrawnEdge, after: DrawnEdge) =>
  before.source !== after.source || before.target !== after.target;

/** What turns one picture into the next. Edges of a removed node are removed first, those of a new one come last. */
export const differenceOfElements = (before: GraphElements, after: GraphElements): ElementsDifference => {
  const removed: string[] = [];
  const addedEdges: DrawnEdge[] = [];
  const changed: (DrawnNode | DrawnEdge)[] = [];
  for (const [id, edge] of before.edges) {
    const next = after.edges.get(id);
    if (!next || isMovedEdge(edge, next)) removed.push(id);
  }
  for (const id of before.nodes.keys()) if (!after.nodes.has(id)) removed.push(id);
  const addedNodes = [...after.nodes.values()].filter((node) => !before.nodes.has(node.id));
  for (const node of after.nodes.values()) {
    const previous = before.nodes.get(node.id);
    if (previous && !isSame(previous, node)) changed.push(node);
  }
  for (const edge of after.edges.values()) {
    const previous = before.edges.get(edge.id);
    if (!previous || isMovedEdge(previous, edge)) addedEdges.push(edge);
    else if (!isSame(previous, edge)) changed.push(edge);
  }
  return { removed, addedNodes, addedEdges, changed };
};

export const noElements: GraphElements = {
  nodes: new Map(),
  edges: new Map(),
  hulls: [],
  captions: noCaptions,
};
