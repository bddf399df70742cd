import { closeSync, existsSync, openSync, readSync } from 'node:fs';

/** SQLite's write-ahead log, as https://sqlite.org/fileformat2.html#the_write_ahead_log describes it. */
const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
const SALTS_AT = 16;
const PAGE_BYTES_MIN = 512;
const PAGE_BYTES_MAX = 65_536;

type Sum = readonly [number, number];

/** Its checksum of whole pairs of 32 bits, in the order of bytes that the log's own mark tells. */
const sumOn = ([first, second]: Sum, bytes: Buffer, isBigEndian: boolean): Sum => {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [one, two] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + words.getUint32(at, !isBigEndian) + two) >>> 0;
    two = (two + words.getUint32(at + 4, !isBigEndian) + one) >>> 0;
  }
  return [one, two];
};
const isSum = ([one, two]: Sum, bytes: Buffer, at: number): boolean =>
  bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;

const isBigEndian = (header: Buffer): boolean => header[3] === 0x83;
const sumOfHeader = (header: Buffer): Sum => sumOn([0, 0], header.subarray(0, 24), isBigEndian(header));
const isHeader = (header: Buffer): boolean =>
  (header.readUInt32BE(0) & ~1) >>> 0 === MAGIC && isSum(sumOfHeader(header), header, 24);

/** Fills a buffer from a place of the log; gives how many bytes there were. */
type Take = (buffer: Buffer, at: number) => number;

/** What is read of the log beside a file; null where there is none. */
const readLog = <Answer>(path: string, read: (take: Take) => Answer): Answer | null => {
  if (!existsSync(`${path}-wal`)) return null;
  const file = openSync(`${path}-wal`, 'r');
  try {
    return read((buffer, at) => readSync(file, buffer, 0, buffer.length, at));
  } finally {
    closeSync(file);
  }
};

/** Whether a log begins as SQLite's do, or holds nothing: it passes over any other without a word. */
export const isLogReadable = (path: string): boolean =>
  readLog(path, (take) => {
    const header = Buffer.alloc(HEADER_BYTES);
    const length = take(header, 0);
    return length < HEADER_BYTES ? length === 0 : isHeader(header);
  }) ?? true;

/** What SQLite begins a log with anew each time that it starts one; null where there is none. */
export const logMarkOf = (path: string): string | null =>
  readLog(path, (take) => {
    const header = Buffer.alloc(HEADER_BYTES);
    return take(header, 0) === HEADER_BYTES ? header.toString('hex', SALTS_AT, SALTS_AT + 8) : null;
  });

interface Frame {
  readonly isOfHeader: boolean;
  readonly isCommit: boolean;
  /** It and all before are what was written. */
  readonly isSound: boolean;
}

/** The whole frames of a log; the last may be one that was begun. */
function* framesOf(take: Take, header: Buffer): Generator<Frame> {
  const pageBytes = header.readUInt32BE(8);
  if (pageBytes < PAGE_BYTES_MIN || pageBytes > PAGE_BYTES_MAX) return;
  const frame = Buffer.alloc(FRAME_HEADER_BYTES + pageBytes);
  let sum = sumOfHeader(header);
  let isSound = true;
  for (let at = HEADER_BYTES; take(frame, at) === frame.length; at += frame.length) {
    const isOfHeader = header.compare(frame, 8, 16, SALTS_AT, SALTS_AT + 8) === 0;
    for (const part of [frame.subarray(0, 8), frame.subarray(FRAME_HEADER_BYTES)])
      if (isSound) sum = sumOn(sum, part, isBigEndian(header));
    isSound &&= isOfHeader && isSum(sum, frame, 16);
    yield { isOfHeader, isCommit: frame.readUInt32BE(4) > 0, isSound };
  }
}

/**
 * Whether a log holds a commit of this generation that SQLite will not read, since a frame at it or before is not what was
 * written: it stops there without a word. What was begun and never committed is no damage. A write that a power cut tore
 * is told too: nobody can tell it from damage.
 */
export const isLogBroken = (path: string): boolean =>
  readLog(path, (take) => {
    const header = Buffer.alloc(HEADER_BYTES);
    if (take(header, 0) < HEADER_BYTES || !isHeader(header)) return false;
    for (const { isOfHeader, isCommit, isSound } of framesOf(take, header))
      if (isOfHeader && isCommit && !isSound) return true;
    return false;
  }) ?? false;
