import type { RelationSummary } from './ecosystem.ts';
import { periodOf } from './filters/period.ts';
import { isStructural } from './relation.ts';
import type { TimeRange } from './view.ts';

/** One bar: the years that it stands for, both included, and the links that begin in them. */
export interface YearBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Links by the year in which they begin. Places are no link (domain.md). */
export interface Timeline {
  readonly bins: readonly YearBin[];
  readonly undated: number;
}

type Dated = Pick<RelationSummary, 'type' | 'startsOn' | 'endsOn' | 'year'>;

/** The year in which a link begins: once, however long it lasts. Where only the end is known, that year; null: undated. */
export const startYearOf = ({ startsOn, endsOn, year }: Omit<Dated, 'type'>): number | null => {
  const date = startsOn ?? (year === null ? endsOn : String(year));
  return date === null ? null : Number(date.slice(0, 4));
};

/** Bars wide enough to be seen and pressed. */
const BINS_MAX = 40;
const WIDTHS = [1, 2, 5, 10, 25, 50, 100] as const;

const widthOf = (first: number, last: number): number =>
  WIDTHS.find((width) => Math.floor(last / width) - Math.floor(first / width) < BINS_MAX) ?? 100;

/** Every year between the first and the last, empty ones too; several years a bar where there are very many. */
export const countYears = (relations: readonly Dated[]): Timeline => {
  const counts = new Map<number, number>();
  let undated = 0;
  for (const relation of relations) {
    if (!isStructural(relation.type)) continue;
    const year = startYearOf(relation);
    if (year === null) undated += 1;
    else counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return { bins: [], undated };
  const years = [...counts.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const width = widthOf(first, last);
  const start = Math.floor(first / width) * width;
  const bins = Array.from({ length: Math.floor((last - start) / width) + 1 }, (_, index) => {
    const from = start + index * width;
    const within = Array.from({ length: width }, (_, offset) => counts.get(from + offset) ?? 0);
    return { from, to: from + width - 1, count: within.reduce((sum, count) => sum + count, 0) };
  });
  return { bins, undated };
};

/** Links under way in the years given: begun before, and not over. */
export const countActive = (
  relations: readonly Dated[],
  { from, to }: Pick<TimeRange, 'from' | 'to'>,
): number => {
  const [first, last] = [from === null ? '0000' : `${from}-01-01`, to === null ? '9999' : `${to}-12-31`];
  let count = 0;
  for (const relation of relations) {
    const period = isStructural(relation.type) ? periodOf(relation) : null;
    if (period !== null && period.to >= first && period.from <= last) count += 1;
  }
  return count;
};

export const isInRange = (bin: YearBin, range: Pick<TimeRange, 'from' | 'to'> | null): boolean =>
  range !== null && bin.to >= (range.from ?? bin.to) && bin.from <= (range.to ?? bin.from);

type Years = Pick<TimeRange, 'from' | 'to'>;

/** The years of the bars from one to another, in whichever order. */
export const spanOf = (bins: readonly YearBin[], one: number, other: number): Years => {
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return { from: bins[first]?.from ?? null, to: bins[last]?.to ?? null };
};

/**
 * The years after (or before) those shown, as many at a time; the first bar when none is chosen. Null when there is
 * nowhere further to go.
 */
export const stepYears = (bins: readonly YearBin[], range: Years | null, step: 1 | -1): Years | null => {
  const chosen = bins.flatMap((bin, index) => (isInRange(bin, range) ? [index] : []));
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined || chosen.length === bins.length) {
    const end = step === 1 ? 0 : bins.length - 1;
    return bins.length === 0 ? null : spanOf(bins, end, end);
  }
  if (first + step < 0 || last + step >= bins.length) return null;
  return spanOf(bins, first + step, last + step);
};
