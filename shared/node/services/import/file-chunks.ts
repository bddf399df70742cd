import { closeSync, openSync, readSync } from 'node:fs';

/** Bytes read at once: large enough to be fast, small enough for a cancel to be soon. */
export const CHUNK_BYTES = 512 * 1024;

/** Bytes of a file, piece by piece; closed when the reader stops, at the end or before. A piece is overwritten by the next. */
export function* readBytes(path: string): Generator<Buffer> {
  const handle = openSync(path, 'r');
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  try {
    for (;;) {
      const length = readSync(handle, buffer, 0, CHUNK_BYTES, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(handle);
  }
}

/** A part of a file; shorter where the file ends. */
export const readPart = (path: string, start: number, bytes: number): Buffer => {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(handle, buffer, 0, bytes, start));
  } finally {
    closeSync(handle);
  }
};
