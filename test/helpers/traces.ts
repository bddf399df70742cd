import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, inflateRawSync } from 'node:zlib';
import Database from 'better-sqlite3';

/** Bytes of a word as a file may hold it. */
const formsOf = (word: string): Buffer[] =>
  [word, word.normalize('NFD'), word.toLowerCase()].flatMap((form) => [
    Buffer.from(form, 'utf8'),
    Buffer.from(form, 'utf16le'),
    Buffer.from(form, 'utf16le').swap16(),
    Buffer.from(form, 'latin1'),
  ]);

const unpacked = (cell: unknown): Buffer[] => {
  if (!(cell instanceof Uint8Array)) return [];
  return [brotliDecompressSync, inflateRawSync].flatMap((unpack) => {
    try {
      return [unpack(cell)];
    } catch {
      return [];
    }
  });
};

/** What a project packs is read too: content of snapshots, pieces of the journal. */
const packedIn = (path: string): Buffer[] => {
  if (!/\.(alliage|edits)$/.test(path)) return [];
  const db = new Database(readFileSync(path));
  try {
    return [
      ...(db.prepare('SELECT content FROM snapshot_content').pluck().all() as unknown[]),
      ...(db.prepare('SELECT changes FROM journal_part').pluck().all() as unknown[]),
    ].flatMap(unpacked);
  } catch {
    return [];
  } finally {
    db.close();
  }
};

/** Files of a folder, however deep, that hold one of these words, with the word. */
export const tracesIn = (folder: string, words: readonly string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const contents = [readFileSync(path), Buffer.from(path), ...packedIn(path)];
      return words
        .filter((word) => formsOf(word).some((form) => contents.some((bytes) => bytes.includes(form))))
        .map((word) => `${relative(folder, path)}: ${word}`);
    });
