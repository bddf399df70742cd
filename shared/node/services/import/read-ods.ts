import type { WorkBook } from '@e965/xlsx';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { cellText, type SheetCell } from './cell-text.ts';
import { LOST_VALUE, prepareOds, scanOds } from './ods-part.ts';
import { parseParts, sheetsOf } from './parse-parts.ts';
import { createLostCells, type LostCells, type ReadSheet } from './sheet-grid.ts';
import { nothingHidden } from './sheet-hidden.ts';
import { checkSheetLimit, ROWS_OF_FORMAT, SHEET_LIMITS } from './sheet-limits.ts';
import { createSheetRows, type SheetRows } from './sheet-rows.ts';
import type { TextStore } from './text-store.ts';
import type { Parts } from './workbook-parts.ts';

/** Columns of a row that have a cell. One that says it lies two thousand million columns away is gone to at once, not column by column. */
const columnsOf = (cells: readonly SheetCell[]): Iterable<number> =>
  cells.length <= SHEET_LIMITS.columns ? cells.keys() : Object.keys(cells).map(Number);

type Cells = (SheetCell[] | undefined)[];

/** Rows with a text; the cells of each are let go once read. */
const readRows = (data: Cells, texts: TextStore, { onLost }: LostCells): SheetRows => {
  if (data.length > ROWS_OF_FORMAT) throw new ImportRefusal('E-IMP-BROKEN');
  const rows = createSheetRows(texts);
  data.forEach((cells = [], row) => {
    for (const column of columnsOf(cells)) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const { text, lost } = cellText(cell, false);
      if (lost || text === LOST_VALUE) onLost(row, column);
      else if (text.trim() !== '') {
        checkSheetLimit('columns', column + 1, row + 1);
        checkSheetLimit('cell', text.length, row + 1);
        rows.add(row, column, texts.add(text));
      }
    }
    data[row] = undefined;
  });
  return rows;
};

const parse = (parts: Parts, content: string): WorkBook =>
  parseParts([
    // Only its being there matters: it tells the library what the file is.
    ['META-INF/manifest.xml', Buffer.from('<manifest:manifest/>')],
    ['styles.xml', parts.get('styles.xml') ?? Buffer.from('<office:document-styles/>')],
    ['content.xml', Buffer.from(prepareOds(content), 'latin1')],
  ]);

/** The sheets of an ODS. Refuses with E-IMP-BROKEN, E-IMP-FORMAT or E-IMP-LIMIT. */
export const readOds = (parts: Parts, texts: TextStore): ReadSheet[] => {
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) {
    throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'encrypted' });
  }
  const content = parts.get('content.xml')?.toString('latin1') ?? '';
  if (!/<office:spreadsheet[\s>/]/.test(content)) throw new ImportRefusal('E-IMP-FORMAT');
  const scan = scanOds(content);
  checkSheetLimit('values', scan.values);
  checkSheetLimit('repeated', scan.repeated);
  return sheetsOf(parse(parts, content)).map(({ name, index, sheet }) => {
    const lost = createLostCells();
    const rows = readRows(sheet['!data'] as Cells, texts, lost);
    const hidden = scan.hidden[index] ?? nothingHidden();
    // A table that bears no name: the library gives none.
    return { name: String(name ?? ''), rows, lost, merges: sheet['!merges'] ?? [], hidden };
  });
};
