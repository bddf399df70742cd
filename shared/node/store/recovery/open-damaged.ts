import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openOwn } from '../connection.ts';
import type { ReadableDb } from '../database.ts';
import { copyWithLogs, logsOf } from '../header.ts';
import { APPLICATION_ID } from '../migrations.ts';

const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
/** Pages of our files; a header that says another power of two is believed. */
const PAGE_BYTES = 4096;
const PAYLOAD_FRACTIONS = [64, 32, 32] as const;
const UTF8 = 1;
const ROLLBACK_JOURNAL = 1;

const pageSizeIn = (head: Buffer): number => {
  const written = head.readUInt16BE(16);
  const size = written === 1 ? 65_536 : written;
  return size >= 512 && (size & (size - 1)) === 0 ? size : PAGE_BYTES;
};

/** What every project's header says, whatever this one does: what follows may be whole all the same. */
const mendHeader = (given: Buffer): Buffer => {
  const pageSize = given.length >= MAGIC.length + 2 ? pageSizeIn(given) : PAGE_BYTES;
  const pages = Math.ceil(given.length / pageSize);
  const bytes = Buffer.concat([given, Buffer.alloc(pages * pageSize - given.length)]);
  MAGIC.copy(bytes);
  bytes.writeUInt16BE(pageSize === 65_536 ? 1 : pageSize, 16);
  bytes.set([ROLLBACK_JOURNAL, ROLLBACK_JOURNAL, 0, ...PAYLOAD_FRACTIONS], 18);
  bytes.writeUInt32BE(pages, 28);
  bytes.writeUInt32BE(bytes.readUInt32BE(24), 92);
  bytes.writeUInt32BE(UTF8, 56);
  bytes.writeUInt32BE(APPLICATION_ID, 68);
  return bytes;
};

/** With its log where there is one; without, its header is mended. In `folder`, which is the caller's to remove. */
const copyDamaged = (path: string, folder: string): string => {
  const copy = join(folder, 'damaged.alliage');
  if (logsOf(path).length > 0) {
    copyWithLogs(path, copy);
  } else writeFileSync(copy, mendHeader(readFileSync(path)));
  return copy;
};

/** A copy of what is left of a file; null where there is nothing to read at all. */
export const openDamaged = (path: string, folder: string): ReadableDb | null => {
  if (!existsSync(path) || statSync(path).size === 0) return null;
  const db = openOwn(copyDamaged(path, folder));
  try {
    db.prepare('SELECT count(*) FROM sqlite_master').get();
    return db;
  } catch {
    db.close();
    return null;
  }
};
