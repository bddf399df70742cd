import type { z } from 'zod';
import type { Assessment, Documented, Impact, PtceStatus } from './entity.ts';
import { splitDated } from './set-dated.ts';
import { parseSource, partsOf } from './set-source.ts';
import {
  accept,
  itemsOf,
  type Parsed,
  parseDateText,
  parseItems,
  parseOptionalDate,
  parseYear,
  type SetValue,
} from './set-value.ts';
import { parseCode, parseNeed } from './set-vocabulary.ts';
import { DOCUMENTED, IMPACT_DIMENSIONS, MATURITY_LEVELS, PTCE_STATUSES } from './vocabulary.ts';

type Level = z.infer<typeof Assessment>;
type DocumentedItem = z.infer<typeof Documented>;
type ImpactItem = z.infer<typeof Impact>;

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

/** `funders@2026-03-12;committee@2026-03-12`; of the same one written twice the last counts. */
export const parseDocumented = (value: SetValue): Parsed<DocumentedItem[]> => {
  const parsed = parseItems(value, parseDocumentedItem);
  return parsed.ok ? accept([...new Map(parsed.value.map((item) => [item.what, item])).values()]) : parsed;
};

const parseDocumentedItem = (item: string): Parsed<DocumentedItem> => {
  const { what, date } = splitDated(item);
  const code = parseCode(what, DOCUMENTED, 'documented');
  if (!code.ok) return code;
  const on = parseOptionalDate(date ?? '');
  return on.ok ? accept({ what: code.value, on: on.value }) : on;
};

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
