import { decodeEntities } from './html-entities.ts';
import { createHtmlGrid, type HtmlGrid } from './html-grid.ts';
import { numberAttribute, readTokens } from './html-tokens.ts';

const LINE_TAGS = new Set(['br', 'p', 'div', 'li']);
const CELL_TAGS = new Set(['td', 'th']);
const ROW_TAGS = new Set(['tr', 'thead', 'tbody', 'tfoot']);
/** Tables within tables beyond this are layout, and read as text of the last. */
const DEPTH_MAX = 64;
/** As browsers do. */
const SPAN_MAX = 1_000;

interface OpenTable {
  readonly grid: ReturnType<typeof createHtmlGrid>;
  isInRow: boolean;
  /** Pieces of the cell being read; null between cells. */
  pieces: string[] | null;
  attributes: string;
}

/** Line breaks of the source are spaces; those of tags are kept. */
const textOf = (pieces: readonly string[]): string =>
  decodeEntities(pieces.join(''))
    .split('\0')
    .map((line) => line.replace(/[ \t\n\r\f]+/g, ' ').trim())
    .join('\n')
    .trim();

const endCell = (table: OpenTable): void => {
  if (table.pieces === null) return;
  const span = (name: string): number =>
    Math.min(SPAN_MAX, Math.max(1, numberAttribute(table.attributes, name) ?? 1));
  table.grid.addCell(textOf(table.pieces), span('colspan'), span('rowspan'));
  table.pieces = null;
};

const endRow = (table: OpenTable): void => {
  endCell(table);
  if (table.isInRow) table.grid.endRow();
  table.isInRow = false;
};

const openTag = (table: OpenTable, name: string, attributes: string): void => {
  if (ROW_TAGS.has(name)) endRow(table);
  if (name === 'tr') table.isInRow = true;
  else if (CELL_TAGS.has(name)) {
    endCell(table);
    table.isInRow = true;
    table.pieces = [];
    table.attributes = attributes;
  } else if (LINE_TAGS.has(name)) table.pieces?.push('\0');
};

const closeTag = (table: OpenTable, name: string): void => {
  if (CELL_TAGS.has(name)) endCell(table);
  else if (ROW_TAGS.has(name)) endRow(table);
  else if (LINE_TAGS.has(name)) table.pieces?.push('\0');
};

/** Tables of an HTML text that have a row, in the order of their beginning; one within another is a table of its own. */
export const readTables = (html: string): readonly HtmlGrid[] => {
  const grids: OpenTable['grid'][] = [];
  const open: OpenTable[] = [];
  const begin = (): void => {
    const grid = createHtmlGrid();
    grids.push(grid);
    open.push({ grid, isInRow: false, pieces: null, attributes: '' });
  };
  const end = (): void => {
    const table = open.pop();
    if (table !== undefined) endRow(table);
  };
  for (const token of readTokens(html)) {
    const table = open.at(-1);
    if (token.is === 'text') table?.pieces?.push(token.text.replaceAll('\0', ''));
    else if (token.name === 'table') {
      if (token.is === 'close') end();
      else if (open.length < DEPTH_MAX) begin();
    } else if (table !== undefined)
      token.is === 'open' ? openTag(table, token.name, token.attributes) : closeTag(table, token.name);
  }
  while (open.length > 0) end();
  return grids.map((grid) => grid.result()).filter(({ rows }) => rows.length > 0);
};
