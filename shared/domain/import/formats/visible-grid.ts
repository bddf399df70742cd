import type { ReadOptions } from '../format.ts';
import type { Grid, RawRow } from '../table.ts';

const visibleRows = function* (grid: Grid): Generator<RawRow> {
  const hidden = new Set(grid.hiddenColumns);
  for (const row of grid.rows()) {
    if (row.isHidden) continue;
    yield hidden.size === 0
      ? row
      : { ...row, cells: row.cells.map((cell, column) => (hidden.has(column) ? '' : cell)) };
  }
};

/** The sheets of a workbook as the person sees them, or whole where what is hidden was asked for. */
export const shownGrids = (grids: readonly Grid[], { includeHidden }: ReadOptions): readonly Grid[] => {
  if (includeHidden) return grids;
  return grids
    .filter(({ isHidden }) => !isHidden)
    .map((grid) => ({ ...grid, rows: () => visibleRows(grid) }));
};
