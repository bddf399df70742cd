import { createTextEraser, type PersonTexts, type TextEraser } from '../../../domain/persons/text-eraser.ts';
import type { ReadableDb, WritableDb } from '../../store/database.ts';
import { type FileSeal, sealOf } from '../../store/durable-file.ts';
import { erasePersons, holdsPersons } from '../../store/erasure/erase-persons.ts';
import { identifyPersons } from '../../store/erasure/identify-persons.ts';
import { openPrivateCopy } from '../../store/private-copy.ts';
import { copyProjectFile } from '../../store/write-project.ts';
import { type ErasureList, openErasureList } from './erasure-list.ts';

/** Values only: it crosses to a worker thread. */
export interface Cleaning {
  readonly home: string;
  readonly projectId: string;
  /** What tells of them in the project: a copy may name somebody whose contact it does not hold. */
  readonly texts: PersonTexts;
  /** Names of organisations that bear theirs are left. */
  readonly keepNames: boolean;
  readonly reason: string;
  /** An instant, ISO 8601. */
  readonly on: string;
}

const NO_TEXTS: PersonTexts = { names: [], emails: [], phones: [] };

interface Found {
  readonly list: ErasureList;
  readonly erase: TextEraser | null;
  readonly isHeld: boolean;
}
/** What a copy holds of those who were erased: itself looked at, never changed. */
const lookInto = (
  db: ReadableDb,
  { home, projectId, texts, keepNames }: Pick<Cleaning, 'home' | 'projectId' | 'texts' | 'keepNames'>,
): Found => {
  const list = openErasureList(home, projectId);
  const own = identifyPersons(db, list.has, { keepNames });
  const erase = createTextEraser({
    names: [...texts.names, ...own.texts.names],
    emails: [...texts.emails, ...own.texts.emails],
    phones: [...texts.phones, ...own.texts.phones],
  });
  return { list, erase, isHeld: holdsPersons(db, own.ids, erase) };
};

/** The whole of a copy at `target`, verified, without those who were erased. */
const writeWithout = (
  db: ReadableDb,
  target: string,
  { list, erase }: Found,
  { reason, on }: Pick<Cleaning, 'reason' | 'on'>,
  announce?: (seal: FileSeal) => void,
): void =>
  void copyProjectFile(db, target, {
    overwrite: true,
    now: new Date(on),
    prepare: (copy) => {
      copy.pragma('secure_delete = ON');
      copy.transaction(() => erasePersons(copy as WritableDb, { isErased: list.has, erase, reason, on }))();
      copy.exec('VACUUM');
    },
    ...(announce && { onWritten: (part) => announce(sealOf(part)) }),
  });

/**
 * A closed copy without those who were ever erased from its project; false: none of them was in it, nothing was written.
 * `announce` is told what it becomes before it does.
 */
export const cleanCopy = (path: string, cleaning: Cleaning, announce?: (seal: FileSeal) => void): boolean => {
  const copy = openPrivateCopy(path);
  try {
    const found = lookInto(copy.db, cleaning);
    if (found.isHeld) writeWithout(copy.db, path, found, cleaning, announce);
    return found.isHeld;
  } finally {
    copy.close();
  }
};

/** The same at another path, which nothing is at when nobody erased was in it: what is read stays as it is. */
export const writeCleaned = (
  db: ReadableDb,
  target: string,
  cleaning: Omit<Cleaning, 'texts' | 'keepNames'>,
): boolean => {
  const found = lookInto(db, { ...cleaning, texts: NO_TEXTS, keepNames: false });
  if (found.isHeld) writeWithout(db, target, found, cleaning);
  return found.isHeld;
};
