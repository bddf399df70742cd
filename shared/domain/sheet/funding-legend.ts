import { fundingKinds } from '../funding/funding-kinds.ts';
import { gatherFunding } from '../funding/gather-funding.ts';
import { LOOKS } from '../look.ts';
import type { Box, Point } from './geometry.ts';
import type { LegendEntry } from './legend-entries.ts';
import type { Part, Pen } from './pen.ts';
import type { Item, PathItem, RectItem, TextItem } from './scene.ts';

type Sample = (at: Point, row: number) => readonly (PathItem | RectItem)[];
interface Entry extends Omit<LegendEntry, 'sample'> {
  readonly sample: Sample;
}

const block =
  (fill: string, { palette, unit }: Pen): Sample =>
  ({ x, y }) => [
    {
      item: 'rect',
      x: x - 2.5 * unit,
      y: y - 5 * unit,
      width: 5 * unit,
      height: 10 * unit,
      fill,
      stroke: palette.outline,
      strokeWidth: 0.5 * unit,
    },
  ];

const line =
  (isUnknown: boolean, { palette, unit }: Pen): Sample =>
  ({ x, y }) => [
    {
      item: 'path',
      d: `M${x - 9 * unit} ${y}H${x + 9 * unit}`,
      stroke: palette.caution,
      strokeWidth: isUnknown ? 0.8 * unit : 5 * unit,
      opacity: isUnknown ? 0.75 : 0.32,
      cap: 'butt',
      ...(isUnknown ? { dash: [2.4 * unit, 2 * unit] } : {}),
    },
  ];

/** Kinds of those who give or receive, and what bands and lines say. */
export const fundingEntries = (pen: Pen): Entry[] => {
  const { input, words } = pen;
  const funding = gatherFunding(input.entities, input.relations);
  const unknown = funding.flows.filter(({ amountCents }) => amountCents === null).length;
  const { kinds } = fundingKinds(funding, input.entities);
  return [
    ...kinds.map(({ look, count }) => ({
      sample: block(LOOKS[look].fill, pen),
      text: words.vocabulary.looks[look],
      count: words.sheet.number(count),
    })),
    ...(unknown < funding.flows.length
      ? [{ sample: line(false, pen), text: words.funding.band, count: null }]
      : []),
    ...(unknown > 0
      ? [
          {
            sample: line(true, pen),
            text: words.funding.unknownBand,
            count: words.sheet.number(unknown),
          },
        ]
      : []),
  ];
};

const SIZE = 8.5;
const ROW = 14;
const SAMPLE = 24;
const BETWEEN = 16;

/** Entries side by side, on as many lines as they take. */
export const drawFundingLegend = (area: Box, pen: Pen): Part => {
  const { unit, palette, measure } = pen;
  const size = SIZE * unit;
  const items: Item[] = [];
  let { x, y } = area;
  for (const { sample, text, count } of fundingEntries(pen)) {
    const textWidth = measure.width(text, size, 400);
    const countWidth = count === null ? 0 : measure.width(count, size, 400) + 4 * unit;
    const width = SAMPLE * unit + textWidth + countWidth;
    if (x > area.x && x + width > area.x + area.width) {
      x = area.x;
      y += ROW * unit;
    }
    const middle = y + (ROW * unit) / 2;
    const base = { item: 'text', y: middle + size * 0.35, size, weight: 400 } as const;
    const words: TextItem[] = [
      { ...base, x: x + SAMPLE * unit, text, fill: palette.ink },
      ...(count === null
        ? []
        : [{ ...base, x: x + SAMPLE * unit + textWidth + 4 * unit, text: count, fill: palette.ink3 }]),
    ];
    items.push(...sample({ x: x + 10 * unit, y: middle }, ROW * unit), ...words);
    x += width + BETWEEN * unit;
  }
  return { items, height: items.length === 0 ? 0 : y + ROW * unit - area.y };
};
