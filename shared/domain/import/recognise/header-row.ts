import { readDate } from '../values/dates.ts';
import { isKnownHeader } from './header-meaning.ts';

/** Where a header was found among rows: its line (index), and its second line where it has one. */
export interface HeaderPlace {
  readonly first: number;
  readonly last: number;
}
type Cells = readonly string[];

const filled = (cells: Cells): string[] => cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** Numbers, dates, addresses and long texts are data; a year may head a column. */
const mayHead = (text: string): boolean => {
  if (text.length > 120 || /^(https?:\/\/|www\.)|@\S+\./i.test(text)) return false;
  if (/^(19|20)\d{2}$/.test(text)) return true;
  if (/^[\d\s.,'’()€%+-]+$/.test(text)) return false;
  return !/\d/.test(text) || typeof readDate(text, 'dmy') === 'string';
};

const NUMBERED = /^(\D{1,40}?)\d{1,4}$/;

/** « Q1 », « Q2 »… across one line: a series of questions or measures heads columns, figures and all. */
const inSeries = (texts: readonly string[]): ReadonlySet<string> => {
  const series = new Map<string, Set<string>>();
  for (const text of texts) {
    const start = NUMBERED.exec(text)?.[1];
    if (start !== undefined) series.set(start, (series.get(start) ?? new Set()).add(text));
  }
  return new Set([...series.values()].filter(({ size }) => size > 1).flatMap((found) => [...found]));
};

interface Line {
  readonly index: number;
  readonly count: number;
  readonly known: number;
  readonly isHeaderLike: boolean;
}

const lineOf = (cells: Cells, index: number): Line => {
  const texts = filled(cells);
  const series = inSeries(texts);
  const titles = [...new Set(texts)].filter(isKnownHeader);
  const heading = texts.filter((text) => mayHead(text) || series.has(text)).length;
  return {
    index,
    count: texts.length,
    // A mark such as « x » is also the name of a column: alone or told again across the line, it is a value.
    known: titles.some((text) => text.length > 1) ? titles.length : 0,
    isHeaderLike: texts.length > 0 && heading >= texts.length * 0.8,
  };
};

/** Cells that most rows fill. */
const usualCount = (lines: readonly Line[]): number => {
  const counts = lines.map(({ count }) => count).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
};

/** A word that stands again below, in its own column, is a value. */
const isRepeatedBelow = (rows: readonly Cells[], index: number): boolean =>
  (rows[index] ?? []).some(
    (cell, column) =>
      cell.trim() !== '' &&
      rows.slice(index + 1).some((below) => (below[column] ?? '').trim() === cell.trim()),
  );

const LINES_LOOKED_AT = 30;

const bestLine = (rows: readonly Cells[]): Line | null => {
  const lines = rows.map(lineOf);
  const usual = usualCount(lines);
  const wide = lines
    .slice(0, LINES_LOOKED_AT)
    .filter(({ count, isHeaderLike }) => isHeaderLike && count >= usual * 0.55);
  const known = wide.filter((line) => line.known >= line.count * 0.5 || line.known >= 3);
  if (known.length > 0) return known.reduce((best, line) => (line.known > best.known + 1 ? line : best));
  const some = wide.find((line) => line.known >= 1 && line.count >= 2 && line.known >= line.count * 0.2);
  if (some && !isRepeatedBelow(rows, some.index)) return some;
  // Nothing known: the first wide line, unless it reads like the rows below or is a mere list.
  const [plain] = wide;
  const isList = plain === undefined || plain.count < 2 || rows.length < 2;
  return isList || isRepeatedBelow(rows, plain.index) ? null : plain;
};

const at = (cells: Cells, column: number): string => (cells[column] ?? '').trim();

/** « Subventions » over « 2023 » and « 2024 »: the second line only names what the first groups or leaves blank. */
const isSecondLine = (upper: Cells, lower: Cells): boolean => {
  const width = Math.max(upper.length, lower.length);
  const isGrouped = (column: number): boolean => {
    const text = at(upper, column);
    if (text === '') return true;
    const next = column + 1 < width ? at(upper, column + 1) : null;
    return next === '' || next === text || (column > 0 && at(upper, column - 1) === text);
  };
  let named = 0;
  let kept = 0;
  for (let column = 0; column < width; column++) {
    const text = at(lower, column);
    if (
      text === at(upper, column) ? text !== '' && !isGrouped(column) : text === '' && at(upper, column) !== ''
    )
      kept++;
    else if (text !== '') {
      if (!mayHead(text) || !isGrouped(column)) return false;
      named++;
    }
  }
  return named >= 2 && kept >= 1;
};

/** A line of groups just above, whose cells stand over years or names met twice. */
const isGroupLine = (upper: Cells, lower: Cells): boolean => {
  if (at(upper, 0) !== '' || filled(upper).length === 0 || !filled(upper).every(mayHead)) return false;
  const texts = filled(lower);
  return texts.some((text) => /^(19|20)\d{2}$/.test(text)) || new Set(texts).size < texts.length;
};

/** Finds the header among rows that are not blank; null when there is none. */
export const findHeader = (rows: readonly Cells[]): HeaderPlace | null => {
  const best = bestLine(rows);
  if (!best) return null;
  const { index } = best;
  const [above, here, below] = [rows[index - 1], rows[index] ?? [], rows[index + 1]];
  if (below && rows.length > index + 2 && isSecondLine(here, below)) return { first: index, last: index + 1 };
  return above && isGroupLine(above, here)
    ? { first: index - 1, last: index }
    : { first: index, last: index };
};

/** Names of columns from one or two lines: « Subventions / 2024 »; the group holds until another begins. */
export const joinLines = (upper: Cells, lower: Cells, width: number): string[] => {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    group = at(upper, column) || group;
    const own = at(lower, column);
    if (own === '' || own === at(upper, column)) return at(upper, column);
    return group === '' ? own : `${group} / ${own}`;
  });
};
