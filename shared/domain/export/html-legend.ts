import { LOOK_IDS, lookOf } from '../look.ts';
import { isSymmetric } from '../relation.ts';
import { lookOfRelation } from '../sheet/draw-link.ts';
import type { SheetInput } from '../sheet/input.ts';
import {
  colourEntries,
  drawLinkSample,
  kindEntries,
  type LegendEntry,
  linkMarkEntries,
  markEntries,
} from '../sheet/legend-entries.ts';
import { createMeasure } from '../sheet/measure.ts';
import { PALETTES, type Theme } from '../sheet/palette.ts';
import type { Pen } from '../sheet/pen.ts';
import type { PathItem } from '../sheet/scene.ts';
import { RELATION_TYPES } from '../vocabulary.ts';
import { wordsOf } from '../words/words.ts';
import { capitalise } from './html-card.ts';
import { type ByTheme, type PageData, SAMPLE_AT } from './html-data.ts';

const UNIT = 1.5;
const ROW = 20;

const penOf = (input: SheetInput, theme: Theme): Pen => ({
  input: { ...input, theme },
  words: wordsOf(input.lang),
  unit: UNIT,
  labelSizes: [],
  palette: PALETTES[theme],
  measure: createMeasure(),
});

type Pens = ByTheme<Pen>;
const inBoth = (pens: Pens, draw: (pen: Pen) => readonly PathItem[]): ByTheme<readonly PathItem[]> => ({
  light: draw(pens.light),
  dark: draw(pens.dark),
});

const entriesOf = (of: (pen: Pen) => readonly LegendEntry[], pens: Pens) => {
  const [light, dark] = [of(pens.light), of(pens.dark)];
  return light.map(({ text, count, sample }, index) => ({
    text,
    ...(count === null ? {} : { count }),
    sample: {
      light: sample(SAMPLE_AT, ROW),
      dark: dark[index]?.sample(SAMPLE_AT, ROW) ?? [],
    },
  }));
};

/** Categories that are there, with their symbols: in their own colours, or as bare shapes where colours say something else. */
const looksOf = (input: SheetInput, pens: Pens): PageData['looks'] => {
  const entries = entriesOf((pen) => kindEntries(input.entities, pen), pens);
  const present = new Set(input.entities.map(lookOf));
  // In the order of the entries.
  return LOOK_IDS.filter((look) => present.has(look)).flatMap((look, index) => {
    const entry = entries[index];
    return entry ? [{ look, label: entry.text, symbol: entry.sample }] : [];
  });
};

/** Types of link that are there, each with a line of its own, since each can be hidden on its own. */
const typesOf = ({ relations, lang }: SheetInput, pens: Pens): PageData['types'] => {
  const present = new Set(relations.map(({ type }) => type));
  const { vocabulary } = wordsOf(lang);
  return RELATION_TYPES.filter((type) => present.has(type)).map((type) => ({
    type,
    label: capitalise(vocabulary.relations[type], lang),
    back: capitalise(vocabulary.relationsBack[type], lang),
    isSymmetric: isSymmetric(type),
    sample: inBoth(pens, (pen) => drawLinkSample(lookOfRelation(type), SAMPLE_AT, pen)),
  }));
};

/** The legend of the page: the samples of the sheet's own, in both themes. `dark` is the same drawing on a dark page. */
export const pageLegend = (
  input: SheetInput,
  dark: SheetInput,
): Pick<PageData, 'looks' | 'types' | 'legend'> => {
  const pens = { light: penOf(input, 'light'), dark: penOf(dark, 'dark') };
  const { page, sheet } = wordsOf(input.lang);
  const groups = [
    {
      heading: sheet.chip(sheet.colours, sheet.fields[input.colourBy]),
      entries: entriesOf(colourEntries, pens),
    },
    {
      heading: page.marks,
      entries: [...entriesOf((pen) => markEntries(pen), pens), ...entriesOf(linkMarkEntries, pens)],
    },
  ];
  return {
    looks: looksOf(input, pens),
    types: typesOf(input, pens),
    legend: groups.filter(({ entries }) => entries.length > 0),
  };
};
