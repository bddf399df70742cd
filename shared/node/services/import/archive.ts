import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { isUnsafeEntryName } from './entry-name.ts';

/** Limits of an archive, in bytes as stored and as inflated. */
export const ARCHIVE_LIMITS = {
  zipped: 50_000_000,
  entries: 2_000,
  entry: 200_000_000,
  all: 400_000_000,
  ratio: 200,
  /** A small part may well shrink more than the whole. */
  ratioFrom: 10_000_000,
} as const;

const SYMLINK = 0o120000;
const FILE_TYPE = 0o170000;
const MEGA = 1_000_000;
const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / MEGA));

export interface ArchivePart {
  readonly name: string;
  /** Bytes once inflated, as declared: `chunks` give exactly as many or refuse. */
  readonly size: number;
  readonly chunks: () => AsyncIterable<Buffer>;
}
/** The files of an archive whose directory keeps to the limits, in its order. */
export type Archive = readonly ArchivePart[];

interface NamedEntry {
  readonly name: string;
  readonly entry: Entry;
}

/** What takes far more room than its file. */
export const bomb = (unzipped: number, zipped: number): ImportRefusal =>
  new ImportRefusal('E-IMP-BOMB', { unzipped: megabytes(unzipped), zipped: megabytes(zipped) });
const unsafe = (what: string): ImportRefusal => new ImportRefusal('E-IMP-UNSAFE', { what });

const checkEntry = ({ name, entry }: NamedEntry, taken: Set<string>): void => {
  const mode = entry.externalFileAttributes >>> 16;
  if (isUnsafeEntryName(name) || (mode & FILE_TYPE) === SYMLINK) throw unsafe(name);
  if (entry.isEncrypted()) throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'encrypted' });
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw unsafe(name);
  const key = name.toLowerCase();
  if (taken.has(key)) throw unsafe(name);
  taken.add(key);
};

const checkSizes = (entries: readonly NamedEntry[], zipped: number): void => {
  const unzipped = entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const isOver = entries.some(
    ({ entry: { uncompressedSize, compressedSize } }) =>
      uncompressedSize > ARCHIVE_LIMITS.entry ||
      (uncompressedSize > ARCHIVE_LIMITS.ratioFrom &&
        uncompressedSize > compressedSize * ARCHIVE_LIMITS.ratio),
  );
  if (isOver || unzipped > ARCHIVE_LIMITS.all || unzipped > zipped * ARCHIVE_LIMITS.ratio) {
    throw bomb(unzipped, zipped);
  }
};

/** Two entries that share bytes make a small file inflate without end. */
const checkOverlaps = async (zip: ZipFile, entries: readonly NamedEntry[]): Promise<void> => {
  const sorted = [...entries].sort(
    (a, b) => a.entry.relativeOffsetOfLocalHeader - b.entry.relativeOffsetOfLocalHeader,
  );
  let end = 0;
  for (const { name, entry } of sorted) {
    if (entry.relativeOffsetOfLocalHeader < end) throw unsafe(name);
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    end = fileDataStart + entry.compressedSize;
  }
};

const readDirectory = async (zip: ZipFile): Promise<NamedEntry[]> => {
  if (zip.entryCount > ARCHIVE_LIMITS.entries) {
    throw new ImportRefusal('E-IMP-LIMIT', {
      what: 'files',
      count: zip.entryCount,
      limit: ARCHIVE_LIMITS.entries,
    });
  }
  const entries: NamedEntry[] = [];
  const taken = new Set<string>();
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    checkEntry({ name, entry }, taken);
    entries.push({ name, entry });
  }
  return entries;
};

/** Faults of the archive itself, whatever the library calls them. */
const asRefusal = (error: unknown): ImportRefusal =>
  error instanceof ImportRefusal ? error : new ImportRefusal('E-IMP-BROKEN');
const orBroken = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work;
  } catch (error) {
    throw asRefusal(error);
  }
};

/** The bytes of an entry as they come; what it declares is trusted no further than it proves true. */
async function* inflate(zip: ZipFile, { entry }: NamedEntry, zipped: number): AsyncGenerator<Buffer> {
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      const piece = chunk as Buffer;
      size += piece.length;
      if (size > entry.uncompressedSize) throw bomb(size, zipped);
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw asRefusal(error);
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new ImportRefusal('E-IMP-BROKEN');
}

const openZip = async (bytes: Buffer): Promise<ZipFile> => {
  try {
    return await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: false });
  } catch {
    // The directory is at the end: without it the file is most often a download that is not over.
    throw new ImportRefusal('E-IMP-FORMAT', { looksLike: 'partial' });
  }
};

/**
 * The parts of a zip, from its directory alone: nothing is inflated before every limit holds, and nothing is written.
 * Refuses with E-IMP-BIG, E-IMP-LIMIT, E-IMP-BOMB, E-IMP-UNSAFE, E-IMP-FORMAT or E-IMP-BROKEN.
 */
export const readArchive = async (bytes: Buffer): Promise<Archive> => {
  if (bytes.length > ARCHIVE_LIMITS.zipped) {
    const size = megabytes(bytes.length);
    throw new ImportRefusal('E-IMP-BIG', { size, limit: megabytes(ARCHIVE_LIMITS.zipped) });
  }
  const zip = await openZip(bytes);
  const entries = await orBroken(readDirectory(zip));
  checkSizes(entries, bytes.length);
  await orBroken(checkOverlaps(zip, entries));
  return entries
    .filter(({ name }) => !name.endsWith('/'))
    .map((named) => ({
      name: named.name,
      size: named.entry.uncompressedSize,
      chunks: () => inflate(zip, named, bytes.length),
    }));
};
