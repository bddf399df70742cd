import { measureConcentration } from '../funding/concentration.ts';
import { fundingKinds } from '../funding/funding-kinds.ts';
import { type Funding, gatherFunding } from '../funding/gather-funding.ts';
import { isOthers, limitFunding } from '../funding/limit-funding.ts';
import {
  type PlacedFunding,
  type PlacedFundingFlow,
  type PlacedFundingNode,
  placeFunding,
} from '../funding/place-funding.ts';
import { LOOKS, lookOf } from '../look.ts';
import {
  columnsOf,
  type FundingColumn,
  fundingNameSize,
  labelsFit,
  placeFundingLabels,
  writeFundingLabel,
} from './funding-labels.ts';
import { type Box, growBox } from './geometry.ts';
import type { Pen } from './pen.ts';
import type { Picture } from './picture.ts';
import type { Item, PathItem, RectItem, TextItem } from './scene.ts';

/** Least height of a name with its amount, and room between two nodes, in sizes of a name. */
const ROW = 2.5;
const NODE_GAP = 2.4;
/** Share of a column that names take at most: they then stand beside their nodes, whose heights are seen. */
const NAMES_SHARE = 0.8;
const NODE_WIDTH = 9;
const HEADING = 22;
const PADDING = 12;

const drawBand = (flow: PlacedFundingFlow, box: Box, { palette, unit }: Pen): PathItem => {
  const isUnknown = flow.amountCents === null;
  return {
    item: 'path',
    d: flow.d,
    stroke: palette.caution,
    strokeWidth: isUnknown ? 0.8 * unit : Math.max(0.5 * unit, flow.bandWidth),
    opacity: isUnknown ? 0.75 : 0.32,
    cap: 'butt',
    place: { x: box.x, y: box.y, scale: 1 },
    ...(isUnknown ? { dash: [2.4 * unit, 2 * unit] } : {}),
  };
};

const boxOf = (node: PlacedFundingNode, box: Box, { unit }: Pen): Box => ({
  x: box.x + node.x,
  y: box.y + node.y,
  width: node.width,
  height: Math.max(1.2 * unit, node.height),
});

const drawBlock = (node: PlacedFundingNode, box: Box, pen: Pen): RectItem => {
  const { input, palette, unit } = pen;
  const entity = isOthers(node) ? undefined : input.entities.find(({ id }) => id === node.entities[0]);
  return {
    item: 'rect',
    ...boxOf(node, box, pen),
    fill: entity ? LOOKS[lookOf(entity)].fill : palette.line,
    stroke: palette.outline,
    strokeWidth: 0.5 * unit,
  };
};

const writeHeadings = (
  columns: readonly FundingColumn[],
  box: Box,
  { words, palette, unit }: Pen,
): TextItem[] =>
  columns.map(({ layer }, index) => ({
    item: 'text',
    x: box.x + (box.width * index) / Math.max(1, columns.length - 1),
    y: box.y + 9 * unit,
    text: words.funding.layers[layer],
    size: 8.5 * unit,
    weight: 600,
    fill: palette.ink2,
    anchor: index === 0 ? 'start' : index === columns.length - 1 ? 'end' : 'middle',
  }));

/** What is known in all, what hangs on the largest, what is asked for, who is not there. */
const notesOf = (funding: Funding, { input, words }: Pen): string[] => {
  const concentration = measureConcentration(funding);
  const nameOf = (id: string) => input.entities.find((one) => one.id === id)?.name ?? words.sheet.unknownName;
  const { apart } = fundingKinds(funding, input.entities);
  if (funding.flows.length === 0) return [];
  return [
    words.funding.total(funding.given),
    ...(concentration ? [words.funding.concentration(nameOf(concentration.largest), concentration)] : []),
    words.funding.requested(funding.given),
    words.funding.apart(apart),
  ].filter(Boolean);
};

interface Layout {
  readonly placed: PlacedFunding;
  readonly columns: readonly FundingColumn[];
}
/** As many names as the paper has room for, whole; the others are one node. */
const layOut = (funding: Funding, place: Box, pen: Pen): Layout => {
  const nodeWidth = NODE_WIDTH * pen.unit;
  const columns = columnsOf(funding, place.width, nodeWidth, pen);
  let most = Math.max(2, Math.floor(place.height / (ROW * fundingNameSize(pen))));
  let limited = limitFunding(funding, most);
  while (most > 2 && !labelsFit(limited, columns, place.height * NAMES_SHARE, pen)) {
    most -= 1;
    limited = limitFunding(funding, most);
  }
  const frame = { width: place.width, height: place.height, nodeWidth, gap: NODE_GAP * fundingNameSize(pen) };
  return { placed: placeFunding(limited, frame), columns };
};

const drawFrame = (box: Box, { palette, unit }: Pen): RectItem => ({
  item: 'rect',
  ...box,
  radius: 8 * unit,
  fill: palette.canvas,
  stroke: palette.line,
  strokeWidth: 0.7 * unit,
});

const writeNone = (box: Box, { words, palette, unit }: Pen): TextItem => ({
  item: 'text',
  x: box.x + box.width / 2,
  y: box.y + box.height / 2,
  text: words.funding.none,
  size: 12 * unit,
  weight: 400,
  fill: palette.ink2,
  anchor: 'middle',
});

/** Who funds what through what, in a framed box: every name printed is whole. */
export const composeFundingPicture = (box: Box, pen: Pen): Picture => {
  const { input, unit } = pen;
  const funding = gatherFunding(input.entities, input.relations);
  const inner = growBox(box, -PADDING * unit);
  const place = { ...inner, y: inner.y + HEADING * unit, height: inner.height - HEADING * unit };
  const { placed, columns } = layOut(funding, place, pen);
  const labels = placeFundingLabels(placed, columns, place, pen);
  const draw = (): Item[] => [
    drawFrame(box, pen),
    ...(placed.nodes.length === 0 ? [writeNone(box, pen)] : writeHeadings(columns, inner, pen)),
    ...placed.flows.map((flow) => drawBand(flow, place, pen)),
    ...placed.nodes.map((node) => drawBlock(node, place, pen)),
    ...labels.flatMap((label) => writeFundingLabel(label, pen)),
  ];
  return {
    box,
    nodes: placed.nodes.map((node) => ({ box: boxOf(node, place, pen) })),
    naming: { size: fundingNameSize(pen), labels, numbered: [], unprinted: 0, unnamedHubs: 0 },
    draw,
    said: notesOf(funding, pen),
  };
};
