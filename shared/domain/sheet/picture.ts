import { isGroupId } from '../drawing/drawing.ts';
import {
  drawComparedNode,
  drawLinkSigns,
  namedNodes,
  placeLinkSigns,
  restyleChanges,
} from './draw-changes.ts';
import { drawHulls, placeHullNames, shapesOf, writeHullNames } from './draw-hulls.ts';
import { drawLinks } from './draw-link.ts';
import { drawNode } from './draw-node.ts';
import { fitNodes, type Node } from './fit.ts';
import type { Box } from './geometry.ts';
import { baselineOf, type Label } from './label-spots.ts';
import { placeLinkCounts, writeLinkCounts } from './link-counts.ts';
import { type ListRoom, type Naming, nameNodes, segmentsOf } from './naming.ts';
import type { Pen } from './pen.ts';
import type { Item, PathItem, RectItem, TextItem } from './scene.ts';
import { OUTLINES } from './shapes.ts';

export interface Picture {
  readonly box: Box;
  readonly nodes: readonly Pick<Node, 'box'>[];
  readonly naming: Naming;
  readonly draw: () => Item[];
  /** What is written that names no node: names of outlines, numbers on lines. */
  readonly texts?: readonly Box[];
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
const writeGroupCount = (node: Node, { words, palette, labelSizes }: Pen): TextItem[] => {
  const { id, count, unknown, iconColour } = node.drawn;
  if (!isGroupId(id)) return [];
  const size = Math.max(labelSizes.at(-1) ?? 8, node.diameter * 0.34);
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

const drawFrame = (box: Box, { palette, unit }: Pen): RectItem => ({
  item: 'rect',
  ...box,
  radius: 8 * unit,
  fill: palette.canvas,
  stroke: palette.line,
  strokeWidth: 0.7 * unit,
});

/** Nodes, outlines and numbers in their places, names where there is room; `fit`: the part of the box that nodes keep to. */
const arrangeGraph = (box: Box, fit: Box, room: ListRoom, pen: Pen) => {
  const { input, unit, measure } = pen;
  const { nodes, transform } = fitNodes(input, fit, unit);
  const byId = new Map(nodes.map((node) => [node.drawn.id, node]));
  const shapes = shapesOf(pen);
  const taken = { nodes: nodes.map((node) => node.box), frame: box };
  const hullNames = placeHullNames(shapes, transform, taken, pen);
  const signs = placeLinkSigns(input.drawing.edges, byId, pen);
  const named = input.marks ? namedNodes(nodes, input.drawing.edges, input.marks) : nodes;
  const isNamed = new Set(named);
  const silent = nodes.filter((node) => !isNamed.has(node));
  const blocks = [...hullNames.placed, ...signs, ...silent].map((taken) => taken.box);
  const segments = segmentsOf(input.drawing.edges, byId);
  const naming = nameNodes({ nodes: named, segments, frame: box, measure, blocks }, pen.labelSizes, room);
  const names = [...naming.labels, ...naming.numbered.flatMap(({ label }) => label ?? [])];
  const obstacles = [...blocks, ...names.flatMap((label) => label.taken)];
  const counts = placeLinkCounts(input.drawing.edges, byId, { obstacles, frame: box }, pen);
  return { nodes, byId, transform, shapes, hullNames, naming, counts, signs, silent: silent.length };
};

/** The graph inside a framed box, its names placed; `room` says what the list of names can hold. */
export const composePicture = (box: Box, room: ListRoom, pen: Pen, fit: Box = box): Picture => {
  const { input, unit, palette, words } = pen;
  const graph = arrangeGraph(box, fit, room, pen);
  const { nodes, byId, naming, hullNames, counts } = graph;
  const { marks, theme } = input;
  const linkSetting = { theme, unit, palette, ...(marks && { restyle: restyleChanges(marks, theme) }) };
  const symbolOf = (node: Node) =>
    marks
      ? drawComparedNode(node, palette, inside.has(node), theme)
      : drawNode(node, palette, inside.has(node));
  const inside = new Set(naming.numbered.filter(({ label }) => label === null).map(({ node }) => node));
  const draw = (): Item[] => [
    drawFrame(box, pen),
    ...drawHulls(graph.shapes, graph.transform),
    ...drawLinks(input.drawing.edges, byId, linkSetting),
    ...drawLinkSigns(graph.signs, theme),
    ...writeLinkCounts(counts, pen),
    ...nodes.flatMap(symbolOf),
    ...nodes.flatMap((node) => writeGroupCount(node, pen)),
    ...writeHullNames(hullNames, pen),
    ...writeNames(naming, byId, pen),
    ...(nodes.length === 0 ? [writeEmpty(box, pen)] : []),
  ];
  return {
    box,
    nodes,
    naming,
    draw,
    texts: [...hullNames.placed, ...counts.placed].map((text) => text.box),
    said: [
      ...(hullNames.missing.length > 0 ? [words.sheet.unnamedHulls(hullNames.missing)] : []),
      ...(graph.silent > 0 ? [words.comparison.picture.unnamed(graph.silent)] : []),
      ...(counts.missing > 0 ? [words.sheet.uncounted(counts.missing)] : []),
    ],
  };
};
