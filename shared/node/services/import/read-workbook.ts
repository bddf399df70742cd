import * as xlsx from '@e965/xlsx';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import type { SheetCell } from './cell-text.ts';
import { prepareOds, scanOds } from './ods-part.ts';
import type { ReadSheet } from './sheet-grid.ts';
import { type Hidden, nothingHidden } from './sheet-hidden.ts';
import { checkSheetLimit } from './sheet-limits.ts';
import type { Parts, WorkbookKind } from './workbook-parts.ts';
import {
  countValues,
  isStyleSheet,
  isWorksheet,
  NO_STYLES,
  nameStyles,
  prepareStyles,
  prepareWorksheet,
} from './xlsx-part.ts';
import { checkSheets } from './xlsx-sheets.ts';

/** Reads parts that are inflated already: there, and not in the library's types. */
const { parse_zip: parseParts } = xlsx as unknown as {
  readonly parse_zip: (container: object, options: xlsx.ParsingOptions) => xlsx.WorkBook;
};

const OPTIONS: xlsx.ParsingOptions = {
  dense: true,
  cellNF: true,
  // Hidden rows and columns come with styles.
  cellStyles: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellDates: false,
};

type PreparedPart = readonly [name: string, bytes: Buffer];

/** Where styles are put when there are none. */
const STYLES = 'xl/styles.xml';

const prepareXlsx = (parts: Parts): PreparedPart[] => {
  let values = 0;
  const startOf = (bytes: Buffer) => bytes.subarray(0, 4000).toString('latin1');
  const styles = [...parts].find(([, bytes]) => isStyleSheet(startOf(bytes)))?.[0];
  const prepared = [...parts].map(([name, bytes]): PreparedPart => {
    const start = startOf(bytes);
    if (/^\[content_types\]\.xml$/i.test(name))
      return [name, Buffer.from(nameStyles(bytes.toString('latin1'), styles ?? STYLES), 'latin1')];
    if (isStyleSheet(start)) return [name, Buffer.from(prepareStyles(bytes.toString('latin1')), 'latin1')];
    if (!isWorksheet(start)) return [name, bytes];
    const xml = bytes.toString('latin1');
    values += countValues(xml);
    checkSheetLimit('values', values);
    return [name, Buffer.from(prepareWorksheet(xml), 'latin1')];
  });
  return styles === undefined ? [...prepared, [STYLES, Buffer.from(prepareStyles(NO_STYLES))]] : prepared;
};

const containerOf = (parts: readonly PreparedPart[]): object => ({
  FullPaths: parts.map(([name]) => name),
  FileIndex: parts.map(([name, content]) => ({ name, content, type: 2, size: content.length })),
});

const parse = (parts: readonly PreparedPart[]): xlsx.WorkBook => {
  try {
    return parseParts(containerOf(parts), OPTIONS);
  } catch {
    throw new ImportRefusal('E-IMP-BROKEN');
  }
};

const hiddenOfXlsx = (sheet: xlsx.WorkSheet, visibility: number): Hidden => ({
  isSheetHidden: visibility > 0,
  isRowHidden: (row) => sheet['!rows']?.[row]?.hidden === true,
  columns: new Set((sheet['!cols'] ?? []).flatMap((column, at) => (column?.hidden ? [at] : []))),
});

type HiddenOf = (sheet: xlsx.WorkSheet, index: number) => Hidden;

/** The sheets of cells, in order. The library leaves out a sheet that it could not read: that is never silent here. */
const sheetsOf = (workbook: xlsx.WorkBook, hiddenOf: HiddenOf): ReadSheet[] => {
  checkSheetLimit('sheets', workbook.SheetNames.length);
  // The library keeps sheets by name: of two of one name, one would be read twice and the other never.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) throw new ImportRefusal('E-IMP-BROKEN');
  const is1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!type'] !== undefined) return [];
    const data = sheet?.['!data'] as (SheetCell[] | undefined)[] | undefined;
    if (!sheet || !data) throw new ImportRefusal('E-IMP-BROKEN');
    return [
      { name: name ?? '', data, merges: sheet['!merges'] ?? [], hidden: hiddenOf(sheet, index), is1904 },
    ];
  });
};

const readXlsx = (parts: Parts): ReadSheet[] => {
  checkSheets(parts);
  const workbook = parse(prepareXlsx(parts));
  const visibility = workbook.Workbook?.Sheets ?? [];
  return sheetsOf(workbook, (sheet, index) => hiddenOfXlsx(sheet, Number(visibility[index]?.Hidden ?? 0)));
};

const readOds = (parts: Parts): ReadSheet[] => {
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data')) {
    throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'encrypted' });
  }
  const content = parts.get('content.xml')?.toString('latin1') ?? '';
  if (!/<office:spreadsheet[\s>/]/.test(content)) throw new ImportRefusal('E-IMP-FORMAT');
  const scan = scanOds(content);
  checkSheetLimit('values', scan.values);
  const workbook = parse([
    // Only its being there matters: it tells the library what the file is.
    ['META-INF/manifest.xml', Buffer.from('<manifest:manifest/>')],
    ['styles.xml', parts.get('styles.xml') ?? Buffer.from('<office:document-styles/>')],
    ['content.xml', Buffer.from(prepareOds(content), 'latin1')],
  ]);
  return sheetsOf(workbook, (_, index) => scan.hidden[index] ?? nothingHidden());
};

/** The sheets of a workbook as the library reads them. Refuses with E-IMP-BROKEN, E-IMP-FORMAT or E-IMP-LIMIT. */
export const readSheets = (kind: WorkbookKind, parts: Parts): ReadSheet[] =>
  kind === 'xlsx' ? readXlsx(parts) : readOds(parts);
