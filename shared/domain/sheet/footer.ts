import { type Box, shiftDown } from './geometry.ts';
import type { Part, Pen } from './pen.ts';
import { writeBlock } from './text-block.ts';

/** Drawn from 0 down, put on the bottom of the area. */
const standOnBottom = ({ items, height }: Part, area: Box): Part => ({
  items: shiftDown(items, area.y + area.height - height),
  height,
});

/** « Vue filtrée : 48 fiches sur 312 · Territoire : … »: how much is shown and why, then what else is to be said. */
export const drawCaption = (area: Box, extra: readonly string[], pen: Pen): Part => {
  const { input, words, unit, palette, measure } = pen;
  const { entities, total, filters, drawnAs, withheld } = input;
  const { chip, filteredView, wholeView, shownOf } = words.sheet;
  const isFiltered = entities.length < total.entities || filters.length > 0;
  const first = chip(isFiltered ? filteredView : wholeView, shownOf(entities.length, total.entities));
  const style = { size: 9 * unit, weight: 400, fill: palette.ink2, leading: 1.35 } as const;
  const place = { x: area.x, y: 0, width: area.width };
  return standOnBottom(
    writeBlock(
      [
        first,
        ...filters,
        ...drawnAs,
        ...(withheld.entities + withheld.relations > 0
          ? [words.sheet.withheld(withheld.entities, withheld.relations)]
          : []),
        ...extra,
      ].join(' · '),
      place,
      style,
      measure,
    ),
    area,
  );
};

/** Sources on the left, date of the data on the right, above them a hairline. */
export const drawFooter = (area: Box, pen: Pen): Part => {
  const { input, words, unit, palette, measure } = pen;
  const { sources, dataOn, date, fictional } = words.sheet;
  const style = { size: 8 * unit, weight: 400, fill: palette.ink3 } as const;
  const right = [dataOn(date(input.dataOn)), ...(input.fictional ? [fictional] : [])].join(' · ');
  const width = measure.width(right, style.size, 400) + 1;
  const y = 6 * unit;
  const left = { x: area.x, y, width: area.width - width - 24 * unit };
  const { titles, others } = input.sources;
  const said = writeBlock(sources(titles, others), left, style, measure);
  const dated = writeBlock(right, { x: area.x + area.width, y, width }, style, measure, 'end');
  const rule = { item: 'rect', x: area.x, y: 0, width: area.width, height: 0.6 * unit } as const;
  return standOnBottom(
    {
      items: [{ ...rule, fill: palette.line }, ...said.items, ...dated.items],
      height: y + Math.max(said.height, dated.height),
    },
    area,
  );
};
