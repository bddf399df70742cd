import * as xlsx from '@e965/xlsx';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { checkSheetLimit } from './sheet-limits.ts';

/** Reads parts that are inflated already: there, and not in the library's types. */
const { parse_zip: parseZip } = xlsx as unknown as {
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

export type PreparedPart = readonly [name: string, bytes: Buffer];

const containerOf = (parts: readonly PreparedPart[]): object => ({
  FullPaths: parts.map(([name]) => name),
  FileIndex: parts.map(([name, content]) => ({ name, content, type: 2, size: content.length })),
});

/** Parts of a workbook as the library reads them. Refuses with E-IMP-BROKEN, or E-IMP-LIMIT for too many sheets. */
export const parseParts = (parts: readonly PreparedPart[]): xlsx.WorkBook => {
  let workbook: xlsx.WorkBook;
  try {
    workbook = parseZip(containerOf(parts), OPTIONS);
  } catch {
    throw new ImportRefusal('E-IMP-BROKEN');
  }
  checkSheetLimit('sheets', workbook.SheetNames.length);
  // The library keeps sheets by name: of two of one name, one would be read twice and the other never.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) throw new ImportRefusal('E-IMP-BROKEN');
  return workbook;
};

/** The sheets of cells, in order. The library leaves out a sheet that it could not read: that is never silent here. */
export const sheetsOf = (
  workbook: xlsx.WorkBook,
): { readonly name: string; readonly index: number; readonly sheet: xlsx.WorkSheet }[] =>
  workbook.SheetNames.flatMap((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet?.['!type'] !== undefined) return [];
    if (!sheet?.['!data']) throw new ImportRefusal('E-IMP-BROKEN');
    return [{ name, index, sheet }];
  });
