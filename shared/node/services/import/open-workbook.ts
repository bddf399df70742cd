import type { OpenedWorkbook } from '../../../domain/import/format.ts';
import type { Problem } from '../../../domain/import/problem.ts';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { readArchive } from './archive.ts';
import { readSheets } from './read-workbook.ts';
import { gridOf } from './sheet-grid.ts';
import { hasMacros, kindOf, readParts } from './workbook-parts.ts';

const ZIP = Buffer.from('PK\x03\x04', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\x05\x06', 'latin1');
/** Container of old Office files, and of the new ones that have a password. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/** `~$acteurs.xlsx`: what Excel writes beside a workbook while it is open; the length of a name, the name, both again. */
const isOfficeLock = (bytes: Buffer): boolean =>
  bytes.length === 165 && (bytes[0] ?? 0) >= 1 && (bytes[0] ?? 0) <= 54 && bytes[55] === bytes[0];

/** True for bytes that `openWorkbook` is to read, or to refuse by their name. */
export const isWorkbook = (bytes: Buffer): boolean =>
  [ZIP, EMPTY_ZIP, COMPOUND].some((start) => startsWith(bytes, start)) || isOfficeLock(bytes);

const refuseOthers = (bytes: Buffer): void => {
  if (bytes.length === 0) throw new ImportRefusal('E-IMP-EMPTY');
  if (isOfficeLock(bytes)) throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'partial' });
  if (startsWith(bytes, COMPOUND)) {
    throw new ImportRefusal('E-IMP-FORMAT', { looksLike: bytes.includes(ENCRYPTED) ? 'encrypted' : 'xls' });
  }
  if (!isWorkbook(bytes)) throw new ImportRefusal('E-IMP-FORMAT');
};

/**
 * A workbook (XLSX, XLSM, ODS) as grids of texts, one a sheet, in order. Nothing is computed, run or written. Refuses
 * with E-IMP-FORMAT, E-IMP-BIG, E-IMP-LIMIT, E-IMP-BOMB, E-IMP-UNSAFE, E-IMP-BROKEN or E-IMP-EMPTY.
 */
export const openWorkbook = async (bytes: Buffer, fileName: string): Promise<OpenedWorkbook> => {
  refuseOthers(bytes);
  const archive = await readArchive(bytes);
  const kind = kindOf(archive);
  const sheets = readSheets(kind, await readParts(archive));
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
