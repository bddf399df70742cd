import { FIELDS } from './filter-fields.ts';
import { NONE, type Unit } from './filters/reader.ts';
import { NEEDS_EN, type Need } from './needs.ts';
import { type Criterion, type CriterionField, startView, type TimeRange, type View } from './view.ts';
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

const yesNo: ValueWords = (value, { words: { sheet } }) => (value === 'yes' ? sheet.yes : sheet.no);
const asWritten: ValueWords = (value) => value;
const entityName: ValueWords = (id, { nameOf }) => nameOf(id);
const fromFilters =
  (pick: (words: Words['filters']) => Readonly<Record<string, string>>): ValueWords =>
  (value, { words }) =>
    pick(words.filters)[value] ?? value;

/** How a ticked value of each field is said; ranges, dates and words of a name are said as a whole. */
const VALUE_WORDS: Readonly<Partial<Record<CriterionField, ValueWords>>> = {
  look: from((words) => words.looks),
  kind: from((words) => words.kinds),
  family: (value, { words }) => (words.groups.families as Readonly<Record<string, string>>)[value] ?? value,
  type: from((words) => words.types),
  role: from((words) => words.roles),
  ess: yesNo,
  form: from((words) => words.forms),
  hosting: yesNo,
  territorial: yesNo,
  mission: from((words) => words.missions),
  status: from((words) => words.entityStatuses),
  identifier: from((words) => words.identifiers),
  territory: (id, { words, nameOf }) => words.sheet.andIncluded(nameOf(id)),
  location: fromFilters((words) => words.located),
  sdg,
  axis: from((words) => words.axes),
  theme: asWritten,
  priority: asWritten,
  need,
  offer: need,
  impact: from((words) => words.impactDimensions),
  maturity: from((words) => words.maturityLevels),
  level: from((words) => words.maturityLevels),
  'ptce-status': from((words) => words.ptceStatuses),
  funding: (value, { words }) => (value === 'with' ? words.sheet.withFunding : words.sheet.withoutFunding),
  programme: entityName,
  filled: fromFilters((words) => words.filled),
  documented: from((words) => words.documented),
  source: asWritten,
  check: (_value, { words }) => words.sheet.toCheckValue,
  audience: from((words) => words.audiences),
  relation: from((words) => words.relations),
  'relation-status': from((words) => words.relationStatuses),
  stage: from((words) => words.stages),
  contribution: from((words) => words.contributions),
  outcome: from((words) => words.outcomes),
  confidence: from((words) => words.confidences),
  'relation-axis': from((words) => words.axes),
  'relation-role': asWritten,
  'relation-filled': fromFilters((words) => words.relationFilled),
  'relation-audience': from((words) => words.audiences),
  communities: (value, { words }) => words.filters.community(Number(value)),
  components: (value, { words }) => words.filters.component(Number(value)),
};

const describeValue = (field: CriterionField, value: string, speech: Speech): string => {
  if (value === NONE) return field === 'check' ? speech.words.sheet.checked : speech.words.vocabulary.unknown;
  return VALUE_WORDS[field]?.(value, speech) ?? value;
};

/** « de 10 000 à 50 000 habitants », and what is said of those that say nothing. */
const describeBounds = (
  [start = '', end = '', ...more]: readonly string[],
  { words }: Speech,
  say: { readonly open: (start: string, end: string) => string },
): string => {
  const withUnknown = more.includes(NONE);
  if (start === '' && end === '') return withUnknown ? words.vocabulary.unknown : words.filters.known;
  const said = say.open(start, end);
  return withUnknown ? words.filters.orUnknown(said) : said;
};

const describeNumbers = (values: readonly string[], unit: Unit, speech: Speech): string => {
  const { filters } = speech.words;
  const say = (text: string) => filters.unit[unit](Number(text));
  // The unit is said once: « de 10 000 à 50 000 habitants ».
  const least = (text: string) => (unit === 'people' ? filters.unit.number(Number(text)) : say(text));
  return describeBounds(values, speech, {
    open: (start, end) => {
      if (start === '') return filters.atMost(say(end));
      return end === '' ? filters.atLeast(say(start)) : filters.from(least(start), say(end));
    },
  });
};

