import type { z } from 'zod';
import type {
  Assessment,
  Documented,
  EntityFields,
  Impact,
  PtceStatus,
  Source,
  Statement,
} from './entity.ts';
import {
  accept,
  itemsOf,
  type Parsed,
  parseDateText,
  parseItems,
  parseOptionalDate,
  parseYear,
  refuse,
  type SetValue,
} from './set-value.ts';
import { parseCode, parseNeed } from './set-vocabulary.ts';
import { cleanText, foldText } from './text.ts';
import { DOCUMENTED, IMPACT_DIMENSIONS, MATURITY_LEVELS, PTCE_STATUSES } from './vocabulary.ts';

type Level = z.infer<typeof Assessment>;
type DocumentedItem = z.infer<typeof Documented>;
type ImpactItem = z.infer<typeof Impact>;

/** `what@date` → both sides; the mark that counts is the last. */
const splitDated = (text: string): { readonly what: string; readonly date: string | null } => {
  const at = text.lastIndexOf('@');
  return at < 0
    ? { what: text, date: null }
    : { what: text.slice(0, at).trim(), date: text.slice(at + 1).trim() };
};
const partsOf = (text: string): (string | null)[] =>
  text.split('|').map((part) => (part.trim() === '' ? null : part.trim()));

/** `title|publisher|url|date`; only the title is required. */
export const parseSource = (text: string): Parsed<Source> => {
  const [title, publisher = null, url = null, date, ...rest] = partsOf(text);
  if (!title || rest.length > 0) return refuse('source', text);
  const consultedOn = parseOptionalDate(date ?? '');
  if (!consultedOn.ok) return consultedOn;
  return accept({ title, publisher, url, consultedOn: consultedOn.value });
};

const isSameSource = (a: Source, b: Source): boolean => a.title === b.title && a.url === b.url;

/** `source=` adds to what is cited, in the place of the same title and address; `sources=` replaces the list. */
export const parseAddedSource = (value: SetValue, current: readonly Source[]): Parsed<Source[]> => {
  const added = parseItems(Array.isArray(value) ? value : [String(value)], parseSource);
  if (!added.ok) return added;
  const isAdded = (source: Source) => added.value.some((one) => isSameSource(one, source));
  return accept([...current.filter((source) => !isAdded(source)), ...added.value]);
};

/** `active@2026-03-12`, or `active@2026-03-12|assessor|framework|source`: added, or in the place of the same level and date. */
export const parseMaturity = (value: SetValue, current: readonly Level[]): Parsed<Level[]> => {
  const given = parseItems(value, (item) => parseAssessment(item, current));
  if (!given.ok) return given;
  const isGiven = (one: Level) => given.value.some(({ level, on }) => level === one.level && on === one.on);
  return accept([...current.filter((one) => !isGiven(one)), ...given.value]);
};

const parseAssessment = (item: string, current: readonly Level[]): Parsed<Level> => {
  const [dated, assessor, framework, ...source] = partsOf(item);
  const { what, date } = splitDated(dated ?? '');
  const level = parseCode(what, MATURITY_LEVELS, 'maturityLevels');
  if (!level.ok) return level;
  const on = parseOptionalDate(date ?? '');
  if (!on.ok) return on;
  const cited = source.some((part) => part) ? parseSource(source.map((part) => part ?? '').join('|')) : null;
  if (cited && !cited.ok) return cited;
  const known = current.find((one) => one.level === level.value && one.on === on.value);
  return accept({
    level: level.value,
    on: on.value,
    assessor: assessor ?? known?.assessor ?? null,
    framework: framework ?? known?.framework ?? null,
    source: cited?.value ?? known?.source ?? null,
  });
};

/** `funders@2026-03-12;committee@2026-03-12`. */
export const parseDocumented = (value: SetValue): Parsed<DocumentedItem[]> =>
  parseItems(value, (item) => {
    const { what, date } = splitDated(item);
    const code = parseCode(what, DOCUMENTED, 'documented');
    if (!code.ok) return code;
    const on = parseOptionalDate(date ?? '');
    return on.ok ? accept({ what: code.value, on: on.value }) : on;
  });

