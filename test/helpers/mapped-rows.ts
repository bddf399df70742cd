import { draftMapped } from '../../shared/domain/import/apply-mapping.ts';
import type { RowDraft } from '../../shared/domain/import/draft.ts';
import { Mapping, type Proposal } from '../../shared/domain/import/mapping.ts';
import type { DraftContext } from '../../shared/domain/import/preset.ts';
import { findTables } from '../../shared/domain/import/recognise/layout.ts';
import { proposeMapping } from '../../shared/domain/import/recognise/propose.ts';
import type { Grid, Table } from '../../shared/domain/import/table.ts';

/** A grid as it lies in a file: one line a row, cells parted by `|`. */
export const gridOf = (...lines: readonly string[]): Grid => ({
  sheet: null,
  isHidden: false,
  rowCount: lines.length,
  rows: function* () {
    for (const [index, line] of lines.entries()) {
      yield { row: index + 1, cells: line.split('|').map((cell) => cell.trim()) };
    }
  },
});

export const tablesOf = (...lines: readonly string[]) => findTables(gridOf(...lines), 'a.csv', 'csv', null);

/** The only table of a grid. */
export const tableOf = (...lines: readonly string[]): Table => {
  const { tables } = tablesOf(...lines);
  const [table] = tables;
  if (!table || tables.length > 1) throw new Error(`${tables.length} tables`);
  return table;
};

export const samplesOf = (table: Table): readonly (readonly string[])[] =>
  [...table.rows()].slice(0, 50).map(({ cells }) => cells);

export const proposalOf = (table: Table): Proposal => {
  const proposal = proposeMapping(table.head, samplesOf(table), { meanings: {} });
  if (!proposal) throw new Error('No mapping is proposed.');
  return proposal;
};

/** `header → field` of what is proposed. */
export const fieldsOf = (table: Table): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(proposalOf(table).mapping.columns).map(([header, { field }]) => [header, field]),
  );

const CONTEXT: DraftContext = { decisions: {}, meanings: {}, withPersons: false, file: 0 };

/** Rows as a mapping reads them: the one given, else the one proposed. */
export const draftsOf = (
  table: Table,
  mapping: Partial<Mapping> | null = null,
  context: Partial<DraftContext> = {},
): RowDraft[] => {
  const read = mapping
    ? Mapping.parse({ rowIs: 'entity', columns: {}, ...mapping })
    : proposalOf(table).mapping;
  return [...draftMapped(table, read, { ...CONTEXT, ...context })];
};

/** Codes of problems of a row, in order. */
export const codesOf = (row: RowDraft | undefined): string[] => (row?.problems ?? []).map(({ code }) => code);

/** Columns of a mapping by header → field, cut by `split` where it is given. */
export const columnsOf = (of: Readonly<Record<string, string>>, split?: string): Mapping['columns'] =>
  Object.fromEntries(
    Object.entries(of).map(([header, field]) => [header, split ? { field, split } : { field }]),
  );
