import type { ImportFormat } from '../format.ts';
import { ownTableOf } from '../own/own-grid.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Grid } from '../table.ts';
import { isTemplateGuide } from '../templates.ts';
import { requireWorkbook } from './require-workbook.ts';
import { shownGrids } from './visible-grid.ts';

const isGuide = (grid: Grid): boolean => {
  for (const { cells } of grid.rows()) return isTemplateGuide(cells);
  return false;
};

/** Any spreadsheet: its sheets as they lie. The page of our templates that says how to fill them holds no data. */
export const workbookFormat: ImportFormat = {
  id: 'workbook',
  recognises: (opened) => opened.is === 'workbook',
  read: (given, options) => {
    const opened = requireWorkbook(given);
    const grids = shownGrids(opened.grids, options).filter((grid) => grid.rowCount !== 0 && !isGuide(grid));
    if (grids.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file: opened.fileName });
    // One of our own exports: beside its tables are sheets for who reads it.
    const own = grids.flatMap((grid) => ownTableOf(grid, opened.fileName, 'workbook') ?? []);
    return { grids: own.length > 0 ? [] : grids, tables: own, problems: opened.problems };
  },
};