const describeDates = (values: readonly string[], speech: Speech): string => {
  const { sheet } = speech.words;
  return describeBounds(values, speech, {
    open: (start, end) => {
      if (start === '') return sheet.until(sheet.date(end));
      return end === '' ? sheet.since(sheet.date(start)) : sheet.between(sheet.date(start), sheet.date(end));
    },
  });
};

const describeValues = ({ field, op, values }: Criterion, speech: Speech): string => {
  const { filters, sheet } = speech.words;
  const reader = FIELDS[field];
  if (reader.is === 'number') return describeNumbers(values, reader.unit, speech);
  if (reader.is === 'text') return filters.holds(filters.or(values));
  if (reader.is === 'dates')
    return reader.undatedPass && values.every((value) => value === '')
      ? sheet.anyTime
      : describeDates(values, speech);
  const said = values.map((value) => describeValue(field, value, speech));
  return op === 'all' ? filters.allOf(said) : said.join(', ');
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
  const values = describeValues(criterion, speech);
  return {
    label: sheet.fields[criterion.field],
    values: criterion.op === 'not-in' ? sheet.allBut(values) : values,
  };
};

/** The years shown: « 2019 – 2022, liens non datés masqués ». */
export const describeYears = (
  { from: start, to: end, undated }: TimeRange,
  lang: Lang,
): { readonly label: string; readonly values: string } => {
  const { sheet, filters } = wordsOf(lang);
  const years =
    start === null
      ? end === null
        ? filters.allYears
        : sheet.until(String(end))
      : end === null
        ? sheet.since(String(start))
        : start === end
          ? String(start)
          : sheet.between(String(start), String(end));
  return { label: filters.years, values: undated ? years : `${years}, ${filters.undatedHidden}` };
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

/** A view in words, one phrase a chip, then years, neighbourhood, highlight and what is hidden; empty for a view that hides nothing. */
export const describeView = (view: View, lookupName: LookupName, lang: Lang): string[] => {
  const speech = speechOf(lookupName, lang);
  const { sheet, vocabulary } = speech.words;
  const chips = view.filters.map((criterion) => {
    const { label, values } = describeCriterion(shorten(criterion), lookupName, lang);
    const others = criterion.values.length - VALUES_MAX;
    return sheet.chip(label, others > 0 ? `${values} (+ ${sheet.andOthers(others)})` : values);
  });
  const years = view.timeRange && describeYears(view.timeRange, lang);
  return [
    ...(view.match === 'any' && chips.length > 1 ? [sheet.chip(sheet.matchAny, chips.join(' · '))] : chips),
    ...(years ? [sheet.chip(years.label, years.values)] : []),
    ...(view.focus ? [sheet.focus(speech.nameOf(view.focus.id), view.focus.depth)] : []),
    ...(view.hiddenLooks.length > 0
      ? [sheet.hiddenLooks(view.hiddenLooks.map((look) => vocabulary.looks[look]))]
      : []),
    ...describeHiddenRelations(view, speech),
    ...(view.highlight.length > 0 ? [describeHighlight(view, speech)] : []),
  ];
};

/** How a view is drawn, in words: what changes nothing of what is shown. Empty for the usual picture. */
export const describeLook = (
  { grouping, colourBy, sizeBy }: Pick<View, 'grouping' | 'colourBy' | 'sizeBy'>,
  lang: Lang,
): string[] => {
  const { filters, groups, sheet } = wordsOf(lang);
  return [
    ...(grouping ? [filters.grouped[grouping.form](groups.by[grouping.by])] : []),
    ...(colourBy === startView.colourBy ? [] : [filters.coloured(sheet.fields[colourBy])]),
    ...(sizeBy === startView.sizeBy
      ? []
      : [filters.sized(sizeBy === 'uniform' ? filters.uniform : sheet.fields[sizeBy])]),
  ];
};
