import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  openSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations.ts';
import { isOnlineOnly } from './online-only.ts';
import { StoreError } from './store-error.ts';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const HEADER_BYTES = 100;
const READ_VERSION_AT = 19;
const READ_VERSION_MAX = 2;
const SNIFFED_BYTES = 512;

/** What a file that is no project looks like, by its first bytes; the sentence says what to do with it. */
const LOOKS: readonly (readonly [string, (head: Buffer) => boolean])[] = [
  ['png', (head) => head.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))],
  ['image', (head) => /^(\xff\xd8\xff|GIF8|RIFF....WEBP|BM)/s.test(head.toString('latin1'))],
  ['pdf', (head) => head.toString('latin1', 0, 5) === '%PDF-'],
  // The first entry of a workbook or document names what it is; anything else is a plain archive.
  ['xlsx', (head) => isZip(head) && /\[Content_Types\]\.xml|xl\/|_rels\/|opendocument/.test(latin(head))],
  ['zip', (head) => isZip(head)],
  ['xls', (head) => head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))],
  ['program', (head) => /^(\x7fELF|MZ)/.test(latin(head))],
  ['xml', (head) => /^(\xef\xbb\xbf)?\s*</.test(latin(head))],
  ['json', (head) => /^(\xef\xbb\xbf)?\s*[{[]/.test(latin(head)) && isText(head)],
  ['csv', (head) => isText(head) && /^[^\r\n]*[;,\t][^\r\n]*/.test(latin(head))],
  ['text', (head) => isText(head)],
];
const latin = (head: Buffer): string => head.toString('latin1');
const isZip = (head: Buffer): boolean => latin(head).startsWith('PK\x03\x04');
const isText = (head: Buffer): boolean => head.every((byte) => byte >= 32 || [9, 10, 12, 13].includes(byte));
const looksLike = (head: Buffer): string => LOOKS.find(([, matches]) => matches(head))?.[0] ?? 'unknown';

const readHead = (path: string): Buffer => {
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(SNIFFED_BYTES);
    return head.subarray(0, readSync(file, head, 0, SNIFFED_BYTES, 0));
  } finally {
    closeSync(file);
  }
};

/** Ten times a project of a million rows: nothing of a larger file is read. */
const PROJECT_MAX_BYTES = 8_000_000_000;

/** Step 1: a regular file with something in it. */
export const checkFile = (path: string): Stats => {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (isOnlineOnly(path, stats)) throw new StoreError('E-BASE-ONLINE');
  if (!stats) throw new StoreError('E-FILE-ABSENT');
  if (stats.isDirectory()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'folder' });
  if (stats.isSymbolicLink()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'link' });
  if (!stats.isFile()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'device' });
  if (stats.size > PROJECT_MAX_BYTES) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'huge' });
  if (stats.size === 0) throw new StoreError('E-BASE-EMPTY');
  return stats;
};

/** True for a file that bears the mark of a project, damaged or not. */
export const isMarkedAsOurs = (path: string): boolean => {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const head = readHead(path);
  return (
    head.length >= HEADER_BYTES &&
    head.subarray(0, MAGIC.length).equals(MAGIC) &&
    head.readUInt32BE(68) === APPLICATION_ID
  );
};

const damaged = (what: string) => new StoreError('E-BASE-DAMAGED', { what });
const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

const checkIdentity = (head: Buffer): void => {
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) {
    throw new StoreError('E-BASE-NOTOURS', { looksLike: looksLike(head) });
  }
  // A read version that SQLite does not know: it would read no page, and a copy with a header of ours would.
  if (head.length < HEADER_BYTES || (head[READ_VERSION_AT] ?? 0) > READ_VERSION_MAX) throw damaged('header');
  if (head.readUInt32BE(68) !== APPLICATION_ID) {
    throw new StoreError('E-BASE-NOTOURS', { looksLike: 'sqlite' });
  }
  const theirs = head.readUInt32BE(60);
  if (theirs > SCHEMA_VERSION) throw new StoreError('E-BASE-NEWER', { theirs, ours: SCHEMA_VERSION });
  if (theirs === 0) throw damaged('version');
};

/** SQLite's log (WAL), or its rollback journal where the file system refuses WAL. */
const LOG_SUFFIXES = ['-wal', '-journal'] as const;

/** Logs with something in them: the main file alone is not the whole project. */
export const logsOf = (path: string): string[] =>
  LOG_SUFFIXES.map((suffix) => path + suffix).filter((log) => existsSync(log) && statSync(log).size > 0);

/** A file with its logs, under another name. */
export const copyWithLogs = (path: string, target: string): void => {
  copyFileSync(path, target);
  for (const log of logsOf(path)) copyFileSync(log, target + log.slice(path.length));
};

/**
 * Steps 1 and 2 of the open sequence, from bytes alone: nothing is opened, nothing written. A cut file is not seen by
 * SQLite's own check (its last page may be free), so sizes are compared here.
 */
export const checkHeader = (path: string): void => {
  const { size } = checkFile(path);
  const head = readHead(path);
  checkIdentity(head);
  const written = head.readUInt16BE(16);
  const pageSize = written === 1 ? 65_536 : written;
  if (!isPageSize(pageSize) || head.readUInt32BE(56) !== 1) {
    throw new StoreError('E-BASE-NOTOURS', { looksLike: 'sqlite' });
  }
  if (size % pageSize !== 0) throw damaged('size');
  const isCountKept = head.readUInt32BE(24) === head.readUInt32BE(92);
  if (logsOf(path).length === 0 && isCountKept && size < head.readUInt32BE(28) * pageSize)
    throw damaged('size');
};

/** True when a file or a folder may be written. The administrator may everywhere: a mark of protection is respected all the same. */
export const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    return (statSync(path).mode & 0o222) !== 0;
  } catch {
    return false;
  }
};
