import { wordsOf } from '../words/words.ts';
import { chooseMiddle } from './arrange.ts';
import { drawCaption, drawFooter } from './footer.ts';
import { drawFundingLegend } from './funding-legend.ts';
import type { Box } from './geometry.ts';
import { drawHeader } from './header.ts';
import type { SheetInput } from './input.ts';
import { drawLegend } from './legend.ts';
import type { ListPlace } from './list-places.ts';
import { GAP, GUTTER, writeList } from './list-places.ts';
import { createMeasure } from './measure.ts';
import { PAGES, type Page } from './page.ts';
import { PALETTES } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Item, Scene } from './scene.ts';

interface Legend {
  readonly box: Box;
  readonly items: readonly Item[];
  /** What is left beside or above it for the picture, and under it for names. */
  readonly left: Box;
  readonly below: Box;
}

/** Beside the picture; as wide as its lines ask. */
const legendBeside = (area: Box, pen: Pen): Legend => {
  const { unit } = pen;
  const { items, width, height } = drawLegend(area, pen);
  const box = { x: area.x + area.width - width, y: area.y, width, height };
  const y = box.y + height + 12 * unit;
  return {
    box,
    items,
    left: { ...area, width: area.width - width - GUTTER * unit },
    below: { ...box, y, height: Math.max(0, area.y + area.height - y) },
  };
};

/** Under the picture, which takes the whole width. */
const legendUnder = (area: Box, pen: Pen): Legend => {
  const { height } = drawFundingLegend(area, pen);
  const box = { ...area, y: area.y + area.height - height, height };
  const left = { ...area, height: area.height - height - (height > 0 ? GAP * pen.unit * 0.7 : 0) };
  return { box, items: drawFundingLegend(box, pen).items, left, below: { ...box, height: 0 } };
};

/** Header, picture with its legend, caption and footer; `chosen` is where an earlier try put the list of names. */
const layOut = (page: Page, pen: Pen, extra: readonly string[], chosen: ListPlace | null) => {
  const { unit } = pen;
  const { width, height, margin } = page;
  const content = { x: margin, y: margin * 0.8, width: width - 2 * margin, height: height - margin * 1.45 };
  const header = drawHeader(content, pen);
  const footer = drawFooter(content, pen);
  const captionArea = { ...content, height: content.height - footer.height - 5 * unit };
  const caption = drawCaption(captionArea, extra, pen);
  const top = content.y + header.height + GAP * unit;
  const bottom = captionArea.y + captionArea.height - caption.height - 4 * unit;
  const area = { ...content, y: top, height: Math.max(80 * unit, bottom - top) };
  const legend = pen.input.picture === 'funding' ? legendUnder(area, pen) : legendBeside(area, pen);
  const { composed, choice } = chooseMiddle(legend.left, legend.below, pen, chosen);
  return { header, footer, caption, legend, middle: composed, choice };
};

const paint = (page: Page, pen: Pen, laid: ReturnType<typeof layOut>): Item[] => {
  const { naming } = laid.middle.drawn;
  const names = naming.numbered.map(({ node, number }) => ({ number, name: node.drawn.name }));
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
/** What the picture leaves out, in words. */
const leftOut = ({ middle }: ReturnType<typeof layOut>, { words }: Pen): string[] => {
  const { naming, said = [] } = middle.drawn;
  return [...said, ...(naming.unprinted > 0 ? [words.sheet.unprinted(naming.unprinted)] : [])];
};
/** The sentence on what is left out takes room of its own: laid out again with it until it says what results. */
const layOutWhole = (page: Page, pen: Pen): ReturnType<typeof layOut> => {
  let said: string[] = [];
  let laid = layOut(page, pen, [], null);
  for (let round = 0; round < SETTLING_ROUNDS && leftOut(laid, pen).join() !== said.join(); round++) {
    said = leftOut(laid, pen);
    laid = layOut(page, pen, said, laid.choice);
  }
  return laid;
};

/** The committee sheet as one scene: pure, and the same input always gives the same scene. */
export const composeSheet = (input: SheetInput): Scene => {
  const page = PAGES[input.size];
  const words = wordsOf(input.lang);
  const { sheet } = words;
  const pen: Pen = {
    input,
    words,
    unit: page.unit,
    labelSizes: page.labelSizes,
    palette: PALETTES[input.theme],
    measure: createMeasure(),
  };
  const laid = layOutWhole(page, pen);
  const { naming, texts = [] } = laid.middle.drawn;
  const { unprinted, numbered, labels } = naming;
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
      legend: laid.legend.box,
      nodes: laid.middle.drawn.nodes.map(({ box }) => box),
      labels: [
        ...[...labels, ...numbered.flatMap(({ label }) => label ?? [])].map(({ box }) => box),
        ...texts,
      ],
    },
    names: { labelled: labels.length, listed: numbered.length, unprinted },
  };
};
