import type { InputOf } from '../../../../shared/contract/contract.ts';
import type { Held } from '../../../../shared/domain/held-values.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import type { Kind } from '../../../../shared/domain/vocabulary.ts';
import type { TextKey } from '../../../i18n/i18n.ts';
import type { BoundColumn } from '../cell-text.ts';
import { isRelation, type TableFacts, type TableRow } from '../columns/column.ts';
import type { Range } from '../grid/grid-place.ts';
import { lockOf, type Typed } from './check-cell.ts';

/** One cell that is to hold something else. */
export interface CellEdit {
  readonly row: TableRow;
  readonly bound: BoundColumn;
  readonly value: Typed;
  /** What it replaces. */
  readonly was: Held;
}
/** One that cannot be written in the table. */
export interface LockedCell extends CellEdit {
  readonly why: TextKey;
}
export interface NewRow {
  readonly kind: Kind;
  readonly name: string;
  readonly set: Readonly<Record<string, string>>;
}

/** Everything that one gesture would change. */
export interface EditPlan {
  readonly edits: readonly CellEdit[];
  readonly locked: readonly LockedCell[];
  /** Rows pasted below the last one, that can be made. */
  readonly additions: readonly NewRow[];
  readonly ignoredRows: number;
  readonly ignoredColumns: number;
}

type SetMany = InputOf<'record.setMany'>;
type Changes = SetMany['changes'];

/** One change a record. */
export const changesOf = (edits: readonly CellEdit[]): Changes => {
  const sets = new Map<string, Changes[number]>();
  for (const { row, bound, value, was: seen } of edits) {
    const field = bound.column.write?.field ?? '';
    const before = sets.get(row.id);
    const set = { ...before?.set, [field]: typeof value === 'string' ? value : [...value] };
    const was = { ...before?.was, ...seen };
    sets.set(
      row.id,
      isRelation(row)
        ? { record: 'relation', id: row.id, set, was }
        : { record: 'entity', id: row.id, set, was },
    );
  }
  return [...sets.values()];
};

/** Cells that can be written apart from those that cannot. */
export const sortOut = (
  edits: readonly CellEdit[],
  facts: TableFacts,
): Pick<EditPlan, 'edits' | 'locked'> => {
  const open: CellEdit[] = [];
  const locked: LockedCell[] = [];
  for (const edit of edits) {
    const why = lockOf(edit.bound.column, edit.row, facts);
    if (why) locked.push({ ...edit, why });
    else open.push(edit);
  }
  return { edits: open, locked };
};

/** Where a block is pasted. */
export interface Target {
  readonly range: Range;
  /** Lines of the table, and the row of each: null for the heading of a group. */
  readonly lines: number;
  readonly rowAt: (line: number) => TableRow | null;
  /** From 1: column 0 chooses rows. */
  readonly columns: readonly BoundColumn[];
  /** What a cell holds, what has just been written included. */
  readonly valueOf: (bound: BoundColumn, row: TableRow) => CellValue;
  readonly wasOf: (bound: BoundColumn, row: TableRow) => Held;
  readonly adds: Kind | null;
}

const repeated = (length: number, room: number): number =>
  length > 0 && room > length && room % length === 0 ? room : length;

/** Rows from a line on, headings passed over; as many as are asked or as there are. */
const rowsFrom = ({ range, lines, rowAt }: Target, wanted: number): TableRow[] => {
  const rows: TableRow[] = [];
  for (let line = Math.max(0, range.firstLine); line < lines && rows.length < wanted; line++) {
    const row = rowAt(line);
    if (row) rows.push(row);
  }
  return rows;
};

/** What is left of the block becomes rows, when their names are in it. */
const additionsOf = (
  { adds }: Target,
  left: readonly (readonly string[])[],
  columns: readonly BoundColumn[],
): NewRow[] => {
  const nameAt = columns.findIndex(({ column }) => column.id === 'name');
  if (adds === null || nameAt < 0) return [];
  return left.flatMap((cells): NewRow[] => {
    const name = (cells[nameAt] ?? '').trim();
    if (name === '') return [];
    const filled = columns.flatMap(({ column }, at): [string, string][] => {
      const text = cells[at] ?? '';
      return at === nameAt || !column.write || text.trim() === '' ? [] : [[column.write.field, text]];
    });
    return [{ kind: adds, name, set: Object.fromEntries(filled) }];
  });
};

/** A block of cells on a range: one cell or a row fills it, a larger block goes as far as the table does. */
export const planPaste = (
  block: readonly (readonly string[])[],
  target: Target,
  facts: TableFacts,
): EditPlan => {
  const { range } = target;
  const width = Math.max(0, ...block.map((cells) => cells.length));
  const wantedRows = repeated(block.length, range.lastLine - range.firstLine + 1);
  const wantedColumns = repeated(width, range.lastColumn - range.firstColumn + 1);
  const first = Math.max(1, range.firstColumn) - 1;
  const columns = target.columns.slice(first, first + wantedColumns);
  const rows = rowsFrom(target, wantedRows);
  const edits = rows.flatMap((row, at) =>
    columns.flatMap((bound, column): CellEdit[] => {
      const cells = block[at % block.length] ?? [];
      const value = cells[column % width];
      return value === undefined ? [] : [{ row, bound, value, was: target.wasOf(bound, row) }];
    }),
  );
  const left = block.slice(rows.length);
  const additions = additionsOf(target, left, columns);
  return {
    ...sortOut(edits, facts),
    additions,
    ignoredRows: left.length - additions.length,
    ignoredColumns: wantedColumns - columns.length,
  };
};

/** Rows and columns of a range. */
export const cellsOf = (target: Target): { rows: TableRow[]; columns: readonly BoundColumn[] } => {
  const { firstLine, lastLine, firstColumn, lastColumn } = target.range;
  const rows: TableRow[] = [];
  for (let line = Math.max(0, firstLine); line <= lastLine && line < target.lines; line++) {
    const row = target.rowAt(line);
    if (row) rows.push(row);
  }
  return { rows, columns: target.columns.slice(Math.max(0, firstColumn - 1), lastColumn) };
};

const nothingElse = { additions: [], ignoredRows: 0, ignoredColumns: 0 } as const;

export const planEmptying = (target: Target, facts: TableFacts): EditPlan => {
  const { rows, columns } = cellsOf(target);
  const edits = rows.flatMap((row) =>
    columns.map((bound): CellEdit => ({ row, bound, value: '', was: target.wasOf(bound, row) })),
  );
  return { ...sortOut(edits, facts), ...nothingElse };
};

/** The first row of the range into those under it; of one row, what is above. */
export const planFilling = (target: Target, facts: TableFacts): EditPlan => {
  const { range } = target;
  const isOne = range.firstLine === range.lastLine;
  const whole = isOne ? { ...target, range: { ...range, firstLine: range.firstLine - 1 } } : target;
  const { rows, columns } = cellsOf(whole);
  const [source, ...others] = rows;
  if (!source) return { edits: [], locked: [], ...nothingElse };
  const edits = columns.flatMap((bound) => {
    const value = bound.words.write(target.valueOf(bound, source));
    return others.map((row): CellEdit => ({ row, bound, value, was: target.wasOf(bound, row) }));
  });
  return { ...sortOut(edits, facts), ...nothingElse };
};
