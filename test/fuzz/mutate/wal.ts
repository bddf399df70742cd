/** A write-ahead log written by hand, so that SQLite takes its pages for what was written last (sqlite.org/fileformat2.html#walformat). */
const MAGIC = 0x377f0682;
const FORMAT = 3_007_000;
const SALTS = [0x1234567, 0x89abcdef] as const;

type Sums = readonly [number, number];

/** The checksum of the format, of words of 32 bits, little-endian. */
const sum = (bytes: Buffer, [first, second]: Sums): Sums => {
  let [a, b] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    a = (a + bytes.readUInt32LE(at) + b) >>> 0;
    b = (b + bytes.readUInt32LE(at + 4) + a) >>> 0;
  }
  return [a, b];
};

export interface WalPage {
  /** From 1. */
  readonly page: number;
  readonly bytes: Buffer;
}

/** `size`: pages of the database after the commit, which the last frame says. */
export const buildWal = (pages: readonly WalPage[], pageSize: number, size: number): Buffer => {
  const header = Buffer.alloc(32);
  for (const [at, value] of [MAGIC, FORMAT, pageSize, 0, ...SALTS].entries())
    header.writeUInt32BE(value, at * 4);
  let sums = sum(header.subarray(0, 24), [0, 0]);
  header.writeUInt32BE(sums[0], 24);
  header.writeUInt32BE(sums[1], 28);
  const frames = pages.map(({ page, bytes }, index) => {
    const frame = Buffer.alloc(24);
    frame.writeUInt32BE(page, 0);
    frame.writeUInt32BE(index === pages.length - 1 ? size : 0, 4);
    frame.writeUInt32BE(SALTS[0], 8);
    frame.writeUInt32BE(SALTS[1], 12);
    sums = sum(bytes, sum(frame.subarray(0, 8), sums));
    frame.writeUInt32BE(sums[0], 16);
    frame.writeUInt32BE(sums[1], 20);
    return Buffer.concat([frame, bytes]);
  });
  return Buffer.concat([header, ...frames]);
};
