import { type DrawnEdge, isGroupId, type NodeId } from '../drawing/drawing.ts';
import type { Node } from './fit.ts';
import type { Box, Point } from './geometry.ts';
import type { Label, LabelField, LabelRequest } from './label-spots.ts';
import { placeLabels } from './labels.ts';
import type { Measure } from './measure.ts';
import type { NumberedName } from './names.ts';
import { OUTLINES } from './shapes.ts';
import { labelLines, labelShapes } from './wrap.ts';

/** Beyond this many, a picture is read by its hubs: the others are listed. */
const LABELS_MAX = 450;
/** The most linked, without whose names the picture cannot be read. */
const HUBS = 15;
/** A smaller size is tried when more than this share of the names finds no place. */
const UNPLACED_SHARE = 0.02;

export interface Naming {
  readonly size: number;
  readonly labels: readonly Label[];
  /** Nodes whose name is in the list; the number is written inside (no label) or beside (label) the node. */
  readonly numbered: readonly {
    readonly node: Node;
    readonly number: number;
    readonly label: Label | null;
  }[];
  readonly unprinted: number;
  /** Among them, the most linked. */
  readonly unnamedHubs: number;
}

/** Put forward first, then the most linked: who gets a place when there is not room for all. */
const byImportance = (nodes: readonly Node[]): Node[] =>
  nodes.toSorted(
    (a, b) => Number(a.faded) - Number(b.faded) || b.degree - a.degree || (a.drawn.id < b.drawn.id ? -1 : 1),
  );

const requestFor = (
  node: Node,
  shapes: LabelRequest['shapes'],
  weight: LabelRequest['weight'],
): LabelRequest => ({
  id: node.drawn.id,
  centre: node.centre,
  reach: node.box.width / 2,
  shapes,
  weight,
});

/** The name, else the short name, on two lines at most; a group, which nothing else names, on as many as it takes. */
const shapesOf = ({ drawn, shortName }: Node): string[][] => [
  ...labelShapes(drawn.name),
  ...(shortName === null ? [] : labelShapes(shortName)),
  ...(isGroupId(drawn.id) ? [labelLines(drawn.name)] : []),
];

interface Setting {
  readonly nodes: readonly Node[];
  readonly segments: LabelField['segments'];
  readonly frame: Box;
  readonly measure: Measure;
  /** What else no name may cover. */
  readonly blocks?: readonly Box[];
}

const fieldOf = (
  { nodes, segments, frame, blocks = [] }: Setting,
  size: number,
  written: readonly Label[] = [],
): LabelField => ({
  frame,
  obstacles: [...nodes.map(({ box }) => box), ...blocks, ...written.flatMap(({ taken }) => taken)],
  segments,
  size,
});

const hubsOf = (nodes: readonly Node[]): ReadonlySet<Node> =>
  new Set(
    byImportance(nodes)
      .slice(0, HUBS)
      .filter(({ degree }) => degree > 2),
  );

const placeNames = (
  setting: Setting,
  sizes: readonly number[],
): { size: number; placed: Map<NodeId, Label> } => {
  const hubs = hubsOf(setting.nodes);
  const requests = byImportance(setting.nodes)
    .slice(0, LABELS_MAX)
    .map((node) => ({ ...requestFor(node, shapesOf(node), 400), hub: hubs.has(node) }))
    .filter(({ shapes }) => shapes.length > 0);
  let best = { size: sizes[0] ?? 8, placed: new Map<NodeId, Label>() };
  for (const size of sizes) {
    best = { size, placed: placeLabels(requests, fieldOf(setting, size), setting.measure) };
    if (requests.length - best.placed.size <= requests.length * UNPLACED_SHARE) break;
  }
  return best;
};

/** Rows of the page from the top, each from the left: the order in which numbers are found again. */
const ROW = 60;
const inReadingOrder = (nodes: readonly Node[]): Node[] =>
  nodes.toSorted(
    (a, b) =>
      Math.floor(a.centre.y / ROW) - Math.floor(b.centre.y / ROW) ||
      a.centre.x - b.centre.x ||
      (a.drawn.id < b.drawn.id ? -1 : 1),
  );

/** How many of these names a list has room for. */
export type ListRoom = (names: readonly NumberedName[]) => number;

/** The most important nodes whose names the list holds, in reading order. */
const chooseListed = (nodes: readonly Node[], room: ListRoom): Node[] => {
  let chosen = inReadingOrder(nodes);
  for (;;) {
    const listed = room(chosen.map(({ drawn }, index) => ({ number: index + 1, name: drawn.name })));
    if (listed >= chosen.length) return chosen;
    chosen = inReadingOrder(byImportance(nodes).slice(0, listed));
  }
};

/** A shape holds a number a little wider than its icon. */
const NUMBER_SHARE = 1.62;
const fitsInside = (node: Node, digits: string, size: number, measure: Measure): boolean =>
  // A group has its own number there.
  !isGroupId(node.drawn.id) &&
  measure.width(digits, size, 600) <= node.diameter * OUTLINES[node.shape].icon[0] * NUMBER_SHARE;

/**
 * Names beside their nodes; what finds no place gets a number and stands in the list; what the list cannot hold is
 * counted, never dropped in silence.
 */
export const nameNodes = (setting: Setting, sizes: readonly number[], room: ListRoom): Naming => {
  const { size, placed } = placeNames(setting, sizes);
  const labels = [...placed.values()];
  const waiting = setting.nodes.filter(({ drawn }) => !placed.has(drawn.id));
  const digits = '0'.repeat(String(waiting.length).length);
  const outside = waiting.filter((node) => !fitsInside(node, digits, size, setting.measure));
  const numbers = placeLabels(
    byImportance(outside).map((node) => requestFor(node, [[digits]], 600)),
    fieldOf(setting, size, labels),
    setting.measure,
  );
  // Only what can carry a number is worth a line of the list.
  const numberable = waiting.filter((node) => numbers.has(node.drawn.id) || !outside.includes(node));
  const listed = numberable.length === 0 ? [] : chooseListed(numberable, room);
  return {
    size,
    labels,
    numbered: listed.map((node, index) => {
      const label = numbers.get(node.drawn.id) ?? null;
      return { node, number: index + 1, label: label && { ...label, lines: [String(index + 1)] } };
    }),
    unprinted: waiting.length - listed.length,
    unnamedHubs: [...hubsOf(setting.nodes)].filter((node) => waiting.includes(node) && !listed.includes(node))
      .length,
  };
};

/** Straight lines between the centres: what a name had better not cover. */
export const segmentsOf = (
  edges: readonly Pick<DrawnEdge, 'source' | 'target'>[],
  nodes: ReadonlyMap<NodeId, Node>,
): (readonly [Point, Point])[] =>
  edges.flatMap(({ source, target }) => {
    const start = nodes.get(source);
    const end = nodes.get(target);
    return start && end && start !== end ? [[start.centre, end.centre] as const] : [];
  });
