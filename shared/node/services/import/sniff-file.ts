import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { guessWide } from './encoding.ts';
import { readBytes, readPart } from './file-chunks.ts';
import { isBinary, isLockFile, magicOf } from './magic.ts';

const HEAD_BYTES = 64 * 1024;
/** A zip ends with its directory's end, and at most 64 KB of comment. */
const ZIP_TAIL_BYTES = 65_557;
const ZIP_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
/** NUL, tab, line breaks, form feed, end of a DOS text, space, and marks of encodings. */
const BLANKS = new Set([0, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff]);

const isEncrypted = (path: string, head: Buffer): boolean => {
  const sector = 2 ** Math.min(head.readUInt16LE(0x1e), 12);
  const directory = readPart(path, (head.readUInt32LE(0x30) + 1) * sector, 4096);
  return directory.includes(Buffer.from('EncryptedPackage', 'utf16le'));
};

const oleKind = (path: string, head: Buffer): string => {
  if (head.length < 512) return 'partial';
  return isEncrypted(path, head) ? 'encrypted' : 'xls';
};

const isWholeZip = (path: string, size: number): boolean =>
  readPart(path, Math.max(0, size - ZIP_TAIL_BYTES), ZIP_TAIL_BYTES).includes(ZIP_END);

const isBlank = (path: string): boolean => {
  for (const bytes of readBytes(path)) if (bytes.some((byte) => !BLANKS.has(byte))) return false;
  return true;
};

const kindOf = (path: string, size: number, head: Buffer): string => {
  const magic = magicOf(head);
  if (magic === 'ole') return oleKind(path, head);
  if (magic === 'zip') return isWholeZip(path, size) ? 'workbook' : 'partial';
  if (magic !== null) return magic;
  if (isLockFile(head, size)) return 'partial';
  if (isBlank(path)) return head.some((byte) => byte !== 0) ? 'empty' : 'partial';
  return guessWide(head) === null && isBinary(head) ? 'binary' : 'text';
};

/**
 * What a file is by its bytes, never its name: a zip (a workbook, to be looked into) or a text. Refuses what is neither
 * (E-IMP-FORMAT with `looksLike`: xls, encrypted, partial, pdf, png…) and what holds nothing (E-IMP-EMPTY).
 */
export const sniffFile = (path: string): 'text' | 'workbook' => {
  const file = basename(path);
  const status = statSync(path);
  if (!status.isFile()) throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'folder', file });
  if (status.size === 0) throw new ImportRefusal('E-IMP-EMPTY', { file });
  const kind = kindOf(path, status.size, readPart(path, 0, HEAD_BYTES));
  if (kind === 'empty') throw new ImportRefusal('E-IMP-EMPTY', { file });
  if (kind === 'text' || kind === 'workbook') return kind;
  throw new ImportRefusal('E-IMP-FORMAT', { looksLike: kind, file });
};
