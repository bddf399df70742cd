import { lookOf } from '../look.ts';
import { wordsOf } from '../words/words.ts';
import type { Box, Point } from './geometry.ts';
import type { SheetInput } from './input.ts';
import type { Measure } from './measure.ts';
import { type Palette, VERMILION } from './palette.ts';
import type { Item, PathItem } from './scene.ts';
import { writeBlock } from './text-block.ts';
import { wrapText } from './wrap.ts';

export interface Part {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Two interlocked rings: the second passes over the first below and under it above. */
export const drawMark = ({ x, y }: Point, height: number, teal: string): PathItem[] => {
  const part = height / 10;
  const ring = (dx: number, colour: string): PathItem => ({
    item: 'path',
    d: 'M-3.9 0a3.9 3.9 0 1 0 7.8 0a3.9 3.9 0 1 0 -7.8 0Z',
    stroke: colour,
    strokeWidth: 2,
    place: { x: x + dx * part, y: y + height / 2, scale: part },
  });
  // Of the first ring, the arc that comes back over the second at their upper crossing.
  const over: PathItem = {
    item: 'path',
    d: 'M1.9 -3.41A3.9 3.9 0 0 1 3.72 -1.18',
    stroke: teal,
    strokeWidth: 2,
    place: { x: x + 4.9 * part, y: y + height / 2, scale: part },
  };
  return [ring(4.9, teal), ring(10.1, VERMILION), over];
};

interface Figure {
  readonly value: string;
  readonly caption: string;
}
/** Figures that the picture shows, none of them zero. */
const figuresOf = (input: SheetInput): Figure[] => {
  const { sheet } = wordsOf(input.lang);
  const { entities, relations, total } = input;
  const funders = entities.filter((entity) => lookOf(entity) === 'funder' || entity.roles.includes('funder'));
  const funding = relations
    .filter(({ type, status }) => type === 'funds' && (status === 'existing' || status === 'ended'))
    .reduce((sum, { amountCents }) => sum + (amountCents ?? 0), 0);
  const all = entities.length === total.entities;
  const count = entities.length;
  return [
    {
      value: sheet.number(count),
      caption: all ? sheet.figures.entities(count) : sheet.figures.entitiesOf(count, total.entities),
    },
    { value: sheet.number(relations.length), caption: sheet.figures.relations(relations.length) },
    ...(funders.length > 0
      ? [{ value: sheet.number(funders.length), caption: sheet.figures.funders(funders.length) }]
      : []),
    ...(funding > 0 ? [{ value: sheet.money(funding), caption: sheet.figures.funding }] : []),
  ];
};

const FIGURE_GAP = 22;
const drawFigures = (
  input: SheetInput,
  area: Box,
  unit: number,
  palette: Palette,
  measure: Measure,
): Part & { width: number } => {
  const number = { size: 21 * unit, weight: 600, fill: palette.ink, leading: 1.15 } as const;
  const caption = { size: 8.5 * unit, weight: 400, fill: palette.ink2 } as const;
  const figures = figuresOf(input).map((figure) => ({
    ...figure,
    width:
      Math.max(
        measure.width(figure.value, number.size, 600),
        measure.width(figure.caption, caption.size, 400),
      ) + 1,
  }));
  const width = figures.reduce((sum, figure) => sum + figure.width, FIGURE_GAP * unit * (figures.length - 1));
  let x = area.x + area.width - width;
  const items: Item[] = [];
  for (const figure of figures) {
    const value = writeBlock(figure.value, { x, y: area.y, width: figure.width }, number, measure);
    const under = writeBlock(
      figure.caption,
      { x, y: area.y + value.height, width: figure.width },
      caption,
      measure,
    );
    items.push(...value.items, ...under.items);
    x += figure.width + FIGURE_GAP * unit;
  }
  return { items, width, height: (21 * 1.15 + 8.5 * 1.3) * unit };
};

/** Sizes of the title: as large as keeps it on two lines; the smallest takes as many as it needs. */
const TITLE_SIZES = [25, 21, 17, 14, 11, 9];
const titleSize = (title: string, width: number, unit: number, measure: Measure): number =>
  TITLE_SIZES.find(
    (size) =>
      wrapText(title, width, { size: size * unit, weight: 600 }, measure).length <= (size > 17 ? 1 : 2),
  ) ?? 9;

const drawTitle = (input: SheetInput, area: Box, unit: number, palette: Palette, measure: Measure): Part => {
  const size = titleSize(input.title, area.width, unit, measure) * unit;
  const style = { size, weight: 600, fill: palette.ink, leading: 1.18 } as const;
  const title = writeBlock(input.title, area, style, measure);
  if (!input.subtitle) return title;
  const under = writeBlock(
    input.subtitle,
    { ...area, y: area.y + title.height + 1.5 * unit },
    { size: (input.subtitle.length > 160 ? 8.5 : 11) * unit, weight: 400, fill: palette.ink2 },
    measure,
  );
  return { items: [...title.items, ...under.items], height: title.height + 1.5 * unit + under.height };
};

const drawBrand = (input: SheetInput, area: Box, unit: number, palette: Palette, measure: Measure): Part => {
  const { sheet } = wordsOf(input.lang);
  const size = 10 * unit;
  const indent = 24 * unit;
  const date = sheet.date(input.date);
  const dateWidth = measure.width(date, size, 400);
  const name = writeBlock(
    input.projectName,
    { x: area.x + indent, y: area.y, width: area.width - indent - dateWidth - 110 * unit },
    { size, weight: 600, fill: palette.ink },
    measure,
  );
  const right = area.x + area.width;
  const dated = writeBlock(
    date,
    { x: right, y: area.y, width: dateWidth + 1 },
    { size, weight: 400, fill: palette.ink2 },
    measure,
    'end',
  );
  return {
    items: [
      ...drawMark({ x: area.x, y: area.y + size * 0.05 }, size * 1.2, palette.mark),
      ...name.items,
      ...dated.items,
      ...(input.fictional
        ? drawTag(sheet.fictional, right - dateWidth - 10 * unit, area.y, unit, palette, measure)
        : []),
    ],
    height: name.height,
  };
};

/** « Exemple fictif », outlined, its right edge at `right`. */
const drawTag = (
  text: string,
  right: number,
  y: number,
  unit: number,
  palette: Palette,
  measure: Measure,
): Item[] => {
  const size = 8.5 * unit;
  const width = measure.width(text, size, 600) + 14 * unit;
  const height = 14 * unit;
  const top = y - 0.5 * unit;
  return [
    {
      item: 'rect',
      x: right - width,
      y: top,
      width,
      height,
      radius: height / 2,
      fill: palette.accentWeak,
    },
    {
      item: 'text',
      x: right - width / 2,
      y: top + height / 2 + size * 0.34,
      text,
      size,
      weight: 600,
      fill: palette.accent,
      anchor: 'middle',
    },
  ];
};

/** Brand line, title and subtitle on the left, figures on the right, and the rule that closes them. */
export const drawHeader = (
  input: SheetInput,
  area: Box,
  unit: number,
  palette: Palette,
  measure: Measure,
): Part => {
  const brand = drawBrand(input, area, unit, palette, measure);
  const top = area.y + brand.height + 9 * unit;
  const figures = drawFigures(input, { ...area, y: top }, unit, palette, measure);
  const room = { ...area, y: top, width: area.width - figures.width - 28 * unit };
  const title = drawTitle(input, room, unit, palette, measure);
  const height = Math.max(title.height, figures.height);
  const bottom = top + height + 7 * unit;
  const shift = height - figures.height;
  const lowered = figures.items.map((item) => (item.item === 'text' ? { ...item, y: item.y + shift } : item));
  return {
    items: [
      ...brand.items,
      ...title.items,
      ...lowered,
      { item: 'rect', x: area.x, y: bottom, width: area.width, height: 0.9 * unit, fill: palette.ink },
    ],
    height: bottom + 0.9 * unit - area.y,
  };
};
