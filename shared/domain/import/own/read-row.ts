import { csvBack } from '../../export/csv-cell.ts';
import { createTongue, UNREAD } from '../../export/records/tongue.ts';
import { isCutText } from '../../export/workbook/cut-text.ts';
import type { Problem } from '../problem.ts';
import type { TableHead } from '../table.ts';
import type { FoundColumn, OwnTable } from './own-table.ts';

/** One row, read: what it says, and what of it could not be. */
export interface ReadRow<Fields> {
  readonly fields: Partial<Fields>;
  readonly problems: readonly Problem[];
}

type Cells = readonly string[];

/** A row of one of our tables. A cell that says nothing leaves its field unknown. */
export const createRowReader = <Fields>(
  columns: readonly FoundColumn<Fields>[],
  { lang }: Pick<OwnTable, 'lang'>,
  head: TableHead,
): ((row: number, cells: Cells) => ReadRow<Fields>) => {
  const tongue = createTongue(lang, (date) => date);
  // Only a text with separators needs a mark before what a spreadsheet would run.
  const plain = head.format === 'csv' ? csvBack : (text: string) => text;
  const isWorkbook = head.format === 'workbook';
  return (row, cells) => {
    let fields: Partial<Fields> = {};
    const problems: Problem[] = [];
    for (const { index, header, column } of columns) {
      const text = plain(cells[index] ?? '');
      if (column.read === null || text.trim() === '') continue;
      const value = isWorkbook && isCutText(text) ? UNREAD : column.read(text, tongue, fields);
      if (value !== UNREAD) {
        fields = { ...fields, ...value };
        continue;
      }
      const shown = text.slice(0, 120);
      problems.push({
        code: 'E-IMP-VALUE',
        file: head.file,
        sheet: head.sheet,
        row,
        column: header,
        value: shown,
        details: { value: shown },
      });
    }
    return { fields, problems };
  };
};
