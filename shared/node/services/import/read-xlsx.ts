import { randomUUID } from 'node:crypto';
import type { WorkBook, WorkSheet } from '@e965/xlsx';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { type PreparedPart, parseParts, sheetsOf } from './parse-parts.ts';
import { isSharedStrings, readSharedStrings } from './shared-strings.ts';
import { createLostCells, type LostCells, type ReadSheet } from './sheet-grid.ts';
import type { Hidden } from './sheet-hidden.ts';
import { createSheetRows, type SheetRows } from './sheet-rows.ts';
import type { TextStore } from './text-store.ts';
import { type Parts, type StreamedPart, textsOf, type WorkbookParts } from './workbook-parts.ts';
import { createCellTaker } from './xlsx-cells.ts';
import { isStyleSheet, NO_STYLES, nameStyles, prepareHead, prepareStyles } from './xlsx-part.ts';
import { isWorksheet, readWorksheet, type SheetFrame } from './xlsx-sheet.ts';
import { checkSheets } from './xlsx-sheets.ts';
import type { CellReading } from './xlsx-values.ts';

/** What of an XLSX is not read whole: it holds nearly all of its bytes. */
export const isStreamedPart = (start: string): boolean => isWorksheet(start) || isSharedStrings(start);

interface Read {
  readonly frame: SheetFrame;
  readonly rows: SheetRows;
  readonly hiddenRows: ReadonlySet<number>;
  readonly lost: LostCells;
}

const NOTHING_SHARED = Buffer.from('<sst/>');
/** Where styles are put when there are none. */
const STYLES = 'xl/styles.xml';

const startOf = (bytes: Buffer): string => bytes.subarray(0, 4000).toString('latin1');
const rewritten = (bytes: Buffer, rewrite: (xml: string) => string): Buffer =>
  Buffer.from(rewrite(bytes.toString('latin1')), 'latin1');

const prepared = (parts: Parts): PreparedPart[] => {
  const styles = [...parts].find(([, bytes]) => isStyleSheet(startOf(bytes)))?.[0];
  const known = [...parts].map(([name, bytes]): PreparedPart => {
    if (/^\[content_types\]\.xml$/i.test(name))
      return [name, rewritten(bytes, (types) => nameStyles(types, styles ?? STYLES))];
    // A relation may call any part a worksheet, whatever it is.
    return [name, rewritten(bytes, isStyleSheet(startOf(bytes)) ? prepareStyles : prepareHead)];
  });
  return styles === undefined ? [...known, [STYLES, Buffer.from(prepareStyles(NO_STYLES))]] : known;
};

/** What the library tells besides its types. */
interface Styled {
  readonly Styles?: { readonly CellXf?: readonly { readonly numFmtId?: number }[] };
  readonly SSF?: Readonly<Record<number, string>>;
}
const formatsOf = (workbook: WorkBook): CellReading['formatOf'] => {
  const { Styles, SSF } = workbook as Styled;
  return (style) => SSF?.[Styles?.CellXf?.[Number(style)]?.numFmtId ?? 0] ?? 'General';
};

/** A sheet without its rows, as the library reads it; its only cell says which one it is. */
const framePart = (
  { part }: StreamedPart,
  { head, merges, close }: SheetFrame,
  mark: string,
): PreparedPart => {
  const cell = `<sheetData><row r="1"><c r="A1" t="str"><v>${mark}</v></c></row></sheetData>`;
  return [part.name, Buffer.from(`${prepareHead(head)}${cell}${merges}${close}`)];
};

const readSheet = async ({ part }: StreamedPart, reading: CellReading): Promise<Read> => {
  const [rows, lost, hiddenRows] = [createSheetRows(reading.texts), createLostCells(), new Set<number>()];
  const take = createCellTaker(reading, { rows, hiddenRows, onLost: lost.onLost });
  return { frame: await readWorksheet(textsOf(part), take), rows, hiddenRows, lost };
};

const hiddenOf = (sheet: WorkSheet, rows: ReadonlySet<number>, visibility: number): Hidden => ({
  isSheetHidden: visibility > 0,
  hasRows: rows.size > 0,
  isRowHidden: (row) => rows.has(row),
  columns: new Set((sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at] : []))),
});

/**
 * The sheets of an XLSX. Its frame is read by the library, its texts and rows by ourselves as they are inflated: 300,000
 * rows of 12 columns take 0.3 GB instead of 1.4. Refuses with E-IMP-BROKEN, E-IMP-LIMIT, E-IMP-BIG or E-IMP-BOMB.
 */
export const readXlsx = async (
  { whole, streamed }: WorkbookParts,
  texts: TextStore,
): Promise<ReadSheet[]> => {
  checkSheets(whole);
  const strings = streamed.filter(({ start }) => !isWorksheet(start));
  const worksheets = streamed.filter(({ start }) => isWorksheet(start));
  for (const { part } of strings) await readSharedStrings(textsOf(part), texts);
  const parts = [...prepared(whole), ...strings.map(({ part }): PreparedPart => [part.name, NOTHING_SHARED])];
  const outline = parseParts(parts);
  const is1904 = outline.Workbook?.WBProps?.date1904 === true;
  const reading = { texts, shared: texts.count(), formatOf: formatsOf(outline), is1904, told: { bytes: 0 } };
  const read = new Map<unknown, Read>();
  for (const worksheet of worksheets) {
    const sheet = await readSheet(worksheet, reading);
    // No file can know it: a sheet that we did not read is never taken for another.
    const mark = randomUUID();
    read.set(mark, sheet);
    parts.push(framePart(worksheet, sheet.frame, mark));
  }
  const workbook = parseParts(parts);
  const visibility = workbook.Workbook?.Sheets ?? [];
  return sheetsOf(workbook).map(({ name, index, sheet }) => {
    const [[cell] = []] = sheet['!data'] as { readonly v?: unknown }[][];
    const own = read.get(cell?.v);
    if (!own) throw new ImportRefusal('E-IMP-BROKEN');
    const hidden = hiddenOf(sheet, own.hiddenRows, Number(visibility[index]?.Hidden ?? 0));
    return { name, rows: own.rows, lost: own.lost, merges: sheet['!merges'] ?? [], hidden };
  });
};
