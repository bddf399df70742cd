import { hasSeveral } from '../appearance/colour-fields.ts';
import { writeNumber } from '../appearance/write-number.ts';
import type { ColourEntry, DrawnNode } from '../drawing/drawing.ts';
import { legendMarks, type NodeMark } from '../drawing/legend-marks.ts';
import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import { isGeneric } from '../entity.ts';
import { LOOK_IDS, type LookId, lookOf, RELATION_LOOKS } from '../look.ts';
import { RELATION_TYPES, type RelationType } from '../vocabulary.ts';
import { drawCurve, type LinkLook, linkStyle, lookOfRelation } from './draw-link.ts';
import { type Badge, drawBadge, drawSymbol, drawToCheck } from './draw-node.ts';
import type { Point } from './geometry.ts';
import { LINK_LOOKS } from './link-looks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { PathItem } from './scene.ts';
import { shapePath } from './shapes.ts';

/** A line of the legend: a sample drawn around a point, its words, and how many it stands for. */
export interface LegendEntry {
  readonly sample: (at: Point, row: number) => readonly PathItem[];
  readonly text: string;
  readonly count: string | null;
}
export interface LegendGroup {
  readonly heading: string;
  readonly entries: readonly LegendEntry[];
}
const countBy = <Of, Key>(list: readonly Of[], keyOf: (one: Of) => Key): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

export const kindEntries = (
  entities: readonly EntitySummary[],
  { input, words, palette, unit }: Pen,
): LegendEntry[] => {
  const counts = countBy(entities, lookOf);
  // When colours say something else, the kinds are shapes alone.
  const bare =
    input.drawing.colours.length > 0
      ? { fill: palette.canvas, iconColour: palette.ink2, outline: palette.ink2 }
      : {};
  return LOOK_IDS.filter((look) => counts.has(look)).map((look: LookId) => ({
    sample: (centre, row) =>
      drawSymbol({ look, centre, diameter: Math.min(13 * unit, row * 0.9), ...bare }, palette),
    text: words.vocabulary.looks[look],
    count: words.sheet.number(counts.get(look) ?? 0),
  }));
};

const isBadge = (mark: NodeMark): mark is Badge =>
  mark === 'catalyst' || mark === 'third-place' || mark === 'carrier' || mark === 'funder';

const dashedDisc = ({ x, y }: Point, diameter: number, { palette, unit }: Pen): PathItem => ({
  item: 'path',
  d: shapePath('ellipse', { x, y }, diameter),
  fill: palette.canvas,
  stroke: palette.outline,
  strokeWidth: 0.8 * unit,
  dash: [2 * unit, 1.5 * unit],
});

/** A mark of the drawing as it looks and what it means; the pin is a matter of the screen. */
const markEntry = (mark: NodeMark, pen: Pen): LegendEntry[] => {
  const { input, words, palette, unit } = pen;
  const entry = (sample: LegendEntry['sample'], text: string): LegendEntry[] => [
    { sample, text, count: null },
  ];
  if (isBadge(mark)) return entry((at) => drawBadge(mark, at, 9 * unit, palette), words.sheet.alsoRole[mark]);
  if (mark === 'to-check') return entry((at) => drawToCheck(at, 9 * unit, palette), words.sheet.toCheck);
  if (mark === 'size-unknown') return entry((at) => [dashedDisc(at, 8 * unit, pen)], words.sheet.sizeUnknown);
  const generic = input.entities.find(isGeneric);
  if (mark === 'pinned' || !generic) return [];
  const look = lookOf(generic);
  return entry(
    (centre, row) =>
      drawSymbol({ look, centre, diameter: Math.min(11 * unit, row * 0.85), generic: true }, palette),
    words.sheet.generic,
  );
};

/** « Taille : Nombre de partenaires (0 · 8 · 31) », its samples in the proportions of the picture. */
const sizeEntry = ({ input, words, palette, unit }: Pen): LegendEntry[] => {
  const { sizeBy, drawing, lang } = input;
  if (sizeBy === 'uniform' || drawing.sizes.length === 0) return [];
  const write = writeNumber(sizeBy, lang);
  const values = drawing.sizes.map(({ value }) => write(value)).join('\u00A0·\u00A0');
  return [
    {
      sample: (centre) => drawSizes(centre, drawing.sizes, palette, unit),
      text: `${words.filters.sized(words.sheet.fields[sizeBy])} (${values})`,
      count: null,
    },
  ];
};

/** Of these nodes; of all that are drawn unless told. */
export const markEntries = (
  pen: Pen,
  nodes: readonly DrawnNode[] = pen.input.drawing.nodes,
): LegendEntry[] => [
  ...legendMarks({ nodes, edges: [] }).nodes.flatMap((mark) => markEntry(mark, pen)),
  ...(nodes.length > 0 ? sizeEntry(pen) : []),
];

