import { wordsOf } from '../words/words.ts';
import { drawCaption, drawFooter } from './footer.ts';
import type { Box } from './geometry.ts';
import { drawHeader } from './header.ts';
import type { SheetInput } from './input.ts';
import { drawLegend } from './legend.ts';
import { createMeasure } from './measure.ts';
import { listNames, type NameList, type NumberedName } from './names.ts';
import { PAGES, type Page } from './page.ts';
import { PALETTES } from './palette.ts';
import { composePicture, type Pen, type Picture } from './picture.ts';
import type { Item, Scene } from './scene.ts';
import { writeBlock } from './text-block.ts';

/** Widths and gaps of the one grid, in units. */
const RAIL = 166;
const GUTTER = 16;
const GAP = 9;

/** Where names without a place on the picture are listed: under the legend, in columns beside the picture, or in lines under it. */
type ListPlace =
  | { readonly at: 'rail' }
  | { readonly at: 'side'; readonly columns: number }
  | { readonly at: 'foot'; readonly lines: number };
const LIST_PLACES: readonly ListPlace[] = [
  { at: 'side', columns: 1 },
  { at: 'side', columns: 2 },
  { at: 'foot', lines: 3 },
  { at: 'foot', lines: 6 },
  { at: 'foot', lines: 11 },
  { at: 'foot', lines: 18 },
];
/** With very many names, the list that holds the most is the one to try. */
const THOROUGH_MAX = 400;
const LARGE_LIST_PLACES: readonly ListPlace[] = [{ at: 'side', columns: 2 }];
/** Share of the middle that a list under the picture may take. */
const FOOT_SHARE_MAX = 0.4;

interface Middle {
  readonly picture: Box;
  readonly list: Box;
}

const NAME_LEADING = 1.22;
const nameSize = ({ labelSizes }: Pen): number => labelSizes.at(-1) ?? 8;
const headingHeight = (pen: Pen): number => 14 * pen.unit;

/** Of a column of names, in sizes of their text. */
const COLUMN_WIDTH = 16;
const columnGap = ({ unit }: Pen): number => 10 * unit;

/** `area` is left of the legend; `below` is what the legend leaves under itself. */
const divide = (area: Box, below: Box, place: ListPlace, pen: Pen): Middle => {
  if (place.at === 'rail') return { picture: area, list: below };
  if (place.at === 'side') {
    const width = place.columns * COLUMN_WIDTH * nameSize(pen) + (place.columns - 1) * columnGap(pen);
    const x = area.x + area.width - width;
    return {
      picture: { ...area, width: area.width - width - GUTTER * pen.unit },
      list: { ...area, x, width },
    };
  }
  const wanted = place.lines * nameSize(pen) * NAME_LEADING + headingHeight(pen);
  const height = Math.min(wanted, area.height * FOOT_SHARE_MAX);
  return {
    picture: { ...area, height: area.height - height - GAP * pen.unit },
    list: { ...area, y: area.y + area.height - height, height },
  };
};

const writeList = (names: readonly NumberedName[], area: Box, pen: Pen): NameList => {
  const { palette, measure, unit, input } = pen;
  const size = nameSize(pen);
  const style = { size: 9 * unit, weight: 600, fill: palette.ink } as const;
  const heading = writeBlock(wordsOf(input.lang).sheet.names, area, style, measure);
  const below = { ...area, y: area.y + headingHeight(pen), height: area.height - headingHeight(pen) };
  if (below.height < size) return { items: [], listed: 0, height: 0 };
  const columns = { size, columnWidth: COLUMN_WIDTH * size, gap: columnGap(pen) };
  const list = listNames(names, below, columns, palette, measure);
  return { ...list, items: [...heading.items, ...list.items] };
};

type Composed = Middle & { readonly drawn: Picture };
const compose = (middle: Middle, spread: number, pen: Pen): Composed => {
  const room = (names: readonly NumberedName[]) => writeList(names, middle.list, pen).listed;
  return { ...middle, drawn: composePicture(middle.picture, spread, room, pen) };
};

/** How much of crowded parts' lack of room is made up from empty ones, in the order tried. */
const SPREADS = [0, 0.25, 0.5] as const;
/** What a name costs that stands in the list, and one that is not printed, against one on the picture. */
const LISTED_COST = 0.6;
const UNPRINTED_COST = 1.25;
const UNNAMED_HUB_COST = 4;
const SPREAD_COST = 0.15;

interface Choice {
  readonly place: ListPlace;
  readonly spread: number;
}
interface Tried {
  readonly choice: Choice;
  readonly composed: Composed;
  readonly cost: number;
}
/** A list that leaves out more than this share of the names is no help: it then counts as no better than none. */
const LIST_LACK_MAX = 0.33;
/** Every name printed comes before all else; then as many as can be on the picture itself, as little spread as can be. */
const costOf = ({ naming, nodes }: Picture, spread: number): number => {
  const { numbered, unprinted, unnamedHubs } = naming;
  const listCost = unprinted > nodes.length * LIST_LACK_MAX ? UNPRINTED_COST : LISTED_COST;
  const incomplete = unprinted > 0 ? nodes.length : 0;
  return (
    incomplete +
    numbered.length * listCost +
    unprinted * UNPRINTED_COST +
    unnamedHubs * UNNAMED_HUB_COST +
    spread * nodes.length * SPREAD_COST
  );
};

