import type { ChangeMark } from '../comparison/comparison.ts';
import { gatherFunding } from '../funding/gather-funding.ts';
import { lookOf } from '../look.ts';
import type { Words } from '../words/words.ts';
import type { Box } from './geometry.ts';
import type { SheetInput } from './input.ts';
import type { Part, Pen } from './pen.ts';
import type { TextItem } from './scene.ts';
import { writeBlock } from './text-block.ts';

interface Figure {
  readonly value: string;
  readonly caption: string;
}

/** Euros given on the links shown: what is only proposed, discussed or asked for is no funding yet. */
const fundingOf = ({ entities, relations }: SheetInput): number =>
  gatherFunding(entities, relations).given.amountCents;

/** Of a comparison: what came, went and changed among what it shows. */
const changesOf = ({ entities, relations, marks }: SheetInput, { sheet, comparison }: Words): Figure[] => {
  const count = (records: readonly { readonly id: string }[], mark: ChangeMark) =>
    records.filter(({ id }) => marks?.get(id) === mark).length;
  const figure = (value: number, sign: string, caption: (count: number) => string): Figure[] =>
    value === 0 ? [] : [{ value: `${sign}${sheet.number(value)}`, caption: caption(value) }];
  const { figures } = comparison.picture;
  const shown = [
    ...figure(count(entities, 'added'), '+', figures.added),
    ...figure(count(entities, 'removed'), '−', figures.removed),
    ...figure(count(entities, 'changed'), '', figures.changed),
    ...figure(count(relations, 'added'), '+', figures.addedLinks),
    ...figure(count(relations, 'removed'), '−', figures.removedLinks),
  ];
  return shown.length > 0 ? shown : [{ value: sheet.number(0), caption: figures.none }];
};

/** Figures that the picture shows; what is not known is not shown. */
const figuresOf = (input: SheetInput, words: Words): Figure[] => {
  if (input.marks) return changesOf(input, words);
  const { sheet } = words;
  const { entities, relations, total } = input;
  const { number, figures, money } = sheet;
  const count = entities.length;
  const isWhole = count === total.entities;
  const funders = entities.filter((entity) => lookOf(entity) === 'funder');
  const funding = fundingOf(input);
  const whole = { value: number(count), caption: figures.entities(count) };
  const part = { value: number(count), caption: figures.entitiesOf(count, total.entities) };
  return [
    isWhole ? whole : part,
    { value: number(relations.length), caption: figures.relations(relations.length) },
    ...(funders.length > 0
      ? [{ value: number(funders.length), caption: figures.funders(funders.length) }]
      : []),
    ...(funding > 0 ? [{ value: money(funding), caption: figures.funding }] : []),
  ];
};

const GAP = 22;
const VALUE = { size: 21, leading: 1.15 };
const CAPTION = { size: 8.5, leading: 1.3 };

/** Figures side by side, the last one ending at the right edge of the area. */
export const drawFigures = (area: Box, pen: Pen): Part & { readonly width: number } => {
  const { unit, palette, measure } = pen;
  const valueStyle = { ...VALUE, size: VALUE.size * unit, weight: 600, fill: palette.ink } as const;
  const captionStyle = { ...CAPTION, size: CAPTION.size * unit, weight: 400, fill: palette.ink2 } as const;
  const figures = figuresOf(pen.input, pen.words).map(({ value, caption }) => {
    const valueWidth = measure.width(value, valueStyle.size, 600);
    const captionWidth = measure.width(caption, captionStyle.size, 400);
    return { value, caption, width: Math.max(valueWidth, captionWidth) + 1 };
  });
  const width = figures.reduce((sum, figure) => sum + figure.width, GAP * unit * (figures.length - 1));
  const items: TextItem[] = [];
  let x = area.x + area.width - width;
  for (const figure of figures) {
    const place = { x, y: area.y, width: figure.width };
    const value = writeBlock(figure.value, place, valueStyle, measure);
    const below = { ...place, y: area.y + value.height };
    items.push(...value.items, ...writeBlock(figure.caption, below, captionStyle, measure).items);
    x += figure.width + GAP * unit;
  }
  return { items, width, height: (VALUE.size * VALUE.leading + CAPTION.size * CAPTION.leading) * unit };
};
