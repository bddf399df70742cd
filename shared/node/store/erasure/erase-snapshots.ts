import { createHash } from 'node:crypto';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { eraseInValue, type TextEraser } from '../../../domain/persons/text-eraser.ts';
import type { BrokenSeal } from '../../../domain/snapshot.ts';
import type { ReadableDb, WritableDb } from '../database.ts';
import { readRows } from '../rows.ts';

const QUALITY = 6;
const CONTENT_BYTES_MAX = 400_000_000;

interface Kept {
  readonly id: string;
  /** Null: its content cannot be read. */
  readonly text: string | null;
  /** Null: its line was taken back, or is not there. */
  readonly line: {
    readonly name: string;
    readonly on: string;
    readonly sha256: string;
    readonly resealed: readonly BrokenSeal[];
  } | null;
}

const sealOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const unpack = (content: Buffer): string | null => {
  try {
    return brotliDecompressSync(content, { maxOutputLength: CONTENT_BYTES_MAX }).toString('utf8');
  } catch {
    return null;
  }
};

function* eachSnapshot(db: ReadableDb): Generator<Kept> {
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'snapshot_content'").get();
  if (!isThere) return;
  const read = db.prepare('SELECT content FROM snapshot_content WHERE id = ?').pluck();
  const lines = readRows(
    db,
    `SELECT snapshot_content.id AS id, name, on_day, sha256, resealed FROM snapshot_content
     LEFT JOIN snapshot USING (id) ORDER BY id`,
  );
  for (const { id, name, on_day, sha256, resealed } of lines) {
    const text = unpack(read.get(id) as Buffer);
    const line =
      sha256 === null
        ? null
        : {
            name: String(name),
            on: String(on_day),
            sha256: String(sha256),
            resealed: JSON.parse(String(resealed)),
          };
    yield { id: String(id), text, line };
  }
}

/** Without them; null where they are not in it. */
const erasedText = (text: string, erase: TextEraser): string | null => {
  const content = JSON.parse(text);
  const erased = eraseInValue(content, erase);
  return erased === content ? null : JSON.stringify(erased);
};

const isSound = ({ text, line }: Kept): boolean => text !== null && (!line || sealOf(text) === line.sha256);

/** Frozen states whose texts name them. */
export const findSnapshotsNaming = (db: ReadableDb, erase: TextEraser) =>
  [...eachSnapshot(db)].flatMap(({ id, text, line }) =>
    line && text !== null && erasedText(text, erase) !== null ? [{ id, name: line.name, on: line.on }] : [],
  );

export interface ErasedSnapshots {
  /** What is said of each that was rewritten, by id: its new seal. */
  readonly seals: ReadonlyMap<string, object>;
  /** Names of those whose seal was broken before: left as they are. */
  readonly broken: readonly string[];
}

/**
 * The only change that a frozen state allows (reliability.md K13): its content without them, under a new seal that tells of
 * the old one. The caller holds the transaction.
 */
export const eraseFromSnapshots = (
  db: WritableDb,
  erase: TextEraser,
  { reason, on }: Pick<BrokenSeal, 'reason' | 'on'>,
): ErasedSnapshots => {
  const seals = new Map<string, object>();
  const broken: string[] = [];
  for (const kept of eachSnapshot(db)) {
    if (!isSound(kept)) {
      if (kept.line) broken.push(kept.line.name);
      continue;
    }
    const wanted = erasedText(kept.text ?? '', erase);
    if (wanted === null) continue;
    const content = brotliCompressSync(wanted, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
    const sha256 = sealOf(wanted);
    const before = kept.line?.sha256 ?? sealOf(kept.text ?? '');
    const resealed = [...(kept.line?.resealed ?? []), { before, after: sha256, reason, on }];
    db.prepare('UPDATE snapshot_content SET content = ? WHERE id = ?').run(content, kept.id);
    db.prepare('UPDATE snapshot SET sha256 = ?, bytes = ?, resealed = ? WHERE id = ?').run(
      sha256,
      content.length,
      JSON.stringify(resealed),
      kept.id,
    );
    seals.set(kept.id, { sha256, bytes: content.length, resealed });
  }
  return { seals, broken };
};
