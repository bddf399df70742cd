import type { OpenedText } from './format.ts';
import { ImportRefusal } from './refusal.ts';

const MEGABYTE = 1_000_000;
/** Of graphs written as text or XML (reliability.md 1.6). */
export const GRAPH_BYTES_MAX = 200 * MEGABYTE;

/** Reads a file of at most `limit` bytes; a refusal inside names it. */
export const readWithin = <Result>(
  { fileName, bytes }: OpenedText,
  limit: number,
  read: () => Result,
): Result => {
  if (bytes > limit) {
    const details = { file: fileName, size: Math.ceil(bytes / MEGABYTE), limit: limit / MEGABYTE };
    throw new ImportRefusal('E-IMP-BIG', details);
  }
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    throw new ImportRefusal(error.code, { file: fileName, ...error.details });
  }
};
