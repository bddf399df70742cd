import { CSV_STYLES, csvText } from '../export/csv-cell.ts';
import { foldText } from '../text.ts';
import { type Lang, wordsOf } from '../words/words.ts';
import { PROBLEMS, type Problem } from './problem.ts';

/** A row of a file as it was read, under the headers of its table. */
export interface ReportedRow {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
  readonly headers: readonly string[];
  readonly cells: readonly string[];
}

/** True for the two columns that a report adds, in either language: an import passes over them. */
export const isReportHeader = (header: string): boolean =>
  (['fr', 'en'] as const).some((lang) =>
    Object.values(wordsOf(lang).imports.report).some((added) => foldText(added) === foldText(header)),
  );

const fixOf = ({ code }: Problem, lang: Lang): string => wordsOf(lang).imports.problems[code].fix;
const sentenceOf = ({ code, column, value, details }: Problem, lang: Lang): string => {
  const sentence = wordsOf(lang).imports.problems[code].one({ value, column, ...details });
  return column === null ? sentence : `${column}${lang === 'fr' ? '\u00A0:' : ':'} ${sentence}`;
};

/** What only tells what was done, with nothing to correct, is not in a report. */
const isReported = (problem: Problem): boolean =>
  problem.row > 0 && (PROBLEMS[problem.code].level !== 'note' || fixOf(problem, 'fr') !== '');

const placeOf = ({ file, sheet, row }: Pick<Problem, 'file' | 'sheet' | 'row'>): string =>
  JSON.stringify([file, sheet, row]);

/** Rows to report, by place: what is wrong with each. */
export const problemsByRow = (problems: readonly Problem[]): ReadonlyMap<string, readonly Problem[]> => {
  const found = new Map<string, Problem[]>();
  for (const problem of problems.filter(isReported)) {
    const place = placeOf(problem);
    const known = found.get(place);
    if (known) known.push(problem);
    else found.set(place, [problem]);
  }
  return found;
};

/** Columns of all tables, each once; a report that is imported again is not reported twice. */
const headersOf = (rows: readonly ReportedRow[]): readonly string[] => [
  ...new Set(rows.flatMap(({ headers }) => headers).filter((header) => !isReportHeader(header))),
];

const joined = (texts: readonly string[]): string =>
  [...new Set(texts)].filter((text) => text !== '').join(' / ');

/**
 * The rows that have a problem, as they were, with « Problème » and « Comment corriger »: header first. Once corrected it
 * can be imported as it is.
 */
export const reportTable = (
  rows: Iterable<ReportedRow>,
  problems: readonly Problem[],
  lang: Lang,
): readonly (readonly string[])[] => {
  const byRow = problemsByRow(problems);
  const reported = [...rows].filter((row) => byRow.has(placeOf(row)));
  const headers = headersOf(reported);
  const { problem, fix } = wordsOf(lang).imports.report;
  const lines = reported.map((row) => {
    const found = byRow.get(placeOf(row)) ?? [];
    const cells = new Map(row.headers.map((header, index) => [header, row.cells[index] ?? '']));
    return [
      ...headers.map((header) => cells.get(header) ?? ''),
      joined(found.map((one) => sentenceOf(one, lang))),
      joined(found.map((one) => fixOf(one, lang))),
    ];
  });
  return [[...headers, problem, fix], ...lines];
};

/** The report as a CSV that opens in a spreadsheet: no cell is a formula, and each comes back as it was. */
export const reportCsv = (
  rows: Iterable<ReportedRow>,
  problems: readonly Problem[],
  lang: Lang,
  csv: keyof typeof CSV_STYLES,
): { readonly rows: number; readonly text: string } => {
  const table = reportTable(rows, problems, lang);
  return { rows: table.length - 1, text: csvText(table, CSV_STYLES[csv]) };
};
