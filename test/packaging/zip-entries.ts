import { type Entry, open, type ZipFile } from 'yauzl';

export interface ZipItem {
  readonly path: string;
  readonly bytes: number;
  readonly isExecutable: boolean;
  /** Whether its name is told to be UTF-8. */
  readonly isUtf8: boolean;
}

const UTF8_NAME = 0x800;

const itemOf = (entry: Entry): ZipItem => ({
  path: entry.fileName,
  bytes: entry.uncompressedSize,
  isExecutable: ((entry.externalFileAttributes >>> 16) & 0o111) !== 0,
  isUtf8: (entry.generalPurposeBitFlag & UTF8_NAME) !== 0,
});

/** The directory of a zip. */
export const readZip = (file: string): Promise<readonly ZipItem[]> =>
  new Promise((resolve, reject) => {
    const items: ZipItem[] = [];
    open(file, { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) return reject(error);
      zip.on('entry', (entry: Entry) => {
        items.push(itemOf(entry));
        zip.readEntry();
      });
      zip.on('error', reject).on('end', () => resolve(items));
      zip.readEntry();
    });
  });
