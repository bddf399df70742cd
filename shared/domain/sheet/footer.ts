import { wordsOf } from '../words/words.ts';
import type { Box } from './geometry.ts';
import type { Part } from './header.ts';
import type { SheetInput } from './input.ts';
import type { Measure } from './measure.ts';
import type { Palette } from './palette.ts';
import { writeBlock } from './text-block.ts';

const shift = (part: Part, dy: number): Part => ({
  ...part,
  items: part.items.map((item) => ('y' in item ? { ...item, y: item.y + dy } : item)),
});

/** « Vue filtrée : 48 acteurs sur 312 · Territoire : … »: how much is shown and why. Stands on the bottom of the area. */
export const drawCaption = (
  input: SheetInput,
  extra: readonly string[],
  area: Box,
  unit: number,
  palette: Palette,
  measure: Measure,
): Part => {
  const { sheet } = wordsOf(input.lang);
  const shown = sheet.shownOf(input.entities.length, input.total.entities);
  const filtered = input.entities.length < input.total.entities || input.filters.length > 0;
  const first = sheet.chip(filtered ? sheet.filteredView : sheet.wholeView, shown);
  const text = [first, ...input.filters, ...extra].join(' · ');
  const style = { size: 9 * unit, weight: 400, fill: palette.ink2, leading: 1.35 } as const;
  const block = writeBlock(text, { x: area.x, y: 0, width: area.width }, style, measure);
  return shift(block, area.y + area.height - block.height);
};

/** Sources on the left, date of the data on the right, above them a hairline. Stands on the bottom of the area. */
export const drawFooter = (
  input: SheetInput,
  area: Box,
  unit: number,
  palette: Palette,
  measure: Measure,
): Part => {
  const { sheet } = wordsOf(input.lang);
  const style = { size: 8 * unit, weight: 400, fill: palette.ink3 } as const;
  const right = [sheet.dataOn(sheet.date(input.date)), ...(input.fictional ? [sheet.fictional] : [])].join(
    ' · ',
  );
  const rightWidth = measure.width(right, style.size, 400) + 1;
  const top = 6 * unit;
  const sources = writeBlock(
    sheet.sources(input.sources.titles, input.sources.others),
    { x: area.x, y: top, width: area.width - rightWidth - 24 * unit },
    style,
    measure,
  );
  const dated = writeBlock(
    right,
    { x: area.x + area.width, y: top, width: rightWidth },
    style,
    measure,
    'end',
  );
  const height = top + Math.max(sources.height, dated.height);
  const rule = {
    item: 'rect',
    x: area.x,
    y: 0,
    width: area.width,
    height: 0.6 * unit,
    fill: palette.line,
  } as const;
  return shift({ items: [rule, ...sources.items, ...dated.items], height }, area.y + area.height - height);
};
