import type { FormatId } from '../format-ids.ts';
import { uniqueHeaders } from '../formats/headers.ts';
import type { Problem } from '../problem.ts';
import type { Grid, RawRow, Table } from '../table.ts';
import { type Block, findBlocks } from './blocks.ts';
import { findHeader, joinLines } from './header-row.ts';
import { partsOf } from './stacked.ts';

/** Rows looked at for a header and for tables side by side. */
const FIRST_ROWS = 60;

const isBlank = ({ cells }: RawRow): boolean => cells.every((cell) => cell.trim() === '');

const firstRows = (grid: Grid): RawRow[] => {
  const rows: RawRow[] = [];
  for (const row of grid.rows()) {
    if (!isBlank(row)) rows.push(row);
    if (rows.length >= FIRST_ROWS) break;
  }
  return rows;
};

interface Header {
  readonly names: readonly string[];
  /** Row numbers in the file of its first and last lines; null when there is none. */
  readonly row: number | null;
  readonly last: number;
}

const cellsIn = ({ start, end }: Block, { cells }: RawRow): string[] =>
  Array.from({ length: end - start }, (_, column) => cells[start + column] ?? '');

const NO_HEADER: Header = { names: [], row: null, last: 0 };

/** The header that the person chose, else the one that is found. */
const headerOf = (rows: readonly RawRow[], block: Block, chosen: number | null): Header => {
  const lines = rows
    .map((row) => ({ row: row.row, cells: cellsIn(block, row) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const place = findHeader(lines.map(({ cells }) => cells));
  const [first, last] = place ? [lines[place.first], lines[place.last]] : [];
  if (chosen !== null && chosen !== first?.row && chosen !== last?.row) {
    const names = lines.find(({ row }) => row === chosen)?.cells ?? [];
    return { names, row: chosen, last: chosen };
  }
  if (!first || !last) return NO_HEADER;
  const width = block.end - block.start;
  const names = first === last ? first.cells : joinLines(first.cells, last.cells, width);
  return { names, row: first.row, last: last.row };
};

/** Cells past the last title are the table's when most rows fill them. */
const dataWidth = (rows: readonly RawRow[], { start, end }: Block, titled: number): number => {
  let width = titled;
  for (let column = titled; column < end - start; column++) {
    const filled = rows.filter(({ cells }) => (cells[start + column] ?? '').trim() !== '').length;
    if (filled * 2 > rows.length) width = column + 1;
  }
  return width;
};

const titledWidth = (names: readonly string[]): number =>
  names.reduce((width, name, column) => (name.trim() === '' ? width : column + 1), 0);

const unnamed = (
  names: readonly string[],
  headers: readonly string[],
  file: string,
  sheet: string | null,
): Problem[] =>
  headers.flatMap((header, column) =>
    (names[column] ?? '').trim() !== ''
      ? []
      : [
          {
            code: 'E-IMP-HEADER',
            file,
            sheet,
            row: 0,
            column: header,
            value: '',
            details: { name: '', value: header },
          },
        ],
  );

/** A title that a printed list repeats on each page. */
const isHeaderAgain = (cells: readonly string[], { names, row }: Header): boolean =>
  row !== null &&
  names.length > 1 &&
  cells.length >= names.length &&
  names.every((name, column) => cells[column] === name);

const rowsOf = function* (grid: Grid, block: Block, header: Header, isAlone: boolean): Generator<RawRow> {
  for (const row of grid.rows()) {
    if (row.row <= header.last && header.row !== null) continue;
    const cells = isAlone ? row.cells.slice(block.start) : row.cells.slice(block.start, block.end);
    if (cells.every((cell) => cell.trim() === '') || isHeaderAgain(cells, header)) continue;
    yield isAlone && block.start === 0 ? row : { ...row, cells };
  }
};

const tableOf = (
  grid: Grid,
  rows: readonly RawRow[],
  block: Block,
  isAlone: boolean,
  source: { readonly file: string; readonly format: FormatId; readonly chosen: number | null },
): { readonly table: Table; readonly problems: readonly Problem[] } => {
  const { file, format, chosen } = source;
  const header = headerOf(rows, block, chosen);
  const data = rows.filter(({ row }) => header.row === null || row > header.last);
  const width = Math.max(1, dataWidth(data, block, titledWidth(header.names)));
  const names = Array.from({ length: width }, (_, column) =>
    (header.names[column] ?? '').replace(/\s+/g, ' ').trim(),
  );
  const { headers, problems } = uniqueHeaders(names, file, grid.sheet);
  const blanks = header.row === null ? [] : unnamed(names, headers, file, grid.sheet);
  const head = {
    file,
    sheet: grid.sheet,
    format,
    role: null,
    headers,
    headerRow: header.row === null ? null : header.last,
    firstColumn: block.start,
    isDirected: true,
  };
  const rowCount = grid.rowCount === null ? null : Math.max(0, grid.rowCount - header.last);
  const table = {
    head,
    rowCount,
    rows: () => rowsOf(grid, { ...block, end: block.start + width }, header, isAlone),
  };
  return { table, problems: [...problems, ...blanks] };
};

type Found = { readonly tables: readonly Table[]; readonly problems: readonly Problem[] };

const tablesIn = (grid: Grid, file: string, format: FormatId, chosen: number | null): Found => {
  const rows = firstRows(grid);
  const known = chosen === null ? rows : rows.filter(({ row }) => row >= chosen);
  const blocks = findBlocks(known.map(({ cells }) => cells));
  const found = blocks.map((block) =>
    tableOf(grid, rows, block, blocks.length === 1, { file, format, chosen }),
  );
  return { tables: found.map(({ table }) => table), problems: found.flatMap(({ problems }) => problems) };
};

/**
 * Tables of a grid: where their header is (title lines above, two lines, none at all), those side by side and those one
 * under another. `headerRow` is the row that the person chose, null to find it. What was renamed is said.
 */
export const findTables = (grid: Grid, file: string, format: FormatId, headerRow: number | null): Found => {
  const parts = headerRow === null ? partsOf(grid) : [{ grid, firstRow: null }];
  const found = parts.map((part) => {
    const { tables, problems } = tablesIn(part.grid, file, format, headerRow);
    const { firstRow } = part;
    const placed = ({ head, ...table }: Table): Table =>
      firstRow === null ? { head, ...table } : { ...table, head: { ...head, firstRow } };
    return { tables: tables.map(placed), problems };
  });
  return {
    tables: found.flatMap(({ tables }) => tables),
    problems: found.flatMap(({ problems }) => problems),
  };
};
