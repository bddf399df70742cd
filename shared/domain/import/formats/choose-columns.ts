import type { RowStore } from './row-store.ts';

/** A column that the format defines. */
export interface OwnColumn<Name extends string = string> {
  readonly name: Name;
  /** Lower-case titles under which a file may give it among its own attributes, its name first. */
  readonly aliases?: readonly string[];
  /** What a row that says nothing means, once another says something. */
  readonly absent?: string;
  /** The column that stands for it where a row says nothing. */
  readonly orElse?: Name;
}

/** A column of a table being read: `own` is null for those that the file defines. */
export interface Column {
  title: string;
  readonly own: OwnColumn | null;
  isFilled: boolean;
}

/** A column to give: where its cells are, and what stands for an empty one. */
export interface Chosen {
  readonly index: number;
  readonly title: string;
  readonly absent: string;
  readonly orElse: number | null;
}

/** A column of the file that repeats the format's own of that name on each row says nothing more. */
const isRepeated = (rows: RowStore, index: number, own: number): boolean => {
  for (let at = 0; at < rows.count(); at++) {
    const cell = rows.cellAt(at, index);
    if (cell !== undefined && cell !== rows.cellAt(at, own)) return false;
  }
  return true;
};

/** The file's column that gives what an own column would, else none. */
const standIn = (columns: readonly Column[], { name, aliases = [name] }: OwnColumn): number => {
  for (const alias of aliases) {
    const index = columns.findIndex(
      ({ own, isFilled, title }) => own === null && isFilled && title.toLowerCase() === alias,
    );
    if (index >= 0) return index;
  }
  return -1;
};

const chooseOwn = (columns: readonly Column[]): readonly Chosen[] =>
  columns.flatMap(({ own, isFilled }, at) => {
    if (own === null) return [];
    const found = isFilled ? at : standIn(columns, own);
    const other = columns.findIndex((column) => column.own !== null && column.own.name === own.orElse);
    const orElse = other >= 0 && columns[other]?.isFilled ? other : null;
    if (found < 0 && orElse === null) return [];
    return [{ index: found < 0 ? at : found, title: own.name, absent: own.absent ?? '', orElse }];
  });

/** Columns with values, the format's own first; one that is empty leaves its place and name to the file's. */
export const chooseColumns = (columns: readonly Column[], rows: RowStore): readonly Chosen[] => {
  const own = chooseOwn(columns);
  const taken = new Set(own.map(({ index }) => index));
  const others = columns.flatMap(({ own: of, isFilled, title }, index) => {
    if (of !== null || !isFilled || taken.has(index)) return [];
    const same = own.find((chosen) => chosen.title === title.toLowerCase());
    if (same && isRepeated(rows, index, same.index)) return [];
    return [{ index, title, absent: '', orElse: null }];
  });
  return [...own, ...others];
};
