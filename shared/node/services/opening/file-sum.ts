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

/** Even an empty one: its last session did not end, or goes on. */
export const hasLogFile = (path: string): boolean => existsSync(`${path}-wal`);

/** Moves whenever the file is written or replaced. */
export const stampOf = (path: string): string => {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found ? [found.dev, found.ino, found.size, found.mtimeNs].join(' ') : '';
};
