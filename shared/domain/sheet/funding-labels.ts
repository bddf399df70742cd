import type { NodeId } from '../drawing/drawing.ts';
import type { EntityId } from '../entity.ts';
import {
  FUNDING_LAYERS,
  type Funding,
  type FundingLayer,
  type FundingNode,
} from '../funding/gather-funding.ts';
import { isOthers } from '../funding/limit-funding.ts';
import type { PlacedFunding, PlacedFundingNode } from '../funding/place-funding.ts';
import type { Box } from './geometry.ts';
import type { Label } from './label-spots.ts';
import type { Pen } from './pen.ts';
import type { TextItem } from './scene.ts';
import { wrapText } from './wrap.ts';

/** Height of a line, in sizes. */
const LEADING = 1.15;
const LABEL_GAP = 4;
/** Room kept between two labels of a column, units. */
const BETWEEN = 2;
/** A label may go so far below the lowest node, units. */
const BELOW = 7;

/** Letters of a name and of its amount: the least that is read, for as many names as can be. */
export const fundingNameSize = ({ labelSizes }: Pen): number => labelSizes.at(-1) ?? 8;

export interface FundingColumn {
  readonly layer: FundingLayer;
  readonly side: 'start' | 'end';
  /** Room of a name. */
  readonly width: number;
}
/** Between the two last columns, names of both sides share the room; a column alone has it all. */
export const columnsOf = (
  { nodes }: Pick<Funding, 'nodes'>,
  width: number,
  nodeWidth: number,
  { unit }: Pen,
): FundingColumn[] => {
  const layers = FUNDING_LAYERS.filter((layer) => nodes.some((node) => node.layer === layer));
  const gap = (width - layers.length * nodeWidth) / Math.max(1, layers.length - 1);
  return layers.map((layer, index) => ({
    layer,
    side: index === layers.length - 1 && layers.length > 1 ? 'end' : 'start',
    width: (layers.length > 2 && index === 0 ? gap : gap / 2) - 2 * LABEL_GAP * unit,
  }));
};

const nameOf = (node: FundingNode, { input, words }: Pen): string =>
  isOthers(node)
    ? words.funding.others(node.entities.length)
    : (input.entities.find(({ id }) => id === node.entities[0])?.name ?? words.sheet.unknownName);

const linesOf = (node: FundingNode, { width }: FundingColumn, pen: Pen): string[] =>
  wrapText(nameOf(node, pen), width, { size: fundingNameSize(pen), weight: 600 }, pen.measure);

const heightOf = (lines: number, pen: Pen): number => ((lines + 1) * LEADING + 0.3) * fundingNameSize(pen);

/** Whether the names of every column, whole, fit under each other. */
export const labelsFit = (
  { nodes }: Pick<Funding, 'nodes'>,
  columns: readonly FundingColumn[],
  height: number,
  pen: Pen,
): boolean =>
  columns.every((column) => {
    const heights = nodes
      .filter(({ layer }) => layer === column.layer)
      .map((node) => heightOf(linesOf(node, column, pen).length, pen) + BETWEEN * pen.unit);
    return heights.reduce((sum, one) => sum + one, 0) <= height;
  });

interface Wanted {
  readonly node: PlacedFundingNode;
  readonly lines: readonly string[];
  readonly height: number;
}
/** Tops of labels as near as can be to the middle of their nodes, none over the one above. */
const tops = (wanted: readonly Wanted[], height: number, gap: number): number[] => {
  let from = 0;
  const down = wanted.map(({ node, height: own }) => {
    const top = Math.max(from, node.y + node.height / 2 - own / 2);
    from = top + own + gap;
    return top;
  });
  let to = height;
  return down
    .toReversed()
    .map((top, index) => {
      const own = wanted[wanted.length - 1 - index]?.height ?? 0;
      const raised = Math.min(top, to - own);
      to = raised - gap;
      return raised;
    })
    .toReversed();
};

const labelAt = (
  { node, lines, height }: Wanted,
  top: number,
  { side }: FundingColumn,
  place: Box,
  pen: Pen,
): Label => {
  const { words, unit, measure } = pen;
  const size = fundingNameSize(pen);
  const amount = words.funding.amount(node.amountCents);
  const width = Math.max(
    ...lines.map((line) => measure.width(line, size, 600)),
    measure.width(amount, size, 400),
  );
  const x = place.x + node.x;
  const left = side === 'end' ? x - LABEL_GAP * unit - width : x + node.width + LABEL_GAP * unit;
  const box = { x: left, y: place.y + top, width, height };
  return {
    id: (isOthers(node) ? node.id : node.entities[0]) as EntityId as NodeId,
    lines: [...lines, amount],
    box,
    anchor: side,
    weight: 600,
    leader: null,
    taken: [box],
  };
};

/** Every name whole, with its amount under it, beside its node. */
export const placeFundingLabels = (
  { nodes }: PlacedFunding,
  columns: readonly FundingColumn[],
  place: Box,
  pen: Pen,
): Label[] =>
  columns.flatMap((column) => {
    const wanted = nodes
      .filter(({ layer }) => layer === column.layer)
      .toSorted((a, b) => a.y + a.height / 2 - b.y - b.height / 2)
      .map((node): Wanted => {
        const lines = linesOf(node, column, pen);
        return { node, lines, height: heightOf(lines.length, pen) };
      });
    const placed = tops(wanted, place.height + BELOW * pen.unit, BETWEEN * pen.unit);
    return wanted.map((one, index) => labelAt(one, placed[index] ?? 0, column, place, pen));
  });

/** The name, then its amount, lighter. */
export const writeFundingLabel = ({ box, lines, anchor }: Label, pen: Pen): TextItem[] => {
  const { palette } = pen;
  const size = fundingNameSize(pen);
  return lines.map((text, index) => ({
    item: 'text',
    x: anchor === 'end' ? box.x + box.width : box.x,
    y: box.y + (0.95 + index * LEADING) * size,
    text,
    size,
    weight: index < lines.length - 1 ? 600 : 400,
    fill: index < lines.length - 1 ? palette.ink : palette.ink2,
    anchor,
    halo: palette.canvas,
  }));
};
