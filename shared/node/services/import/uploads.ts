import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../../contract/errors.ts';
import type { FileToken } from '../../../contract/project-operations.ts';
import type { Files } from '../context.ts';
import { makePrivateFolder, type PrivateFolder } from '../private-folder.ts';

/** The largest file of any format that is read. */
const MAX_BYTES = 500_000_000;
const NAME_MAX_BYTES = 120;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** What the file was called, as a name that every file system takes. */
const safeName = (name: string): string => {
  const plain = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._-]/gu, '_')
    .replace(/^\.+/, '_');
  const kept = DEVICE.test(plain) ? `_${plain}` : plain;
  let short = kept.trim() || '_';
  while (Buffer.byteLength(short) > NAME_MAX_BYTES) short = short.slice(1);
  return short;
};

export interface Uploads {
  /** Adds a piece; the last one gives the file's token. Throws E-NOT-FOUND for an upload that was never begun, E-IMP-BIG. */
  add(piece: {
    readonly upload: string | null;
    readonly name: string;
    readonly bytes: Buffer;
    readonly isLast: boolean;
  }): { readonly upload: string; readonly file: FileToken | null };
  /** Removes all that was sent. */
  clear(): void;
}

interface Upload {
  readonly path: string;
  readonly name: string;
  bytes: number;
}

interface UploadNeeds {
  readonly home: string;
  readonly newId: () => string;
  readonly clock: () => Date;
}

/** Files that the window sends, in a folder of the application's own that only its user can read. */
export const createUploads = ({ home, newId, clock }: UploadNeeds, files: Files): Uploads => {
  const open = new Map<string, Upload>();
  let folder: PrivateFolder | null = null;
  const begin = (name: string): string => {
    const id = newId();
    folder ??= makePrivateFolder(home, newId(), clock());
    mkdirSync(join(folder.path, id), { mode: 0o700 });
    const path = join(folder.path, id, safeName(name));
    writeFileSync(path, '', { mode: 0o600 });
    open.set(id, { path, name, bytes: 0 });
    return id;
  };
  const grow = (upload: Upload, bytes: number): void => {
    upload.bytes += bytes;
    if (upload.bytes <= MAX_BYTES) return;
    rmSync(upload.path, { force: true });
    const megabytes = (size: number) => Math.ceil(size / 1_000_000);
    throw new AppError('E-IMP-BIG', {
      file: upload.name,
      size: megabytes(upload.bytes),
      limit: megabytes(MAX_BYTES),
    });
  };
  return {
    add: ({ upload: asked, name, bytes, isLast }) => {
      const id = asked ?? begin(name);
      const upload = open.get(id);
      if (!upload) throw new AppError('E-NOT-FOUND', { what: 'upload', value: id });
      grow(upload, bytes.length);
      appendFileSync(upload.path, bytes);
      if (!isLast) return { upload: id, file: null };
      open.delete(id);
      return { upload: id, file: files.register(upload.path) };
    },
    clear: () => {
      open.clear();
      folder?.remove();
      folder = null;
    },
  };
};
