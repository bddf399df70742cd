import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib';
import { AppError } from '../../../contract/errors.ts';
import { FrozenContent } from '../../../contract/snapshot-operations.ts';
import { parseDocument } from '../../../domain/document.ts';
import { SnapshotHeader, type StoredSnapshot } from '../../../domain/snapshot.ts';
import type { ReadableDb } from '../../store/database.ts';
import { readProject } from '../../store/project.ts';
import { findSnapshot, type KeptSnapshot, readSnapshotContent } from '../../store/snapshots.ts';

/** A frozen state whose seal was verified. */
export interface Frozen {
  readonly snapshot: StoredSnapshot;
  readonly content: FrozenContent;
  /** The file holds it and nothing else: there is no project behind it. */
  readonly isWholeFile: boolean;
}

const compress = promisify(brotliCompress);
/** A project of 2,000 actors: a tenth of a second, and a thirtieth of its size. */
const QUALITY = 6;
/** Far beyond any project: what unpacks to more is no snapshot of ours. */
const CONTENT_BYTES_MAX = 400_000_000;

export const sealOf = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');

/** Content as it is stored, with what is said of it. */
export const packFrozen = async (
  content: FrozenContent,
  resealed: StoredSnapshot['resealed'] = [],
): Promise<KeptSnapshot> => {
  const text = JSON.stringify(content);
  const compressed = await compress(text, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } });
  const snapshot = { ...content.header, sha256: sealOf(text), bytes: compressed.length, resealed };
  return { snapshot, content: compressed };
};

const unpack = (content: Buffer | null): string | null => {
  if (content === null) return null;
  try {
    return brotliDecompressSync(content, { maxOutputLength: CONTENT_BYTES_MAX }).toString('utf8');
  } catch {
    return null;
  }
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const readFrozen = (text: string): FrozenContent => {
  const raw = JSON.parse(text) as { document: unknown };
  return FrozenContent.parse({ ...raw, document: parseDocument(raw.document) });
};

/** What was sealed, verified: null when content, seal or what is said of it is not what it was. */
export const unpackFrozen = ({ snapshot, content }: Partial<KeptSnapshot>): Frozen | null => {
  const text = unpack(content ?? null);
  if (!snapshot || text === null || sealOf(text) !== snapshot.sha256) return null;
  try {
    const frozen = readFrozen(text);
    return isSame(frozen.header, SnapshotHeader.parse(snapshot))
      ? { snapshot, content: frozen, isWholeFile: false }
      : null;
  } catch {
    return null;
  }
};

/** As it is stored, and what it holds. Throws E-SNAP-BAD when its seal is broken. */
export const loadKept = (
  db: ReadableDb,
  snapshot: StoredSnapshot,
): { readonly kept: KeptSnapshot; readonly frozen: Frozen } => {
  const content = readSnapshotContent(db, snapshot.id);
  const frozen = content && unpackFrozen({ snapshot, content });
  if (!frozen) throw new AppError('E-SNAP-BAD', { value: snapshot.name });
  return { kept: { snapshot, content }, frozen };
};

/** Throws E-SNAP-BAD when its seal is broken. */
export const loadFrozen = (db: ReadableDb, snapshot: StoredSnapshot): Frozen => loadKept(db, snapshot).frozen;

/** Of a file that is a frozen state and nothing else: its project bears the id of its snapshot. */
export const frozenIn = (db: ReadableDb): Frozen | null => {
  const snapshot = findSnapshot(db, readProject(db).projectId);
  return snapshot && { ...loadFrozen(db, snapshot), isWholeFile: true };
};
