import type { ColourEntry } from '../drawing/drawing.ts';
import type { EntityId } from '../entity.ts';
import type { ChoroplethClass } from '../map/choropleth.ts';
import { fillOf } from '../map/fills.ts';
import { PRECISIONS } from '../map/placing.ts';
import type { Words } from '../words/words.ts';
import type { Point } from './geometry.ts';
import {
  colourEntries,
  kindEntries,
  type LegendEntry,
  type LegendGroup,
  markEntries,
} from './legend-entries.ts';
import type { MapSheet } from './map-sheet.ts';
import type { Pen } from './pen.ts';
import type { PathItem } from './scene.ts';
import { shapePath } from './shapes.ts';

const classText = (says: ChoroplethClass['says'], km: number, { map, sheet }: Words): string => {
  if ('range' in says) {
    const { from, to } = says.range;
    return from === to ? sheet.number(from) : map.range(from, to);
  }
  return says.nearness === 'near' ? map.near(km) : says.nearness === 'far' ? map.far(km) : map.sameDepartment;
};

const swatch = ({ x, y }: Point, fill: string, pen: Pen): PathItem => {
  const [width, height] = [15 * pen.unit, 8 * pen.unit];
  return {
    item: 'path',
    d: `M${x - width / 2} ${y - height / 2}h${width}v${height}h${-width}Z`,
    fill,
    stroke: pen.palette.ink3,
    strokeWidth: 0.5 * pen.unit,
  };
};

const hatched = (at: Point, pen: Pen): PathItem[] => {
  const [width, height] = [15 * pen.unit, 8 * pen.unit];
  const [left, top] = [at.x - width / 2, at.y - height / 2];
  const lines = [0, 1, 2, 3].map((index) => {
    const x = left + (index * (width - height)) / 3;
    return `M${x} ${top + height}L${x + height} ${top}`;
  });
  return [
    swatch(at, pen.palette.paper, pen),
    { item: 'path', d: lines.join(''), stroke: pen.palette.ink3, strokeWidth: 0.4 * pen.unit },
  ];
};

const classEntries = ({ choropleth, view }: MapSheet, pen: Pen): LegendEntry[] => {
  if (!choropleth) return [];
  const { colours } = fillOf(choropleth, pen.input.theme);
  const { words } = pen;
  const classes = choropleth.classes
    .filter(({ territories }) => territories.length > 0)
    .map(({ says, territories }) => ({
      sample: (at: Point) => [swatch(at, colours.get(territories[0] ?? ':') ?? pen.palette.paper, pen)],
      text: classText(says, view.km, words),
      count: words.sheet.number(territories.length),
    }));
  const unknown = {
    sample: (at: Point) => hatched(at, pen),
    text: choropleth.measure === 'no-catalyst' ? words.map.toCheck : words.vocabulary.unknown,
    count: words.sheet.number(choropleth.unknown.length),
  };
  return choropleth.unknown.length > 0 ? [...classes, unknown] : classes;
};

const placeEntries = ({ view }: MapSheet, pen: Pen): LegendEntry[] => {
  const { palette, unit, words } = pen;
  const several = {
    sample: (at: Point): PathItem[] => [
      {
        item: 'path',
        d: shapePath('ellipse', at, 10 * unit),
        fill: palette.accentWeak,
        stroke: palette.accent,
        strokeWidth: 0.8 * unit,
      },
    ],
    text: words.map.several,
    count: null,
  };
  const arc = {
    sample: ({ x, y }: Point): PathItem[] => [
      {
        item: 'path',
        d: `M${x - 9 * unit} ${y + 2 * unit}Q${x} ${y - 5 * unit} ${x + 9 * unit} ${y + 2 * unit}`,
        stroke: palette.ink2,
        strokeWidth: 1.4 * unit,
        opacity: 0.6,
      },
    ],
    text: words.map.arc,
    count: null,
  };
  return view.arcs ? [several, arc] : [several];
};

/** How precisely they are placed: what is vague is said. */
const precisionEntries = ({ placements }: MapSheet, { input, words }: Pen): LegendEntry[] =>
  PRECISIONS.flatMap((precision) => {
    const count = input.entities.filter(({ id }) => placements.get(id)?.precision === precision).length;
    const text = words.map.precisions[precision];
    return count === 0 ? [] : [{ sample: () => [], text, count: words.sheet.number(count) }];
  });

/** Counted among those who have a place. */
const placedColours = ({ placements }: MapSheet, { input }: Pen): ColourEntry[] =>
  input.drawing.colours
    .map((colour) => ({ ...colour, count: colour.members.filter((id) => placements.has(id)).length }))
    .filter(({ count }) => count > 0);

/** What the map shows: categories with how many are placed, what colours say, places and links. */
export const mapLegendGroups = (map: MapSheet, pen: Pen): LegendGroup[] => {
  const placed = pen.input.entities.filter(({ id }) => map.placements.has(id));
  const nodes = pen.input.drawing.nodes.filter(({ id }) => map.placements.has(id as EntityId));
  const { words } = pen;
  return [
    { heading: words.sheet.legend, entries: [...kindEntries(placed, pen), ...markEntries(pen, nodes)] },
    {
      heading: words.sheet.chip(words.sheet.colours, words.sheet.fields[pen.input.colourBy]),
      entries: colourEntries(pen, placedColours(map, pen)),
    },
    {
      heading: map.choropleth ? words.map.measures[map.choropleth.measure] : '',
      entries: classEntries(map, pen),
    },
    { heading: words.map.precision, entries: precisionEntries(map, pen) },
    { heading: words.map.places, entries: placeEntries(map, pen) },
  ].filter(({ entries }) => entries.length > 0);
};
