import { NONE } from './filter-fields.ts';
import { NEEDS_EN, type Need } from './needs.ts';
import { type Criterion, startView, type View } from './view.ts';
import { type Lang, type Words, wordsOf } from './words/words.ts';

/** Name of an entity; null when it is no longer there. */
export type LookupName = (id: string) => string | null;

interface Speech {
  readonly words: Words;
  readonly lang: Lang;
  readonly nameOf: (id: string) => string;
}
type ValueWords = (value: string, speech: Speech) => string;

const from =
  (pick: (words: Words['vocabulary']) => Readonly<Record<string, string>>): ValueWords =>
  (value, { words }) =>
    pick(words.vocabulary)[value] ?? value;
const isNeed = (value: string): value is Need => Object.hasOwn(NEEDS_EN, value);
const need: ValueWords = (value, { lang }) => (lang === 'en' && isNeed(value) ? NEEDS_EN[value] : value);
const sdg: ValueWords = (value, { words }) =>
  [value, words.vocabulary.sdgs[Number(value) - 1]].filter(Boolean).join(' ');

/** How a value of each field is said; `period` reads both of its values at once. */
const VALUE_WORDS: Readonly<Record<Exclude<Criterion['field'], 'period'>, ValueWords>> = {
  look: from((words) => words.looks),
  type: from((words) => words.types),
  role: from((words) => words.roles),
  territory: (id, { words, nameOf }) => words.sheet.andIncluded(nameOf(id)),
  relation: from((words) => words.relations),
  status: from((words) => words.entityStatuses),
  'relation-status': from((words) => words.relationStatuses),
  sdg,
  axis: from((words) => words.axes),
  theme: (value) => value,
  need,
  offer: need,
  funding: (value, { words }) => (value === 'with' ? words.sheet.withFunding : words.sheet.withoutFunding),
  programme: (id, { nameOf }) => nameOf(id),
  audience: from((words) => words.audiences),
  check: (_value, { words }) => words.sheet.toCheckValue,
};

const describePeriod = ([start = '', end = '']: readonly string[], { words: { sheet } }: Speech): string => {
  if (start === '') return end === '' ? sheet.anyTime : sheet.until(sheet.date(end));
  return end === '' ? sheet.since(sheet.date(start)) : sheet.between(sheet.date(start), sheet.date(end));
};

const describeValue = (criterion: Criterion, value: string, speech: Speech): string => {
  if (criterion.field === 'period') return value;
  if (value === NONE)
    return criterion.field === 'check' ? speech.words.sheet.checked : speech.words.vocabulary.unknown;
  return VALUE_WORDS[criterion.field](value, speech);
};

const speechOf = (lookupName: LookupName, lang: Lang): Speech => {
  const words = wordsOf(lang);
  return { words, lang, nameOf: (id) => lookupName(id) ?? words.sheet.unknownName };
};

/** A chip: the field and its values in words (« Type », « Financeur, Association »). */
export const describeCriterion = (
  criterion: Criterion,
  lookupName: LookupName,
  lang: Lang,
): { readonly label: string; readonly values: string } => {
  const speech = speechOf(lookupName, lang);
  const { sheet } = speech.words;
  const values =
    criterion.field === 'period'
      ? describePeriod(criterion.values, speech)
      : criterion.values.map((value) => describeValue(criterion, value, speech)).join(', ');
  return {
    label: sheet.fields[criterion.field],
    values: criterion.op === 'not-in' ? sheet.allBut(values) : values,
  };
};

const HIGHLIGHT_NAMES_MAX = 5;
const describeHighlight = (view: View, { words, nameOf }: Speech): string =>
  words.sheet.highlight(
    view.highlight.slice(0, HIGHLIGHT_NAMES_MAX).map(nameOf),
    Math.max(0, view.highlight.length - HIGHLIGHT_NAMES_MAX),
  );

/** Links that a new project hides are not worth a word: where one is, not whom one works with. */
const describeHiddenRelations = (view: View, { words }: Speech): string[] => {
  const hidden = view.hiddenRelations.filter((type) => !startView.hiddenRelations.includes(type));
  return hidden.length === 0
    ? []
    : [words.sheet.hiddenRelations(hidden.map((type) => words.vocabulary.relations[type]))];
};

/** A sheet has no room for a list of hundreds. */
const VALUES_MAX = 12;
const shorten = (criterion: Criterion): Criterion => ({
  ...criterion,
  values: criterion.values.slice(0, VALUES_MAX),
});

/** A view in words, one phrase a chip, then neighbourhood, highlight and what is hidden; empty for a view that hides nothing. */
export const describeView = (view: View, lookupName: LookupName, lang: Lang): string[] => {
  const speech = speechOf(lookupName, lang);
  const { sheet, vocabulary } = speech.words;
  const chips = view.filters.map((criterion) => {
    const { label, values } = describeCriterion(shorten(criterion), lookupName, lang);
    const others = criterion.values.length - VALUES_MAX;
    return sheet.chip(label, others > 0 ? `${values} (+ ${sheet.andOthers(others)})` : values);
  });
  return [
    ...(view.match === 'any' && chips.length > 1 ? [sheet.chip(sheet.matchAny, chips.join(' · '))] : chips),
    ...(view.focus ? [sheet.focus(speech.nameOf(view.focus.id), view.focus.depth)] : []),
    ...(view.hiddenLooks.length > 0
      ? [sheet.hiddenLooks(view.hiddenLooks.map((look) => vocabulary.looks[look]))]
      : []),
    ...describeHiddenRelations(view, speech),
    ...(view.highlight.length > 0 ? [describeHighlight(view, speech)] : []),
  ];
};
