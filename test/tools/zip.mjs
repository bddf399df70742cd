/** Writes a zip, whose bytes depend on what is in it alone. */
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/** The same for every entry: a zip made twice from the same files is the same. */
const TIME = new Date(Date.UTC(2026, 0, 1, 12));
const FILE = 0o100000;

/**
 * Entries are `{ path, file }` or `{ path, text }`, and `isExecutable`: the right to be run is kept. Names are told to be
 * UTF-8. Under its own name only once it is whole.
 */
export const writeZip = async (target, { entries, level = 9 }) => {
  const zip = new ZipFile();
  for (const { path, file, text, isExecutable = false } of entries) {
    const options = { mtime: TIME, mode: FILE | (isExecutable ? 0o755 : 0o644), compressionLevel: level };
    if (file === undefined) zip.addBuffer(Buffer.from(text), path, options);
    else zip.addFile(file, path, options);
  }
  zip.end();
  const part = `${target}.part`;
  try {
    await pipeline(zip.outputStream, createWriteStream(part));
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
};
