import { isDateCell, type RecordCell } from '../records/cell.ts';
import type { RecordColumn, Surroundings } from '../records/column.ts';
import type { Tongue } from '../records/tongue.ts';
import { cutText } from './cut-text.ts';
import { textCell, type WorkbookCell, type WorkbookLimits } from './workbook.ts';

/** A cell that was longer than a workbook allows. */
export interface CutCell {
  readonly sheet: string;
  readonly id: string;
  readonly column: string;
  readonly length: number;
  readonly kept: number;
}
export interface RecordRows {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly cuts: readonly CutCell[];
}

const WIDTHS: Readonly<Record<string, number>> = {
  name: 40,
  from: 40,
  to: 40,
  description: 50,
  note: 40,
  sources: 40,
  statements: 40,
  url: 30,
};
const WIDTH_MIN = 12;
const WIDTH_MAX = 28;
const widthOf = (id: string, heading: string): number =>
  WIDTHS[id] ?? Math.min(WIDTH_MAX, Math.max(WIDTH_MIN, heading.length + 2));

/** Excel counts a day too many before this one, and none before 1900. */
const FIRST_DAY = '1900-03-01';
/** A month or a year is not a day: it stays a text. */
const dateCell = (date: string, tongue: Tongue): WorkbookCell =>
  date.length === FIRST_DAY.length && date >= FIRST_DAY ? { day: date } : textCell(tongue.date(date));

const isEmpty = (cell: RecordCell): boolean => cell === null || cell === '';

interface Writing {
  readonly sheet: string;
  readonly tongue: Tongue;
  readonly around: Surroundings;
  readonly limits: WorkbookLimits;
  /** Columns that stay where nothing fills them. */
  readonly kept: ReadonlySet<string>;
}

/** Records as rows under their headings, without the columns that nothing fills. */
export const recordRows = <Record extends { readonly id: string }, Fields>(
  columns: readonly RecordColumn<Record, Fields>[],
  records: readonly Record[],
  { sheet, tongue, around, limits, kept }: Writing,
): RecordRows => {
  const table = records.map((record) => columns.map(({ write }) => write(record, tongue, around)));
  const shown = columns
    .map((column, index) => ({ ...column, index, title: column.heading(tongue.lang) }))
    .filter(({ id, index }) => kept.has(id) || table.some((row) => !isEmpty(row[index] ?? null)));
  const cuts: CutCell[] = [];
  const cellOf = (cell: RecordCell, id: string, column: (typeof shown)[number]): WorkbookCell => {
    if (cell === null || typeof cell === 'number') return cell;
    if (isDateCell(cell)) return dateCell(cell.date, tongue);
    const text = cutText(cell, limits.characters);
    if (text !== cell)
      cuts.push({ sheet, id, column: column.title, length: cell.length, kept: text.length - 1 });
    return textCell(text, column.isCode ? 'code' : 'plain');
  };
  return {
    headings: shown.map(({ title }) => title),
    widths: shown.map(({ id, title }) => widthOf(id, title)),
    rows: records.map(({ id }, at) =>
      shown.map((column) => cellOf(table[at]?.[column.index] ?? null, id, column)),
    ),
    cuts,
  };
};
