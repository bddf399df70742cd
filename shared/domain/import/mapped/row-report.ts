import type { DraftContext } from '../preset.ts';
import { decisionOf, type Problem } from '../problem.ts';
import type { TableHead } from '../table.ts';
import type { Report } from './column.ts';

/** Where problems of the row being read go: one a table, begun again at each row. */
export interface RowReport {
  readonly begin: (row: number) => void;
  /** The column that the next problems are about; null for the row. */
  column: string | null;
  readonly problems: () => Problem[];
  readonly isSkipped: () => boolean;
  readonly skip: () => void;
  readonly report: Report;
}

const GUESSES_REMEMBERED = 20_000;

export const startReport = ({ file, sheet }: TableHead, { decisions }: DraftContext): RowReport => {
  let row = 0;
  let problems: Problem[] = [];
  let skipped = false;
  // A funder cited on each row is guessed once.
  const guessed = new Set<string>();
  const isNews = (code: Problem['code'], value: string): boolean => {
    if (code !== 'E-IMP-GUESS') return true;
    if (guessed.has(value)) return false;
    if (guessed.size < GUESSES_REMEMBERED) guessed.add(value);
    return true;
  };
  const rowReport: RowReport = {
    column: null,
    begin: (next) => {
      row = next;
      problems = [];
      skipped = false;
      rowReport.column = null;
    },
    problems: () => problems,
    isSkipped: () => skipped,
    skip: () => {
      skipped = true;
    },
    report: (code, written, details = {}) => {
      const value = written.slice(0, 120);
      const said = 'value' in details ? details : { ...details, value };
      const short = Object.fromEntries(
        Object.entries(said).map(([key, one]) => [key, typeof one === 'string' ? one.slice(0, 120) : one]),
      );
      if (isNews(code, value)) {
        problems.push({ code, file, sheet, row, column: rowReport.column, value, details: short });
      }
      const choice = decisionOf(decisions, code);
      if (choice === 'skip') skipped = true;
      return choice;
    },
  };
  return rowReport;
};
