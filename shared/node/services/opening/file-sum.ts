import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { logsOf } from '../../store/header.ts';
import type { FileIdentity } from '../../store/identity.ts';

/** What the bytes of a closed file are. */
export interface FileSum {
  readonly sha256: string;
  readonly bytes: number;
}
type StatePage = Pick<FileIdentity, 'statePage' | 'pageSize'>;

const CHUNK_BYTES = 1024 * 1024;

const readChunks = (path: string, take: (chunk: Buffer, at: number) => void): number => {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(CHUNK_BYTES);
    for (let at = 0; ; ) {
      const read = readSync(file, buffer, 0, CHUNK_BYTES, at);
      if (read === 0) return at;
      take(buffer.subarray(0, read), at);
      at += read;
    }
  } finally {
    closeSync(file);
  }
};

/** Never of a file that this process has open with SQLite: closing a descriptor drops its locks. */
export const sumFile = (path: string): FileSum => {
  const hash = createHash('sha256');
  const bytes = readChunks(path, (chunk) => void hash.update(chunk));
  return { sha256: hash.digest('hex'), bytes };
};

/** Checksum of every page but the one where the close counter is: a counter that moved alone was not moved by us. */
export const sumRest = (path: string, { statePage, pageSize }: StatePage): number => {
  const [from, to] = [(statePage - 1) * pageSize, statePage * pageSize];
  let sum = 0;
  readChunks(path, (chunk, at) => {
    const [start, end] = [from - at, to - at].map((edge) => Math.min(Math.max(edge, 0), chunk.length));
    sum = crc32(chunk.subarray(0, start), sum);
    sum = crc32(chunk.subarray(end), sum);
  });
  return sum;
};

/** A log beside with something in it: the bytes of the file are not the whole project. */
export const hasLog = (path: string): boolean => logsOf(path).length > 0;
const LOG_HEADER_BYTES = 32;
const LOG_MAGIC = 0x377f0682;
/** What SQLite sums of the beginning of its log, in the order of bytes that its mark tells. */
const sumLogHeader = (header: Buffer): readonly [number, number] => {
  const read = (at: number) => (header[3] === 0x83 ? header.readUInt32BE(at) : header.readUInt32LE(at));
  let [one, two] = [0, 0];
  for (let at = 0; at < 24; at += 8) {
    one = (one + read(at) + two) >>> 0;
    two = (two + read(at + 4) + one) >>> 0;
  }
  return [one, two];
};

/** Whether a log begins as SQLite's do, or holds nothing: it passes over any other without a word. */
export const isLogReadable = (path: string): boolean => {
  const header = Buffer.alloc(LOG_HEADER_BYTES);
  const file = openSync(`${path}-wal`, 'r');
  try {
    const read = readSync(file, header, 0, LOG_HEADER_BYTES, 0);
    if (read < LOG_HEADER_BYTES) return read === 0;
  } finally {
    closeSync(file);
  }
  const [one, two] = sumLogHeader(header);
  const isMarked = (header.readUInt32BE(0) & ~1) >>> 0 === LOG_MAGIC;
  return isMarked && header.readUInt32BE(24) === one && header.readUInt32BE(28) === two;
};

const SALTS_AT = 16;
/** What SQLite begins a log with anew each time that it starts one; null where there is none. */
export const logMarkOf = (path: string): string | null => {
  if (!existsSync(`${path}-wal`)) return null;
  const header = Buffer.alloc(LOG_HEADER_BYTES);
  const file = openSync(`${path}-wal`, 'r');
  try {
    const read = readSync(file, header, 0, LOG_HEADER_BYTES, 0);
    return read === LOG_HEADER_BYTES ? header.toString('hex', SALTS_AT, SALTS_AT + 8) : null;
  } finally {
    closeSync(file);
  }
};

/** Even an empty one: its last session did not end, or goes on. */
export const hasLogFile = (path: string): boolean => existsSync(`${path}-wal`);

/** Moves whenever the file is written or replaced. */
export const stampOf = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(' ') : '';
};
