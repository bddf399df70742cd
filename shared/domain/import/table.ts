import type { ProjectDocument } from '../document.ts';
import type { FormatId } from './format-ids.ts';
import type { Problem } from './problem.ts';

/** One row as read: its number in the file or the sheet, from 1, and its cells as text; nothing is interpreted yet. */
export interface RawRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Bytes of it are in no encoding: U+FFFD stands where they were. */
  readonly isDamaged?: boolean;
  /** Hidden or filtered out in its spreadsheet. */
  readonly isHidden?: boolean;
}

/** A sheet or a text table as it lies in the file: no header known yet. `rows` starts again at each call. */
export interface Grid {
  readonly sheet: string | null;
  readonly isHidden: boolean;
  /** Null when only reading it through would tell. */
  readonly rowCount: number | null;
  readonly rows: () => Iterable<RawRow>;
  /** Columns that are hidden in their spreadsheet, from 0. */
  readonly hiddenColumns?: readonly number[];
}

export interface TableHead {
  readonly file: string;
  readonly sheet: string | null;
  readonly format: FormatId;
  /** What the format itself says its rows are; null for a plain table. */
  readonly role: 'nodes' | 'edges' | null;
  /** Unique and never empty: « Nom (2) », « Colonne 4 ». */
  readonly headers: readonly string[];
  /** Row of the header, from 1; null when the format has none. */
  readonly headerRow: number | null;
  /** Index of its first column where several tables lie side by side in a grid; absent: 0. */
  readonly firstColumn?: number;
  /** Row where it begins, of a table under another in a grid; absent: the grid's first. */
  readonly firstRow?: number;
  /** Of edges: whether one without a word about it has a direction. */
  readonly isDirected: boolean;
}

/** Named columns and their rows. `rows` starts again at each call. */
export interface Table {
  readonly head: TableHead;
  readonly rowCount: number | null;
  readonly rows: () => Iterable<RawRow>;
}

/** What a format gives: plain grids whose header is to be found, or tables that it knows the columns of. */
export interface FormatReading {
  readonly grids: readonly Grid[];
  readonly tables: readonly Table[];
  readonly problems: readonly Problem[];
  /** One of our own documents, instead of tables: document-rows.ts makes its rows. */
  readonly document?: ProjectDocument | null;
}
