import type { InspectedTable } from '../../../contract/import-operations.ts';
import type { Grid, RawRow } from '../../../domain/import/table.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { InspectAsked, Inspection } from './parser-protocol.ts';
import { proposalOf } from './propose-mapping.ts';
import { type FoundTable, readFiles } from './read-tables.ts';

/** Rows among which a header is chosen. */
const FIRST_ROWS = 15;
const SAMPLES = 20;
const CELL_CHARS = 300;

/** Words of a project change nothing to where columns go. */
const NO_MEANINGS = { meanings: {} };

const take = (rows: Iterable<RawRow>, count: number): RawRow[] => {
  const taken: RawRow[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
};
const textsOf = ({ cells }: RawRow): string[] => cells.map((cell) => cell.slice(0, CELL_CHARS));

const firstRowsOf = (grid: Grid | null): InspectedTable['firstRows'] =>
  grid ? take(grid.rows(), FIRST_ROWS).map((row) => ({ row: row.row, cells: textsOf(row) })) : [];

const inspectTable = ({ id, file, isHidden, grid, table, preset }: FoundTable): InspectedTable => ({
  id,
  file,
  sheet: table.head.sheet,
  isHidden,
  headerRow: table.head.headerRow,
  firstRows: firstRowsOf(grid),
  headers: [...table.head.headers],
  samples: take(table.rows(), SAMPLES).map(textsOf),
  rowCount: table.rowCount,
  role: table.head.role,
  preset: preset?.id ?? null,
  proposal: proposalOf(table, NO_MEANINGS),
});

/** Steps 1 to 3 of the wizard: what the files hold, and how their columns would be taken. */
export const inspectFiles = async (asked: InspectAsked, heartbeat: Heartbeat): Promise<Inspection> => {
  const files = await readFiles(asked.files, { ...asked, mapping: null }, heartbeat);
  return {
    files: files.map(({ read }) => read),
    tables: files.flatMap(({ tables }) => tables.map(inspectTable)),
    problems: files.flatMap(({ problems }) => problems),
  };
};
