import { foldText } from '../../text.ts';
import { emptyRow, type RowDraft } from '../draft.ts';
import { type RowReport, startReport } from '../mapped/row-report.ts';
import type { DraftContext } from '../preset.ts';
import type { RawRow, Table, TableHead } from '../table.ts';
import { inspectCell } from '../text-problems.ts';
import { isUnknown } from '../values/unknown-words.ts';

/** « siren_groupement », « Siren groupement », « sirenGroupement » → `sirengroupement`. */
export const headerKey = (header: string): string => foldText(header).replaceAll(' ', '');

/** Columns of a known list, by the key of their header. */
export const columnIndexes = (headers: readonly string[]): ReadonlyMap<string, number> => {
  const indexes = new Map<string, number>();
  headers.forEach((header, index) => {
    const key = headerKey(header);
    if (!indexes.has(key)) indexes.set(key, index);
  });
  return indexes;
};

/** A row of a known list, with what it becomes and where its problems go. */
export interface RowCells {
  readonly raw: RawRow;
  readonly report: RowReport;
  /** Clean text of the first of these columns that says something; '' for none and for « NA ». Problems that follow are of its column. */
  readonly get: (...keys: readonly string[]) => string;
  /** What the row becomes: the problems reported so far, and these. */
  readonly draft: (made: Partial<Pick<RowDraft, 'entities' | 'relations' | 'outlines'>>) => RowDraft;
}

/** Bytes lost, cells missing or too many: said of the row before it is read. */
const inspectRow = (
  { raw: { cells, isDamaged }, report }: Pick<RowCells, 'raw' | 'report'>,
  head: TableHead,
): void => {
  const extra = cells.slice(head.headers.length).some((cell) => cell.trim() !== '');
  if (extra || (cells.length < head.headers.length && head.format === 'csv')) {
    report.report('E-IMP-LENGTH', '', { found: cells.length, expected: head.headers.length });
  }
  if (!isDamaged) return;
  const index = cells.findIndex((cell) => cell.includes('\uFFFD'));
  report.column = head.headers[index] ?? null;
  report.report('E-IMP-ACCENT', cells[index] ?? '');
};

const readCell = (report: RowReport, context: DraftContext, header: string | null, text: string): string => {
  const { clean, problems } = inspectCell(text, context.decisions);
  report.column = header;
  for (const { code, details } of problems) report.report(code, text, details);
  return isUnknown(clean) ? '' : clean;
};

/** Rows of a known list, one after the other; empty ones are passed over. */
export const readRows = function* (table: Table, context: DraftContext): Generator<RowCells> {
  const { head } = table;
  const indexes = columnIndexes(head.headers);
  const report = startReport(head, context);
  for (const raw of table.rows()) {
    if (raw.cells.every((cell) => cell.trim() === '')) continue;
    report.begin(raw.row);
    inspectRow({ raw, report }, head);
    const known = new Map<number, string>();
    const read = (index: number): string => {
      const before = known.get(index);
      if (before !== undefined) return before;
      const text = readCell(report, context, head.headers[index] ?? null, raw.cells[index] ?? '');
      known.set(index, text);
      return text;
    };
    const get = (...keys: readonly string[]): string => {
      for (const key of keys) {
        const index = indexes.get(key);
        const text = index === undefined ? '' : read(index);
        if (text === '') continue;
        report.column = head.headers[index ?? 0] ?? null;
        return text;
      }
      return '';
    };
    const draft: RowCells['draft'] = (made) => {
      const row = { ...emptyRow(context.file, head.sheet, raw.row), problems: report.problems() };
      return report.isSkipped() ? { ...row, isSkipped: true } : { ...row, ...made };
    };
    yield { raw, report, get, draft };
  }
};
