import { type DrawnEdge, isGroupId, type NodeId } from '../drawing/drawing.ts';
import { drawHulls } from './draw-hulls.ts';
import { drawLinks, middleOf } from './draw-link.ts';
import { drawNode } from './draw-node.ts';
import { fitNodes, type Node } from './fit.ts';
import type { Box } from './geometry.ts';
import { baselineOf, type Label } from './label-spots.ts';
import { type ListRoom, type Naming, nameNodes, segmentsOf } from './naming.ts';
import type { Pen } from './pen.ts';
import type { Item, PathItem, TextItem } from './scene.ts';
import { OUTLINES } from './shapes.ts';

export interface Picture {
  readonly box: Box;
  readonly nodes: readonly Pick<Node, 'box'>[];
  readonly naming: Naming;
  readonly draw: () => Item[];
  /** What the picture leaves out, beside names. */
  readonly said?: readonly string[];
}

const drawLeader = ({ leader }: Label, colour: string): PathItem[] => {
  if (!leader) return [];
  const [from, to] = leader.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`);
  return [{ item: 'path', d: `M${from}L${to}`, stroke: colour, strokeWidth: 0.6, dash: [0.01, 1.7] }];
};

const writeLabel = (label: Label, size: number, fill: string, halo: string): Item[] => {
  const { box, anchor } = label;
  const x = { start: box.x + 1, middle: box.x + box.width / 2, end: box.x + box.width - 1 }[anchor];
  const lines = label.lines.map(
    (text, line): TextItem => ({
      item: 'text',
      x,
      y: baselineOf(box, line, size),
      text,
      size,
      weight: label.weight,
      fill,
      anchor,
      halo,
    }),
  );
  return [...drawLeader(label, fill), ...lines];
};

const writeInside = (node: Node, number: number, size: number, faded: string): TextItem => ({
  item: 'text',
  x: node.centre.x,
  y: node.centre.y + size * 0.33 + OUTLINES[node.shape].icon[1] * node.diameter,
  text: String(number),
  size,
  weight: 600,
  fill: node.faded ? faded : node.drawn.unknown ? faded : node.drawn.iconColour,
  anchor: 'middle',
});

/** How many entities a group stands for, in its middle. */
const writeGroupCount = (node: Node, { words, palette }: Pen): TextItem[] => {
  const { id, count, unknown, iconColour } = node.drawn;
  if (!isGroupId(id)) return [];
  const size = node.diameter * 0.34;
  return [
    {
      item: 'text',
      x: node.centre.x,
      y: node.centre.y + size * 0.35,
      text: words.sheet.number(count),
      size,
      weight: 600,
      fill: node.faded || unknown ? palette.ink2 : iconColour,
      anchor: 'middle',
    },
  ];
};

/** « 3 » on a line that stands for three relations. */
const writeLinkCounts = (
  edges: readonly DrawnEdge[],
  nodes: ReadonlyMap<NodeId, Node>,
  { words, unit, palette }: Pen,
): TextItem[] =>
  edges.flatMap((edge): TextItem[] => {
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (edge.relations.length < 2 || !from || !to || from === to) return [];
    const { x, y } = middleOf(from, to);
    return [
      {
        item: 'text',
        x,
        y: y + 2 * unit,
        text: words.sheet.number(edge.relations.length),
        size: 6 * unit,
        weight: 600,
        fill: edge.faded ? palette.ink3 : palette.ink2,
        anchor: 'middle',
        halo: palette.canvas,
      },
    ];
  });

export const writeNames = (
  { labels, numbered, size }: Naming,
  nodes: ReadonlyMap<string, Node>,
  pen: Pen,
): Item[] => {
  const { palette } = pen;
  const inkOf = (id: string) => (nodes.get(id)?.faded ? palette.ink3 : palette.ink);
  return [
    ...labels.flatMap((label) => writeLabel(label, size, inkOf(label.id), palette.canvas)),
    ...numbered.flatMap(({ node, number, label }) =>
      label
        ? writeLabel(label, size, palette.ink2, palette.canvas)
        : [writeInside(node, number, size, palette.ink2)],
    ),
  ];
};

const writeEmpty = (box: Box, { words, palette, unit }: Pen): TextItem => ({
  item: 'text',
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
  text: words.sheet.empty,
  size: 12 * unit,
  weight: 400,
  fill: palette.ink2,
  anchor: 'middle',
});

/** The graph inside a framed box, its names placed; `room` says what the list of names can hold. */
export const composePicture = (box: Box, room: ListRoom, pen: Pen): Picture => {
  const { input, unit, palette, measure } = pen;
  const { nodes, transform } = fitNodes(input, box, unit);
  const byId = new Map(nodes.map((node) => [node.drawn.id, node]));
  const segments = segmentsOf(input.drawing.edges, byId);
  const naming = nameNodes({ nodes, segments, frame: box, measure }, pen.labelSizes, room);
  const inside = new Set(naming.numbered.filter(({ label }) => label === null).map(({ node }) => node));
  const draw = (): Item[] => [
    {
      item: 'rect',
      ...box,
      radius: 8 * unit,
      fill: palette.canvas,
      stroke: palette.line,
      strokeWidth: 0.7 * unit,
    },
    ...drawHulls(pen, transform),
    ...drawLinks(input.drawing.edges, byId, { theme: input.theme, unit, palette }),
    ...writeLinkCounts(input.drawing.edges, byId, pen),
    ...nodes.flatMap((node) => drawNode(node, palette, inside.has(node))),
    ...nodes.flatMap((node) => writeGroupCount(node, pen)),
    ...writeNames(naming, byId, pen),
    ...(nodes.length === 0 ? [writeEmpty(box, pen)] : []),
  ];
  return { box, nodes, naming, draw };
};
