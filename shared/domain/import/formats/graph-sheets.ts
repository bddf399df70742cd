import { foldText } from '../../text.ts';
import type { FormatId } from '../format-ids.ts';
import type { FormatReading, Grid, RawRow, Table } from '../table.ts';
import type { OwnCells } from './column-table.ts';
import { type EdgeCells, graphTables, type NodeCells } from './graph-tables.ts';

export type NodeColumn = keyof NodeCells;
export type EdgeColumn = keyof EdgeCells;

/** A sheet whose first row names what the format knows; `own` and `others` are by column. */
export interface GraphSheet<Column extends string> {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly own: ReadonlyMap<number, Column>;
  readonly others: ReadonlyMap<number, string>;
}
/** What the columns of a sheet are called, folded, and which it must have. */
export interface SheetRule<Column extends string> {
  readonly columns: Readonly<Record<string, Column>>;
  readonly needs: readonly Column[];
}

const firstRowOf = (grid: Grid): RawRow | null => {
  for (const row of grid.rows()) return row;
  return null;
};

/** The sheet as the rule reads it; null where a column that it needs is not there. */
export const readSheetBy = <Column extends string>(
  grid: Grid,
  { columns, needs }: SheetRule<Column>,
): GraphSheet<Column> | null => {
  const first = firstRowOf(grid);
  if (!first) return null;
  const own = new Map<number, Column>();
  const others = new Map<number, string>();
  first.cells.forEach((header, index) => {
    const folded = foldText(header);
    const column = Object.hasOwn(columns, folded) ? columns[folded] : undefined;
    if (column !== undefined && ![...own.values()].includes(column)) own.set(index, column);
    else if (header.trim() !== '') others.set(index, header.trim());
  });
  const found = new Set(own.values());
  return needs.every((column) => found.has(column)) ? { grid, headerRow: first.row, own, others } : null;
};

/** Values of a row by the format's columns, and those of the file's by their key. */
export interface SheetRow<Column extends string> {
  readonly row: number;
  readonly own: Readonly<Partial<Record<Column, string>>>;
  readonly others: ReadonlyMap<string, string>;
}

/** The rows below the header. */
export const sheetRows = function* <Column extends string>(
  sheet: GraphSheet<Column>,
): Generator<SheetRow<Column>> {
  for (const { row, cells } of sheet.grid.rows()) {
    if (row <= sheet.headerRow) continue;
    const own: Partial<Record<Column, string>> = {};
    for (const [index, column] of sheet.own) if (cells[index]) own[column] = cells[index];
    const others = [...sheet.others.keys()].map((index): [string, string] => [
      String(index),
      cells[index] ?? '',
    ]);
    yield { row, own, others: new Map(others.filter(([, value]) => value !== '')) };
  }
};

interface SheetReader<Column extends string> {
  readonly sheets: readonly GraphSheet<Column>[];
  /** What a row means: one node or edge, several, or none. */
  readonly read: (row: SheetRow<Column>) => readonly OwnCells<Column>[];
}
export interface GraphSheets {
  readonly file: string;
  readonly format: FormatId;
  readonly isDirected: boolean;
  readonly nodes: SheetReader<NodeColumn>;
  readonly edges: SheetReader<EdgeColumn>;
}

/** Tables know their sheet: two of them number their rows alike. */
const placed = (table: Table, { grid, headerRow }: GraphSheet<string>): Table => ({
  ...table,
  head: { ...table.head, sheet: grid.sheet, headerRow },
});

const hasRows = (sheet: GraphSheet<string>): boolean => {
  for (const _ of sheetRows(sheet)) return true;
  return false;
};

/** Each sheet as a table of nodes or of edges; those without rows are left out. */
export const readGraphSheets = ({ file, format, isDirected, nodes, edges }: GraphSheets): FormatReading => {
  const readings = [
    ...nodes.sheets.filter(hasRows).map((sheet) => {
      const graph = graphTables(file, format, { isPart: true });
      for (const [index, title] of sheet.others) graph.declareOfNodes(String(index), title);
      for (const row of sheetRows(sheet)) {
        for (const own of nodes.read(row)) graph.addNode(row.row, own, row.others);
      }
      return { sheet, ...graph.finish(isDirected) };
    }),
    ...edges.sheets.filter(hasRows).map((sheet) => {
      const graph = graphTables(file, format, { isPart: true });
      for (const [index, title] of sheet.others) graph.declareOfEdges(String(index), title);
      for (const row of sheetRows(sheet)) {
        for (const own of edges.read(row)) graph.addEdge(row.row, own, row.others);
      }
      return { sheet, ...graph.finish(isDirected) };
    }),
  ];
  return {
    grids: [],
    tables: readings.flatMap(({ sheet, tables }) => tables.map((table) => placed(table, sheet))),
    problems: readings.flatMap(({ sheet, problems }) =>
      problems.map((problem) => ({ ...problem, sheet: sheet.grid.sheet })),
    ),
  };
};
