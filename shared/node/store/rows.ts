import type { ReadableDb } from './database.ts';

/** What a column holds. */
export type Cell = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, Cell>>;

/** Rows of a query, in its order. */
export const readRows = (db: ReadableDb, sql: string, ...values: readonly Cell[]): Row[] =>
  db.prepare<Cell[], Row>(sql).all(...values);

/** Statements prepared once for the length of a piece of work. */
export type Run = (sql: string, ...values: readonly Cell[]) => number;
export const createRunner = (db: ReadableDb): Run => {
  const prepared = new Map<string, ReturnType<ReadableDb['prepare']>>();
  return (sql, ...values) => {
    const statement = prepared.get(sql) ?? db.prepare(sql);
    prepared.set(sql, statement);
    return statement.run(...values).changes;
  };
};

/** A new row of which most columns may be null: only the others are given, which takes half the time. */
export const insertFilled = (
  run: Run,
  table: string,
  columns: readonly string[],
  cells: readonly Cell[],
): void => {
  let names = '';
  let marks = '';
  const filled: Cell[] = [];
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at] ?? null;
    if (cell === null) continue;
    names += filled.length === 0 ? columns[at] : `, ${columns[at]}`;
    marks += filled.length === 0 ? '?' : ', ?';
    filled.push(cell);
  }
  run(`INSERT INTO ${table} (${names}) VALUES (${marks})`, ...filled);
};

/** Values by the id in the column of that name, in the order of the rows. */
export const groupRows = <Value>(
  rows: readonly Row[],
  column: string,
  toValue: (row: Row) => Value,
): ReadonlyMap<string, Value[]> => {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const id = String(row[column]);
    const group = groups.get(id);
    if (group) group.push(toValue(row));
    else groups.set(id, [toValue(row)]);
  }
  return groups;
};
