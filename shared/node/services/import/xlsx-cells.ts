import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { CellText } from './cell-text.ts';
import { checkSheetLimit, ROWS_OF_FORMAT, SHEET_LIMITS } from './sheet-limits.ts';
import type { SheetRows } from './sheet-rows.ts';
import { attribute, type CellReading, isTrue, readCell } from './xlsx-values.ts';

/** Where the cells of a sheet go. */
export interface CellTaking {
  readonly rows: SheetRows;
  readonly hiddenRows: Set<number>;
  readonly onLost: (row: number, column: number) => void;
}
interface Place {
  readonly row: number;
  readonly column: number;
}

const TAG = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>/g;

/** `AB12` → column 27, row 11, from 0; null for what is no reference. */
const placeOf = (reference: string): Place | null => {
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(reference.slice(at));
  return column > 0 && row > 0 ? { column: column - 1, row: row - 1 } : null;
};

/** Keeps what a cell says, where it says something. */
const createKeeper =
  ({ texts, told }: CellReading, { rows, onLost }: CellTaking) =>
  (kept: number | CellText, { row, column }: Place): void => {
    const isShared = typeof kept === 'number';
    if (!isShared && kept.lost) onLost(row, column);
    if (isShared ? texts.isEmpty(kept) : kept.text.trim() === '') return;
    if (row >= ROWS_OF_FORMAT) throw new ImportRefusal('E-IMP-BROKEN');
    checkSheetLimit('columns', column + 1, row + 1);
    if (!isShared) checkSheetLimit('cell', kept.text.length, row + 1);
    else if (texts.bytesAt(kept) > SHEET_LIMITS.cell) checkSheetLimit('cell', texts.at(kept).length, row + 1);
    const text = isShared ? kept : texts.add(kept.text);
    told.bytes += texts.bytesAt(text);
    checkSheetLimit('told', told.bytes);
    rows.add(row, column, text);
  };

/** Takes the cells of whole rows, one piece of a sheet after the other. Refuses with E-IMP-LIMIT or E-IMP-BROKEN. */
export const createCellTaker = (reading: CellReading, taking: CellTaking): ((xml: string) => void) => {
  const keep = createKeeper(reading, taking);
  let row = -1;
  let column = -1;
  const beginRow = (attributes: string): void => {
    const number = Number.parseInt(attribute(attributes, 'r') ?? '', 10);
    row = number > 0 ? number - 1 : row + 1;
    column = -1;
    if (isTrue(attribute(attributes, 'hidden'))) taking.hiddenRows.add(row);
  };
  const takeCell = (attributes: string, content: string): void => {
    const place = placeOf(attribute(attributes, 'r') ?? '');
    column = place?.column ?? column + 1;
    const kept = readCell(attributes, content, reading);
    if (kept !== null) keep(kept, { row: place?.row ?? Math.max(0, row), column });
  };
  return (xml) => {
    let attributes: string | null = null;
    let start = 0;
    const endCell = (end: number): void => {
      if (attributes !== null) takeCell(attributes, xml.slice(start, end));
      attributes = null;
    };
    for (const { 0: tag, 1: name, 2: given = '', index } of xml.matchAll(TAG)) {
      endCell(index);
      if (name === 'row') beginRow(given);
      else [attributes, start] = [given, index + tag.length];
    }
    endCell(xml.length);
  };
};
