import type { OpenedText, ReadOptions } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import { readRecords } from './csv-records.ts';

/** Those that are looked for, the less likely to be within a text first. */
export const SEPARATORS = ['\t', ';', '|', ','] as const;
const SAMPLE_CHARACTERS = 64 * 1024;
const SAMPLE_ROWS = 200;
/** Fewer rows than this of one width: the file is a single column. */
const AGREEMENT = 0.5;
/** What Excel reads as the separator of the file, and shows nowhere. */
const DECLARED = /^"?sep=([^"\n\r]{1,4}?)"?(?:\r\n?|\n|$)/i;

const startOf = (opened: OpenedText): string => {
  let start = '';
  for (const chunk of opened.chunks()) {
    start += chunk;
    if (start.length >= SAMPLE_CHARACTERS) break;
  }
  return start.slice(0, SAMPLE_CHARACTERS);
};

const widthsOf = (sample: string, separator: string): readonly number[] => {
  const widths: number[] = [];
  try {
    for (const { cells } of readRecords([sample], separator)) {
      widths.push(cells.length);
      if (widths.length === SAMPLE_ROWS) break;
    }
  } catch (error) {
    // A wrong separator may find quotes that are not closed: what was read before is enough.
    if (!(error instanceof ImportRefusal)) throw error;
  }
  return widths;
};

/** Part of the rows that have the most frequent width, of at least two cells; wider is better by little. */
const scoreOf = (sample: string, separator: string): number => {
  const widths = widthsOf(sample, separator);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0]);
  const agreement = widths.length === 0 ? 0 : count / widths.length;
  return agreement < AGREEMENT ? 0 : agreement + Math.min(width, 50) / 1000;
};

/** The last line of a sample is cut, and would count as one of another width. */
const wholeLines = (sample: string): string => {
  if (sample.length < SAMPLE_CHARACTERS) return sample;
  const end = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return end < 0 ? sample : sample.slice(0, end + 1);
};

const guessSeparator = (sample: string): string => {
  const scored = SEPARATORS.map((separator) => ({ separator, score: scoreOf(sample, separator) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? ';' : best.separator;
};

/** The line `sep=;` of a file, with its line break; empty where it has none. */
export const declarationOf = (opened: OpenedText): string => DECLARED.exec(startOf(opened))?.[0] ?? '';

/** The separator chosen, the one that the file declares (`sep=;`), or the one that makes its rows equally wide. */
export const separatorOf = (opened: OpenedText, { separator }: Pick<ReadOptions, 'separator'>): string => {
  if (separator !== null && separator !== '' && !/["\n\r]/.test(separator)) return separator;
  const start = startOf(opened);
  return DECLARED.exec(start)?.[1] ?? guessSeparator(wholeLines(start));
};
