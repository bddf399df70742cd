import { chmodSync, existsSync } from 'node:fs';
import { createTextEraser, type PersonTexts, type TextEraser } from '../../../domain/persons/text-eraser.ts';
import type { WritableDb } from '../../store/database.ts';
import { sealOf } from '../../store/durable-file.ts';
import { erasePersons, holdsPersons } from '../../store/erasure/erase-persons.ts';
import { identifyPersons } from '../../store/erasure/identify-persons.ts';
import { openPrivateCopy } from '../../store/private-copy.ts';
import { copyProjectFile } from '../../store/write-project.ts';
import { appendLine, type BackupLine } from '../backups/manifest.ts';
import { type Shelf, shelfOf } from '../backups/shelf.ts';
import { PRIVATE_FILE } from '../private-modes.ts';
import { openErasureList } from './erasure-list.ts';

/** Values only: it crosses to a worker thread. */
export interface CleanWork {
  readonly home: string;
  readonly projectId: string;
  /** Folder of copies of all projects: ours, or that of the second folder. */
  readonly root: string;
  /** What tells of them in the project: a copy may name somebody whose contact it does not hold. */
  readonly texts: PersonTexts;
  /** Names of organisations that bear theirs are left. */
  readonly keepNames: boolean;
  readonly reason: string;
  /** An instant, ISO 8601. */
  readonly on: string;
}
export interface CleanOutcome {
  /** How many copies held them and were rewritten. */
  readonly cleaned: number;
  /** File and why: those that were left as they are. */
  readonly left: readonly { readonly name: string; readonly reason: 'damaged' | 'failed' }[];
}

interface Found {
  readonly isErased: (id: string) => boolean;
  readonly erase: TextEraser | null;
  readonly isHeld: boolean;
}
/** What a copy holds of those who were erased: itself looked at, never changed. */
const lookInto = (path: string, { home, projectId, texts, keepNames }: CleanWork): Found => {
  const list = openErasureList(home, projectId);
  const copy = openPrivateCopy(path);
  try {
    const own = identifyPersons(copy.db, list.has, { keepNames });
    const erase = createTextEraser({
      names: [...texts.names, ...own.texts.names],
      emails: [...texts.emails, ...own.texts.emails],
      phones: [...texts.phones, ...own.texts.phones],
    });
    return { isErased: list.has, erase, isHeld: holdsPersons(copy.db, own.ids, erase) };
  } finally {
    copy.close();
  }
};

const rewrite = (path: string, { isErased, erase }: Found, { reason, on }: CleanWork): void => {
  const copy = openPrivateCopy(path);
  try {
    copyProjectFile(copy.db, path, {
      overwrite: true,
      now: new Date(on),
      prepare: (db) => {
        db.pragma('secure_delete = ON');
        db.transaction(() => erasePersons(db as WritableDb, { isErased, erase, reason, on }))();
        db.exec('VACUUM');
      },
    });
  } finally {
    copy.close();
  }
};

const isSealed = (path: string, { sha256 }: BackupLine): boolean => sealOf(path).sha256 === sha256;

const cleanOne = (
  shelf: Shelf,
  line: BackupLine,
  work: CleanWork,
): 'clean' | 'cleaned' | 'damaged' | 'failed' => {
  const path = shelf.pathOf(line);
  try {
    if (!isSealed(path, line)) return 'damaged';
    const found = lookInto(path, work);
    if (!found.isHeld) return 'clean';
    rewrite(path, found, work);
    chmodSync(path, PRIVATE_FILE);
    appendLine(shelf.manifest, { ...line, ...sealOf(path) });
    return 'cleaned';
  } catch {
    return 'failed';
  }
};

/**
 * Every copy of a folder without those who were ever erased from the project: looked into, rewritten aside where they are in
 * it, verified, put in place, its line sealed again. To be run in a worker thread.
 */
export const cleanBackups = (work: CleanWork, onProgress: (done: number) => void): CleanOutcome => {
  const shelf = shelfOf(work.root, work.projectId);
  if (!existsSync(shelf.folder)) return { cleaned: 0, left: [] };
  const lines = shelf.lines();
  const left: { name: string; reason: 'damaged' | 'failed' }[] = [];
  let cleaned = 0;
  for (const [at, line] of lines.entries()) {
    const done = cleanOne(shelf, line, work);
    if (done === 'cleaned') cleaned++;
    else if (done !== 'clean') left.push({ name: line.file, reason: done });
    onProgress((at + 1) / lines.length);
  }
  return { cleaned, left };
};
