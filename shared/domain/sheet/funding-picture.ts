import type { EntityId } from '../entity.ts';
import { measureConcentration } from '../funding/concentration.ts';
import { FUNDING_LAYERS, type Funding, type FundingLayer, gatherFunding } from '../funding/gather-funding.ts';
import { isOthers, limitFunding } from '../funding/limit-funding.ts';
import {
  type PlacedFunding,
  type PlacedFundingFlow,
  type PlacedFundingNode,
  placeFunding,
} from '../funding/place-funding.ts';
import { LOOKS, lookOf } from '../look.ts';
import { type Box, growBox } from './geometry.ts';
import type { Pen } from './pen.ts';
import type { Item, PathItem, RectItem, TextItem } from './scene.ts';

export interface FundingPicture {
  readonly items: readonly Item[];
  readonly nodes: readonly Box[];
  readonly labels: readonly Box[];
  /** What is known in all and what hangs on the largest, for the caption. */
  readonly notes: readonly string[];
}

/** Height that a name and its amount take, and of their letters, units. */
const ROW = 22;
const NAME = 8;
const AMOUNT = 8;
const NODE_WIDTH = 9;
const HEADING = 22;
const PADDING = 12;
const LABEL_GAP = 4;

/** The text, cut with « … » where it does not fit. */
const cut = (text: string, width: number, size: number, { measure }: Pen): string => {
  if (measure.width(text, size, 600) <= width) return text;
  let shown = text;
  while (shown.length > 1 && measure.width(`${shown}…`, size, 600) > width) shown = shown.slice(0, -1);
  return `${shown.trimEnd()}…`;
};

interface Column {
  readonly layer: FundingLayer;
  readonly side: 'start' | 'end';
  /** Room of a name. */
  readonly width: number;
}
const columnsOf = ({ nodes }: PlacedFunding, width: number, unit: number): Column[] => {
  const layers = FUNDING_LAYERS.filter((layer) => nodes.some((node) => node.layer === layer));
  const gap = (width - layers.length * NODE_WIDTH * unit) / Math.max(1, layers.length - 1);
  // Between the two last columns, names of both sides share the room.
  return layers.map((layer, index) => ({
    layer,
    side: index === layers.length - 1 && layers.length > 1 ? 'end' : 'start',
    width: (layers.length > 2 && index === 0 ? gap : gap / 2) - 2 * LABEL_GAP * unit,
  }));
};

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

const drawBlock = (node: PlacedFundingNode, box: Box, { input, palette, unit }: Pen): RectItem => {
  const entity = isOthers(node) ? undefined : input.entities.find(({ id }) => id === node.entities[0]);
  return {
    item: 'rect',
    x: box.x + node.x,
    y: box.y + node.y,
    width: node.width,
    height: Math.max(1.2 * unit, node.height),
    fill: entity ? LOOKS[lookOf(entity)].fill : palette.line,
    stroke: palette.outline,
    strokeWidth: 0.5 * unit,
  };
};

const writeLabel = (node: PlacedFundingNode, column: Column, box: Box, pen: Pen) => {
  const { input, words, palette, unit, measure } = pen;
  const name = isOthers(node)
    ? words.funding.others(node.entities.length)
    : (input.entities.find(({ id }) => id === node.entities[0])?.name ?? words.sheet.unknownName);
  const size = NAME * unit;
  const text = cut(name, column.width, size, pen);
  const amount = words.funding.amount(node.amountCents);
  const isEnd = column.side === 'end';
  const x = box.x + node.x + (isEnd ? -LABEL_GAP * unit : node.width + LABEL_GAP * unit);
  const middle = box.y + node.y + node.height / 2;
  const line = (y: number, item: Pick<TextItem, 'text' | 'size' | 'weight' | 'fill'>): TextItem => ({
    item: 'text',
    x,
    y,
    anchor: isEnd ? 'end' : 'start',
    halo: palette.canvas,
    ...item,
  });
  const width = Math.max(measure.width(text, size, 600), measure.width(amount, AMOUNT * unit, 400));
  return {
    items: [
      line(middle - 0.5 * unit, { text, size, weight: 600, fill: palette.ink }),
      line(middle + 8 * unit, { text: amount, size: AMOUNT * unit, weight: 400, fill: palette.ink2 }),
    ],
    box: { x: isEnd ? x - width : x, y: middle - 8 * unit, width, height: 18 * unit },
  };
};

const writeHeadings = (columns: readonly Column[], box: Box, { words, palette, unit }: Pen): TextItem[] =>
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

const notesOf = (funding: Funding, { input, words }: Pen): string[] => {
  const concentration = measureConcentration(funding);
  const nameOf = (id: EntityId) =>
    input.entities.find((one) => one.id === id)?.name ?? words.sheet.unknownName;
  const unknown = funding.flows.filter(({ amountCents }) => amountCents === null).length;
  return [
    words.funding.total(funding.given),
    ...(concentration ? [words.funding.concentration(nameOf(concentration.largest), concentration)] : []),
    words.funding.requested(funding.given),
    words.funding.unknownLines(unknown),
  ].filter(Boolean);
};

/** Who funds what through what, in a framed box: as in the window, as many names as the paper has room for. */
export const composeFunding = (box: Box, pen: Pen): FundingPicture => {
  const { input, unit, palette, words } = pen;
  const frame: RectItem = {
    item: 'rect',
    ...box,
    radius: 8 * unit,
    fill: palette.canvas,
    stroke: palette.line,
    strokeWidth: 0.7 * unit,
  };
  const funding = gatherFunding(input.entities, input.relations);
  const inner = growBox(box, -PADDING * unit);
  const place = { ...inner, y: inner.y + HEADING * unit, height: inner.height - HEADING * unit };
  const most = Math.max(2, Math.floor(place.height / (ROW * unit)));
  const placed = placeFunding(limitFunding(funding, most), {
    width: place.width,
    height: place.height,
    nodeWidth: NODE_WIDTH * unit,
    gap: 0.75 * ROW * unit,
  });
  const columns = columnsOf(placed, place.width, unit);
  const labels = placed.nodes.flatMap((node) => {
    const column = columns.find(({ layer }) => layer === node.layer);
    return column ? [writeLabel(node, column, place, pen)] : [];
  });
  const empty: TextItem = {
    item: 'text',
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    text: words.funding.none,
    size: 12 * unit,
    weight: 400,
    fill: palette.ink2,
    anchor: 'middle',
  };
  return {
    items: [
      frame,
      ...(placed.nodes.length === 0 ? [empty] : writeHeadings(columns, inner, pen)),
      ...placed.flows.map((flow) => drawBand(flow, place, pen)),
      ...placed.nodes.map((node) => drawBlock(node, place, pen)),
      ...labels.flatMap(({ items }) => items),
    ],
    nodes: placed.nodes.map(({ x, y, width, height }) => ({ x: place.x + x, y: place.y + y, width, height })),
    labels: labels.map((label) => label.box),
    notes: notesOf(funding, pen),
  };
};
