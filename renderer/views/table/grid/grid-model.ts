import type { Lines } from '../../../../shared/domain/table/group-rows.ts';
import type { TableView } from '../../../../shared/domain/view.ts';
import type { BoundColumn } from '../cell-text.ts';
import type { TableFacts, TableRow } from '../columns/column.ts';
import type { GridTab } from '../columns/tabs.ts';
import type { GridRows } from '../data/use-grid-rows.ts';
import type { Totals } from '../data/use-totals.ts';
import type { RowChoice } from './use-row-choice.ts';
import type { Widths } from './use-widths.ts';

/** Everything that the table draws. */
export interface GridModel {
  readonly tab: GridTab;
  readonly label: string;
  readonly view: TableView;
  readonly columns: readonly BoundColumn[];
  readonly facts: TableFacts;
  readonly grid: GridRows;
  readonly lines: Lines;
  readonly folded: ReadonlySet<string>;
  readonly toggleGroup: (group: number, fold?: boolean) => void;
  readonly totals: Totals | null;
  readonly choice: RowChoice;
  readonly widths: Widths;
  readonly readOnly: boolean;
  readonly isBusy: boolean;
}

/** Where lists and menus of the table are drawn: over it, and within the same part of the page. */
export const FLOATS = 'table-floats';
export const IN_FLOATS = { portalProps: { target: `#${FLOATS}` } } as const;

export const ROW_HEIGHT = 36;
/** The column of boxes. */
export const BOX_WIDTH = 44;

export const rowAt = ({ grid, lines }: Pick<GridModel, 'grid' | 'lines'>, line: number): TableRow | null => {
  const found = lines.at(line);
  return found && 'row' in found ? (grid.rows[found.row] ?? null) : null;
};
export const groupAt = ({ lines }: Pick<GridModel, 'lines'>, line: number): number | null => {
  const found = lines.at(line);
  return found && 'group' in found ? found.group : null;
};

/** Ids of the rows in the order of the table, folded ones included. */
export const orderedIds = ({ grid }: Pick<GridModel, 'grid'>): string[] =>
  (grid.groups ? grid.groups.flatMap(({ rows }) => rows) : [...grid.order]).map(
    (row) => grid.rows[row]?.id ?? '',
  );