/** Side by side, the largest of this diameter, units. */
const SIZES = { largest: 10, between: 0.6 };
const drawSizes = (
  { x, y }: Point,
  samples: readonly { readonly size: number }[],
  palette: Palette,
  unit: number,
): PathItem[] => {
  const most = Math.max(...samples.map(({ size }) => size));
  const diameters = samples.map(({ size }) => (size / most) * SIZES.largest * unit);
  const gaps = SIZES.between * unit * (samples.length - 1);
  let left = x + unit - (diameters.reduce((sum, one) => sum + one, 0) + gaps) / 2;
  return diameters.map((diameter) => {
    const centre = { x: left + diameter / 2, y };
    left += diameter + SIZES.between * unit;
    return {
      item: 'path',
      d: shapePath('ellipse', centre, diameter),
      fill: palette.canvas,
      stroke: palette.ink3,
      strokeWidth: 0.8 * unit,
    };
  });
};

const SAMPLE_HALF = 10;
export const drawLinkSample = (
  look: LinkLook,
  at: Point,
  { input, unit, palette }: Pen,
): readonly PathItem[] => {
  const half = SAMPLE_HALF * unit;
  const style = linkStyle(look, input.theme, unit);
  return drawCurve({ x: at.x - half, y: at.y }, at, { x: at.x + half, y: at.y }, style, palette);
};

/** Types that are drawn alike share a line: the picture cannot tell them apart, nor does the legend claim to. */
const linkEntries = (relations: readonly RelationSummary[], pen: Pen): LegendEntry[] => {
  const counts = countBy(relations, ({ type }) => type);
  const looks = new Map<string, RelationType[]>();
  for (const type of RELATION_TYPES.filter((one) => counts.has(one))) {
    const { colour, widthPx, arrow } = RELATION_LOOKS[type];
    const key = `${colour.light} ${widthPx} ${arrow}`;
    looks.set(key, [...(looks.get(key) ?? []), type]);
  }
  return [...looks.values()].map((types) => ({
    sample: (at) => drawLinkSample(lookOfRelation(types[0] ?? 'concerns'), at, pen),
    text: types.map((type) => pen.words.vocabulary.relations[type].split(',')[0]).join(', '),
    count: pen.words.sheet.number(types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)),
  }));
};

/** What a line says beyond its type: amount, number, status, doubt. */
export const linkMarkEntries = (pen: Pen): LegendEntry[] => {
  const { input, words } = pen;
  const entry = (text: string, look: LinkLook): LegendEntry => ({
    sample: (at) => drawLinkSample(look, at, pen),
    text,
    count: null,
  });
  const amounts = input.relations.filter(({ type, amountCents }) => type === 'funds' && amountCents !== null);
  return [
    ...(amounts.length > 1 ? [entry(words.sheet.fundingWidth, lookOfRelation('funds', 50_000_000))] : []),
    ...legendMarks(input.drawing).links.map((mark) => entry(words.sheet.linkMarks[mark], LINK_LOOKS[mark])),
  ];
};

/** What colours say, when it is not the category. */
export const colourEntries = (
  { input, palette, unit, words }: Pen,
  colours: readonly ColourEntry[] = input.drawing.colours,
): LegendEntry[] => {
  const entries = colours.map(
    ({ fill, label, count, unknown }): LegendEntry => ({
      sample: ({ x, y }, row) => {
        const side = Math.min(10 * unit, row * 0.7);
        const swatch: PathItem = {
          item: 'path',
          d: `M${x - side / 2} ${y - side / 2}h${side}v${side}h${-side}Z`,
          fill: unknown ? palette.canvas : fill,
          stroke: palette.outline,
          strokeWidth: 0.7 * unit,
        };
        const lines = `M${x - side / 2} ${y}L${x} ${y - side / 2}M${x - side / 2} ${y + side / 2}L${x + side / 2} ${y - side / 2}M${x} ${y + side / 2}L${x + side / 2} ${y}`;
        return unknown
          ? [swatch, { item: 'path', d: lines, stroke: palette.ink3, strokeWidth: 0.5 * unit }]
          : [swatch];
      },
      text: label,
      count: words.sheet.number(count),
    }),
  );
  return entries.length > 0 && hasSeveral(input.colourBy)
    ? [...entries, { sample: () => [], text: words.sheet.commonest, count: null }]
    : entries;
};

/** Only what the picture shows. */
export const legendGroups = (pen: Pen): LegendGroup[] =>
  [
    {
      heading: pen.words.sheet.legend,
      entries: [...kindEntries(pen.input.entities, pen), ...markEntries(pen)],
    },
    {
      heading: pen.words.sheet.chip(pen.words.sheet.colours, pen.words.sheet.fields[pen.input.colourBy]),
      entries: colourEntries(pen),
    },
    {
      heading: pen.words.sheet.links,
      entries: [...linkEntries(pen.input.relations, pen), ...linkMarkEntries(pen)],
    },
  ].filter(({ entries }) => entries.length > 0);