const cheapest = (tries: readonly Tried[]): Tried | undefined => tries.toSorted((a, b) => a.cost - b.cost)[0];

/** The screen's own picture when every name finds a place on it or under the legend; otherwise what costs least. */
const chooseMiddle = (area: Box, below: Box, pen: Pen, chosen: Choice | null): Tried => {
  const attempt = (choice: Choice): Tried => {
    const composed = compose(divide(area, below, choice.place, pen), choice.spread, pen);
    return { choice, composed, cost: costOf(composed.drawn, choice.spread) };
  };
  if (chosen) return attempt(chosen);
  const whole = attempt({ place: { at: 'rail' }, spread: 0 });
  if (whole.composed.drawn.naming.unprinted === 0) return whole;
  const few = pen.input.entities.length <= THOROUGH_MAX;
  const tries = [whole, ...SPREADS.slice(1).map((spread) => attempt({ place: { at: 'rail' }, spread }))];
  const spread = (cheapest(tries) ?? whole).choice.spread;
  return (
    cheapest([
      ...tries,
      ...(few ? LIST_PLACES : LARGE_LIST_PLACES).map((place) => attempt({ place, spread })),
    ]) ?? whole
  );
};

interface Around {
  readonly header: ReturnType<typeof drawHeader>;
  readonly footer: ReturnType<typeof drawFooter>;
  readonly content: Box;
}
const drawAround = ({ width, height, margin, unit }: Page, pen: Pen): Around => {
  const { input, palette, measure } = pen;
  const content = { x: margin, y: margin * 0.8, width: width - 2 * margin, height: height - margin * 1.45 };
  return {
    header: drawHeader(input, content, unit, palette, measure),
    footer: drawFooter(input, content, unit, palette, measure),
    content,
  };
};

/** Header, picture with its legend, caption and footer around `unprinted` names left out. */
const layOut = (page: Page, pen: Pen, extra: readonly string[], chosen: Choice | null) => {
  const { input, unit, palette, measure } = pen;
  const { header, footer, content } = drawAround(page, pen);
  const captionArea = { ...content, height: content.height - footer.height - 5 * unit };
  const caption = drawCaption(input, extra, captionArea, unit, palette, measure);
  const top = content.y + header.height + GAP * unit;
  const bottom = captionArea.y + captionArea.height - caption.height - 4 * unit;
  const area = { ...content, y: top, height: Math.max(80 * unit, bottom - top) };
  const rail = { ...area, x: area.x + area.width - RAIL * unit, width: RAIL * unit };
  const legend = drawLegend(input, rail, unit, palette, measure);
  const y = rail.y + legend.height + 12 * unit;
  const below = { ...rail, y, height: Math.max(0, area.y + area.height - y) };
  const left = { ...area, width: area.width - (RAIL + GUTTER) * unit };
  const tried = chooseMiddle(left, below, pen, chosen);
  return {
    header,
    footer,
    caption,
    legend,
    middle: tried.composed,
    choice: tried.choice,
    legendBox: { ...rail, height: legend.height },
  };
};

const paint = (page: Page, pen: Pen, laid: ReturnType<typeof layOut>): Item[] => {
  const { naming } = laid.middle.drawn;
  const names = naming.numbered.map(({ node, number }) => ({ number, name: node.entity.name }));
  return [
    { item: 'rect', x: 0, y: 0, width: page.width, height: page.height, fill: pen.palette.paper },
    ...laid.header.items,
    ...laid.middle.drawn.draw(),
    ...laid.legend.items,
    ...(names.length > 0 ? writeList(names, laid.middle.list, pen).items : []),
    ...laid.caption.items,
    ...laid.footer.items,
  ];
};

const SETTLING_ROUNDS = 4;
/** The sentence on names left out takes room of its own: laid out again with it until it says the count that results. */
const layOutWhole = (page: Page, pen: Pen): ReturnType<typeof layOut> => {
  const { sheet } = wordsOf(pen.input.lang);
  let said = 0;
  let laid = layOut(page, pen, [], null);
  for (let round = 0; round < SETTLING_ROUNDS && laid.middle.drawn.naming.unprinted !== said; round++) {
    said = laid.middle.drawn.naming.unprinted;
    laid = layOut(page, pen, [sheet.unprinted(said)], laid.choice);
  }
  return laid;
};

/** The committee sheet as one scene: pure, and the same input always gives the same scene. */
export const composeSheet = (input: SheetInput): Scene => {
  const page = PAGES[input.size];
  const { sheet } = wordsOf(input.lang);
  const pen: Pen = {
    input,
    unit: page.unit,
    labelSizes: page.labelSizes,
    palette: PALETTES[input.theme],
    measure: createMeasure(),
  };
  const laid = layOutWhole(page, pen);
  const { unprinted, numbered, labels } = laid.middle.drawn.naming;
  return {
    width: page.width,
    height: page.height,
    title: input.title,
    description: [
      sheet.shownOf(input.entities.length, input.total.entities),
      sheet.relations(input.relations.length),
      ...input.filters,
    ].join(', '),
    lang: input.lang,
    items: paint(page, pen, laid),
    regions: {
      picture: laid.middle.picture,
      legend: laid.legendBox,
      nodes: laid.middle.drawn.nodes.map(({ box }) => box),
      labels: [...labels, ...numbered.flatMap(({ label }) => (label ? [label] : []))].map(({ box }) => box),
    },
    names: { labelled: labels.length, listed: numbered.length, unprinted },
  };
};
