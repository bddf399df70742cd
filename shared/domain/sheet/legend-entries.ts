import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import { badgesOf, LOOK_IDS, type LookId, lookOf, RELATION_LOOKS } from '../look.ts';
import type { SizeField } from '../view.ts';
import { RELATION_TYPES, type RelationType } from '../vocabulary.ts';
import type { Words } from '../words/words.ts';
import { drawCurve, type LinkLook, linkStyle, lookOfRelation } from './draw-link.ts';
import { type Badge, drawBadge, drawSymbol, drawToCheck } from './draw-node.ts';
import type { Point } from './geometry.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import type { PathItem } from './scene.ts';

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
  const bare = input.drawing.colours.length > 0 ? { fill: palette.canvas, iconColour: palette.ink2 } : {};
  return LOOK_IDS.filter((look) => counts.has(look)).map((look: LookId) => ({
    sample: (centre, row) =>
      drawSymbol({ look, centre, diameter: Math.min(13 * unit, row * 0.9), ...bare }, palette),
    text: words.vocabulary.looks[look],
    count: words.sheet.number(counts.get(look) ?? 0),
  }));
};

const BADGES: readonly Badge[] = ['catalyst', 'third-place', 'carrier', 'funder'];
const sizeWords = (sizeBy: Exclude<SizeField, 'uniform'>, { sheet, filters }: Words): string =>
  sizeBy === 'degree' ? sheet.size : filters.sized(sheet.fields[sizeBy]);
export const markEntries = (
  entities: readonly EntitySummary[],
  { input, words, palette, unit }: Pen,
): LegendEntry[] => {
  const worn = new Set(entities.flatMap((entity) => badgesOf(entity)));
  const badges = BADGES.filter((badge) => worn.has(badge)).map(
    (badge): LegendEntry => ({
      sample: (centre) => drawBadge(badge, centre, 9 * unit, palette),
      text: words.sheet.alsoRole[badge],
      count: null,
    }),
  );
  const generic = entities.find((entity) => entity.type === 'group');
  return [
    ...badges,
    ...(generic
      ? [
          {
            sample: (centre: Point, row: number) =>
              drawSymbol(
                { look: lookOf(generic), centre, diameter: Math.min(11 * unit, row * 0.85), generic: true },
                palette,
              ),
            text: words.sheet.generic,
            count: null,
          },
        ]
      : []),
    ...(entities.some(({ toCheck }) => toCheck)
      ? [
          {
            sample: (centre: Point) => drawToCheck(centre, 9 * unit, palette),
            text: words.sheet.toCheck,
            count: null,
          },
        ]
      : []),
    ...(input.sizeBy === 'uniform'
      ? []
      : [
          {
            sample: (centre: Point) => drawSizes(centre, palette, unit),
            text: sizeWords(input.sizeBy, words),
            count: null,
          },
        ]),
  ];
};

const drawSizes = ({ x, y }: Point, palette: Palette, unit: number): PathItem[] =>
  [
    { dx: -6, radius: 2.1 },
    { dx: -0.6, radius: 3 },
    { dx: 6.2, radius: 4 },
  ].map(({ dx, radius }) => ({
    item: 'path',
    d: `M${x + (dx - radius) * unit} ${y}a${radius * unit} ${radius * unit} 0 1 0 ${2 * radius * unit} 0a${radius * unit} ${radius * unit} 0 1 0 ${-2 * radius * unit} 0Z`,
    fill: palette.canvas,
    stroke: palette.ink3,
    strokeWidth: 0.8 * unit,
  }));

const SAMPLE_HALF = 10;
const drawLinkSample = (look: LinkLook, at: Point, { input, unit, palette }: Pen): readonly PathItem[] => {
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

const STATUS_WORDS = [
  ['in-discussion', 'inDiscussion'],
  ['proposed', 'proposed'],
  ['ended', 'ended'],
] as const;
/** What a link says beyond its type: amount, status, doubt. */
const statusEntries = (relations: readonly RelationSummary[], pen: Pen): LegendEntry[] => {
  const { sheet } = pen.words;
  const entry = (text: string, look: LinkLook): LegendEntry => ({
    sample: (at) => drawLinkSample(look, at, pen),
    text,
    count: null,
  });
  const amounts = relations.filter(({ type, amountCents }) => type === 'funds' && amountCents !== null);
  return [
    ...(amounts.length > 1 ? [entry(sheet.fundingWidth, lookOfRelation('funds', 50_000_000))] : []),
    ...STATUS_WORDS.filter(([status]) => relations.some((relation) => relation.status === status)).map(
      ([status, word]) => entry(sheet[word], { ...lookOfRelation('supports'), status }),
    ),
    ...(relations.some(({ confidence }) => confidence === 'to-check')
      ? [entry(sheet.linkToCheck, { ...lookOfRelation('partners-with'), toCheck: true })]
      : []),
  ];
};

const severalEntry = (pen: Pen): LegendEntry[] => {
  const several = pen.input.drawing.edges.find(({ relations }) => relations.length > 1);
  return several
    ? [
        {
          sample: (at) => drawLinkSample({ ...lookOfRelation('partners-with'), type: 'several' }, at, pen),
          text: pen.words.sheet.several,
          count: null,
        },
      ]
    : [];
};

/** What colours say, when it is not the category. */
export const colourEntries = ({ input, palette, unit, words }: Pen): LegendEntry[] =>
  input.drawing.colours.map(({ fill, label, count, unknown }) => ({
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
  }));

/** Only what the picture shows. */
export const legendGroups = (pen: Pen): LegendGroup[] =>
  [
    {
      heading: pen.words.sheet.legend,
      entries: [...kindEntries(pen.input.entities, pen), ...markEntries(pen.input.entities, pen)],
    },
    {
      heading: pen.words.sheet.chip(pen.words.sheet.colours, pen.words.sheet.fields[pen.input.colourBy]),
      entries: colourEntries(pen),
    },
    {
      heading: pen.words.sheet.links,
      entries: [
        ...linkEntries(pen.input.relations, pen),
        ...severalEntry(pen),
        ...statusEntries(pen.input.relations, pen),
      ],
    },
  ].filter(({ entries }) => entries.length > 0);
