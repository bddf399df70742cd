import type { EntitySummary, RelationSummary } from '../ecosystem.ts';
import { badgesOf, LOOK_IDS, type LookId, lookOf, RELATION_LOOKS } from '../look.ts';
import { RELATION_TYPES, type RelationType } from '../vocabulary.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { drawCurve, linkStyle } from './draw-link.ts';
import { type Badge, drawBadge, drawSymbol, drawToCheck } from './draw-node.ts';
import type { Box, Point } from './geometry.ts';
import type { SheetInput } from './input.ts';
import type { Measure } from './measure.ts';
import type { Palette } from './palette.ts';
import type { Item, PathItem } from './scene.ts';
import { writeBlock } from './text-block.ts';

/** A line of the legend: a sample drawn around a point, its words, and how many it stands for. */
interface Entry {
  readonly sample: (at: Point, row: number) => readonly PathItem[];
  readonly text: string;
  readonly count: string | null;
}
interface Group {
  readonly heading: string;
  readonly entries: readonly Entry[];
}
export interface Legend {
  readonly items: readonly Item[];
  readonly height: number;
}
interface Draw {
  readonly words: Words;
  readonly palette: Palette;
  readonly theme: SheetInput['theme'];
  readonly unit: number;
}

const countBy = <Of, Key>(list: readonly Of[], keyOf: (one: Of) => Key): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const one of list) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
};

const kindEntries = (entities: readonly EntitySummary[], { words, palette, unit }: Draw): Entry[] => {
  const counts = countBy(entities, lookOf);
  return LOOK_IDS.filter((look) => counts.has(look)).map((look: LookId) => ({
    sample: (centre, row) => drawSymbol({ look, centre, diameter: Math.min(13 * unit, row * 0.9) }, palette),
    text: words.vocabulary.looks[look],
    count: words.sheet.number(counts.get(look) ?? 0),
  }));
};

