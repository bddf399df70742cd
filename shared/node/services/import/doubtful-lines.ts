import { isAscii, isUtf8 } from 'node:buffer';
import { readBytes } from './file-chunks.ts';

/** Lines with each byte beyond ASCII that the sample keeps, and the longest part of one line. */
const LINES_PER_BYTE = 40;
const LINE_BYTES = 2_000;

/** Lines with accents, after which the encoding is beyond doubt. */
const LINES_READ = 200_000;

/** What reading the whole file as UTF-8 tells. */
export interface Utf8Check {
  /** Lines (or pieces of the file) with characters beyond ASCII that are right. */
  readonly right: number;
  readonly wrong: number;
  /** Lines that are wrong, every byte beyond ASCII among them: what another encoding is guessed from. */
  readonly sample: Buffer;
}

/** Index after the last byte that is certainly not within a character. */
export const safeEnd = (bytes: Buffer): number => {
  for (let end = bytes.length; end > 0 && bytes.length - end < 1_000; end--)
    if ((bytes[end - 1] ?? 0) < 0x80) return end;
  return bytes.length;
};

function* wholePieces(path: string): Generator<Buffer> {
  let rest = Buffer.alloc(0);
  for (const bytes of readBytes(path)) {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = safeEnd(joined);
    yield joined.subarray(0, end);
    rest = Buffer.from(joined.subarray(end));
  }
  if (rest.length > 0) yield rest;
}

function* linesOf(bytes: Buffer): Generator<Buffer> {
  const isBrokenByLf = bytes.includes(0x0a);
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(isBrokenByLf ? 0x0a : 0x0d, start);
    const end = found < 0 ? bytes.length : found + 1;
    yield bytes.subarray(start, end);
    start = end;
  }
}

/** Keeps a line that shows a byte seen in few lines yet. */
const createSample = () => {
  const seen = new Uint16Array(256);
  const kept: Buffer[] = [];
  const isSeldom = (byte: number): boolean => byte >= 0x80 && (seen[byte] ?? 0) < LINES_PER_BYTE;
  const add = (line: Buffer): void => {
    const first = line.findIndex(isSeldom);
    if (first < 0) return;
    const start = Math.max(0, first - 40);
    const part = Buffer.from(line.subarray(start, start + LINE_BYTES));
    for (const byte of new Set(part)) seen[byte] = (seen[byte] ?? 0) + 1;
    kept.push(part);
  };
  return { add, bytes: () => Buffer.concat(kept) };
};

/** Reads the whole file: an accent may come after a hundred megabytes without any. */
export const checkUtf8 = (path: string): Utf8Check => {
  const sample = createSample();
  let right = 0;
  let wrong = 0;
  for (const piece of wholePieces(path)) {
    if (right + wrong > LINES_READ) break;
    if (isAscii(piece)) continue;
    if (isUtf8(piece)) right++;
    else
      for (const line of linesOf(piece)) {
        if (isAscii(line)) continue;
        if (isUtf8(line)) right++;
        else {
          wrong++;
          sample.add(line);
        }
      }
  }
  return { right, wrong, sample: sample.bytes() };
};