/** `awarded@2022`. */
export const parsePtceStatus = (text: string): Parsed<z.infer<typeof PtceStatus>> => {
  const { what, date } = splitDated(text);
  const status = parseCode(what, PTCE_STATUSES, 'ptceStatuses');
  if (!status.ok) return status;
  if (!date) return accept({ status: status.value, year: null });
  const year = parseYear(date);
  return year.ok ? accept({ status: status.value, year: year.value }) : year;
};

/** `dimension|evidence|source title`; what is already known of the same evidence keeps its source. */
export const parseImpact = (value: SetValue, current: readonly ImpactItem[]): Parsed<ImpactItem[]> =>
  parseItems(value, (item) => {
    const [name, evidence = null, ...source] = partsOf(item);
    const dimension = parseCode(name ?? '', IMPACT_DIMENSIONS, 'impactDimensions');
    if (!dimension.ok) return dimension;
    const cited = source.some((part) => part)
      ? parseSource(source.map((part) => part ?? '').join('|'))
      : null;
    if (cited && !cited.ok) return cited;
    const known = current.find((one) => one.dimension === dimension.value && one.evidence === evidence);
    return accept({ dimension: dimension.value, evidence, source: cited?.value ?? known?.source ?? null });
  });

interface DatedWords {
  readonly words: string[];
  readonly on: Record<string, string>;
}

/** `locaux@2026-03;mobilité`: replaces the list; a word that stays keeps its date unless another is given (`locaux@` drops it). */
export const parseDatedNeeds = (
  value: SetValue,
  dates: Readonly<Record<string, string>>,
): Parsed<DatedWords> => {
  const result: DatedWords = { words: [], on: {} };
  for (const item of itemsOf(value)) {
    const { what, date } = splitDated(item);
    const word = parseNeed(what);
    if (!word.ok) return word;
    const on = date ? parseDateText(date) : accept(date === null ? (dates[word.value] ?? null) : null);
    if (!on.ok) return on;
    if (!result.words.includes(word.value)) result.words.push(word.value);
    if (on.value) result.on[word.value] = on.value;
  }
  return accept(result);
};

export interface StatementKey {
  readonly field: string;
  readonly on: string | null;
  readonly source: Source | null;
}

/** True for a key written `FIELD@DATE|SOURCE`, one of both marks being enough. */
export const isStatementKey = (key: string): boolean => /^[^@|]+[@|]/.test(key);

export const parseStatementKey = (key: string): Parsed<StatementKey> => {
  const [head = '', ...source] = key.split('|');
  const { what, date } = splitDated(head.trim());
  if (cleanText(what) === '') return refuse('statement', key);
  const on = parseOptionalDate(date ?? '');
  if (!on.ok) return on;
  const cited = source.some((part) => part.trim() !== '') ? parseSource(source.join('|')) : null;
  if (cited && !cited.ok) return cited;
  return accept({ field: cleanText(what), on: on.value, source: cited?.value ?? null });
};

const isUnder = (key: StatementKey, statement: Statement): boolean =>
  foldText(statement.field) === foldText(key.field) &&
  statement.on === key.on &&
  (statement.source?.title ?? null) === (key.source?.title ?? null);

/** A text is added beside what is stated; an empty one removes what this key states; a JSON array replaces it. */
export const applyStatement = (
  current: EntityFields['statements'],
  key: StatementKey,
  value: SetValue,
): EntityFields['statements'] => {
  const replaces = Array.isArray(value);
  const texts = (replaces ? value.map(String) : [String(value ?? '')])
    .map(cleanText)
    .filter((text) => text !== '');
  const kept = replaces || texts.length === 0 ? current.filter((one) => !isUnder(key, one)) : [...current];
  const stated = (text: string) => kept.some((one) => isUnder(key, one) && one.value === text);
  const added = texts
    .filter((text) => !stated(text))
    .map((text) => ({ ...key, value: text, audience: 'committee' as const }));
  return [...kept, ...added];
};

/** `statements=` replaces the whole list by items written `FIELD@DATE|SOURCE=VALUE`. */
export const parseStatements = (value: SetValue): Parsed<EntityFields['statements']> =>
  parseItems(value, (item) => {
    const at = item.indexOf('=');
    if (at < 0) return refuse('statement', item);
    const key = parseStatementKey(item.slice(0, at));
    return key.ok
      ? accept({ ...key.value, value: item.slice(at + 1).trim(), audience: 'committee' as const })
      : key;
  });
