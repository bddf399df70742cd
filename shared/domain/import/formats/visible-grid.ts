import type { ReadOptions } from '../format.ts';
import type { Grid, RawRow } from '../table.ts';

/** A hidden column leaves no gap: an empty one may mean that another table begins. */
const visibleRows = function* (grid: Grid): Generator<RawRow> {
  const hidden = new Set(grid.hiddenColumns);
  for (const row of grid.rows()) {
    if (row.isHidden) continue;
    const cells = row.cells.filter((_, column) => !hidden.has(column));
    yield hidden.size === 0 ? row : { ...row, cells };
  }
};

/** The sheets of a workbook as the person sees them, or whole where what is hidden was asked for. */
export const shownGrids = (grids: readonly Grid[], { includeHidden }: ReadOptions): readonly Grid[] => {
  if (includeHidden) return grids;
  return grids
    .filter(({ isHidden }) => !isHidden)
    .map((grid) => ({ ...grid, rows: () => visibleRows(grid) }));
};
