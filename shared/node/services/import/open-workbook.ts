import type { OpenedWorkbook } from '../../../domain/import/format.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { bomb, readArchive } from './archive.ts';
import { readOds } from './read-ods.ts';
import { isStreamedPart, readXlsx } from './read-xlsx.ts';
import { gridOf } from './sheet-grid.ts';
import { createTextStore } from './text-store.ts';
import { hasMacros, kindOf, readParts } from './workbook-parts.ts';

/** Where the fault lies is said with it. */
const withFile = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new ImportRefusal(error.code, { ...error.details, file });
  }
};

/** Far above what an honest workbook says: numbers of three hundred digits take few bytes in their file. */
const TEXT_BYTES_MAX = 250_000_000;
const refuseTexts = (zipped: number) => (unzipped: number) => {
  throw bomb(unzipped, zipped);
};

const open = async (bytes: Buffer, fileName: string): Promise<OpenedWorkbook> => {
  const archive = await readArchive(bytes);
  const kind = kindOf(archive);
  const parts = await readParts(archive, kind === 'xlsx' ? isStreamedPart : () => false);
  const texts = createTextStore(TEXT_BYTES_MAX, refuseTexts(bytes.length));
  const sheets = kind === 'xlsx' ? await readXlsx(parts, texts) : readOds(parts.whole, texts);
  const read = sheets.map((sheet) => gridOf(sheet, fileName));
  const macros: Problem[] = hasMacros(archive)
    ? [{ code: 'E-IMP-MACRO', file: fileName, sheet: null, row: 0, column: null, value: null, details: {} }]
    : [];
  return {
    is: 'workbook',
    fileName,
    grids: read.map(({ grid }) => grid),
    problems: [...macros, ...read.flatMap(({ problems }) => problems)],
  };
};

/**
 * A zip that `sniffFile` takes for a workbook (XLSX, XLSM, ODS) as grids of texts, one a sheet, in order. Nothing is
 * computed, run or written. Refuses with E-IMP-FORMAT, E-IMP-BIG, E-IMP-LIMIT, E-IMP-BOMB, E-IMP-UNSAFE or E-IMP-BROKEN.
 */
export const openWorkbook = (bytes: Buffer, fileName: string): Promise<OpenedWorkbook> =>
  withFile(fileName, () => open(bytes, fileName));