const BADGES: readonly Badge[] = ['catalyst', 'third-place', 'carrier', 'funder'];
const markEntries = (entities: readonly EntitySummary[], { words, palette, unit }: Draw): Entry[] => {
  const worn = new Set(entities.flatMap((entity) => badgesOf(entity)));
  const badges = BADGES.filter((badge) => worn.has(badge)).map(
    (badge): Entry => ({
      sample: (centre) => [drawBadge(badge, centre, 7 * unit, palette)],
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
            sample: (centre: Point) => drawToCheck(centre, 7.5 * unit, palette),
            text: words.sheet.toCheck,
            count: null,
          },
        ]
      : []),
    { sample: (centre: Point) => drawSizes(centre, palette, unit), text: words.sheet.size, count: null },
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

type Sampled = Pick<RelationSummary, 'type' | 'status' | 'amountCents'>;
const SAMPLE_HALF = 10;
const drawLinkSample = (
  relation: Sampled,
  at: Point,
  { theme, unit, palette }: Draw,
): readonly PathItem[] => {
  const half = SAMPLE_HALF * unit;
  const style = linkStyle(relation, theme, unit);
  return drawCurve({ x: at.x - half, y: at.y }, at, { x: at.x + half, y: at.y }, style, palette);
};

/** Types that are drawn alike share a line: the picture cannot tell them apart, nor does the legend claim to. */
const linkEntries = (relations: readonly RelationSummary[], draw: Draw): Entry[] => {
  const counts = countBy(relations, ({ type }) => type);
  const looks = new Map<string, RelationType[]>();
  for (const type of RELATION_TYPES.filter((one) => counts.has(one))) {
    const { colour, widthPx, arrow } = RELATION_LOOKS[type];
    const key = `${colour.light} ${widthPx} ${arrow}`;
    looks.set(key, [...(looks.get(key) ?? []), type]);
  }
  return [...looks.values()].map((types) => ({
    sample: (at) =>
      drawLinkSample({ type: types[0] ?? 'concerns', status: 'existing', amountCents: null }, at, draw),
    text: types.map((type) => draw.words.vocabulary.relations[type].split(',')[0]).join(', '),
    count: draw.words.sheet.number(types.reduce((sum, type) => sum + (counts.get(type) ?? 0), 0)),
  }));
};

const statusEntries = (relations: readonly RelationSummary[], draw: Draw): Entry[] => {
  const { sheet } = draw.words;
  const sampled = (status: RelationSummary['status'], text: string): Entry => ({
    sample: (at) => drawLinkSample({ type: 'partners-with', status, amountCents: null }, at, draw),
    text,
    count: null,
  });
  const amounts = relations.filter(({ type, amountCents }) => type === 'funds' && amountCents !== null);
  return [
    ...(amounts.length > 1
      ? [
          {
            sample: (at: Point) =>
              drawLinkSample({ type: 'funds', status: 'existing', amountCents: 50_000_000 }, at, draw),
            text: sheet.fundingWidth,
            count: null,
          },
        ]
      : []),
    ...(relations.some(({ status }) => status === 'ended') ? [sampled('ended', sheet.ended)] : []),
    ...(relations.some(({ status }) => status === 'proposed' || status === 'in-discussion')
      ? [sampled('proposed', sheet.tentative)]
      : []),
  ];
};

/** Only what the picture shows. */
const groupsOf = (input: SheetInput, draw: Draw): Group[] =>
  [
    {
      heading: draw.words.sheet.legend,
      entries: [...kindEntries(input.entities, draw), ...markEntries(input.entities, draw)],
    },
    {
      heading: draw.words.sheet.links,
      entries: [...linkEntries(input.relations, draw), ...statusEntries(input.relations, draw)],
    },
  ].filter(({ entries }) => entries.length > 0);

interface Density {
  readonly size: number;
  readonly row: number;
  readonly gap: number;
}
/** From airy to tight: the first that fits is used. */
const DENSITIES: readonly Density[] = [
  { size: 9, row: 16.5, gap: 14 },
  { size: 8.5, row: 14.5, gap: 10 },
  { size: 8, row: 12.5, gap: 7 },
  { size: 8, row: 11, gap: 4 },
];

const writeEntry = (
  entry: Entry,
  area: Box,
  y: number,
  density: Density,
  draw: Draw,
  measure: Measure,
): Legend => {
  const { unit, palette } = draw;
  const size = density.size * unit;
  const indent = 26 * unit;
  const countWidth = entry.count === null ? 0 : measure.width(entry.count, size, 400) + 6 * unit;
  const leading = 1.2;
  const place = { x: area.x + indent, y: 0, width: area.width - indent - countWidth };
  const style = { size, weight: 400, fill: palette.ink, leading } as const;
  const height = Math.max(
    density.row * unit,
    writeBlock(entry.text, place, style, measure).height + (density.row * unit - size * leading) * 0.6,
  );
  const block = writeBlock(entry.text, place, style, measure);
  const top = y + (height - block.height) / 2;
  const written = writeBlock(entry.text, { ...place, y: top }, style, measure);
  const first = written.items[0];
  return {
    height,
    items: [
      ...entry.sample({ x: area.x + 10.5 * unit, y: top + (size * leading) / 2 }, density.row * unit),
      ...written.items,
      ...(entry.count === null || !first
        ? []
        : [
            {
              ...first,
              x: area.x + area.width,
              text: entry.count,
              anchor: 'end' as const,
              fill: palette.ink3,
            },
          ]),
    ],
  };
};

const writeGroups = (
  groups: readonly Group[],
  area: Box,
  density: Density,
  draw: Draw,
  measure: Measure,
): Legend => {
  const { unit, palette } = draw;
  const items: Item[] = [];
  let y = area.y;
  groups.forEach((group, index) => {
    if (index > 0) y += density.gap * unit;
    const size = (density.size + 0.5) * unit;
    const style = { size, weight: 600, fill: palette.ink } as const;
    const heading = writeBlock(group.heading, { x: area.x, y, width: area.width }, style, measure);
    items.push(...heading.items);
    y += heading.height + Math.max(2, density.gap * 0.25) * unit;
    for (const entry of group.entries) {
      const written = writeEntry(entry, area, y, density, draw, measure);
      items.push(...written.items);
      y += written.height;
    }
  });
  return { items, height: y - area.y };
};

/** Kinds with their counts, marks, links: one column as airy as its height allows. */
export const drawLegend = (
  input: SheetInput,
  area: Box,
  unit: number,
  palette: Palette,
  measure: Measure,
): Legend => {
  const draw = { words: wordsOf(input.lang), palette, theme: input.theme, unit };
  const groups = groupsOf(input, draw);
  const tries = DENSITIES.map((density) => writeGroups(groups, area, density, draw, measure));
  return tries.find(({ height }) => height <= area.height) ?? tries.at(-1) ?? { items: [], height: 0 };
};
