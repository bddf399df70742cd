import { createTextEraser } from '../../../domain/persons/text-eraser.ts';
import { type Lang, wordsOf } from '../../../domain/words/words.ts';
import type { ReadableDb, WritableDb } from '../../store/database.ts';
import { erasePersons, leaveNoTrace } from '../../store/erasure/erase-persons.ts';
import { identifyPersons } from '../../store/erasure/identify-persons.ts';
import { keepErasure, listErasures, type StoredErasure } from '../../store/persons.ts';
import { type ErasureList, openErasureList } from './erasure-list.ts';

interface Needs {
  readonly home: string;
  readonly clock: () => Date;
  readonly lang?: Lang;
  /** Called before anything is written. */
  readonly beforeWrite?: () => void;
}

/** A project of before version 6 has no proofs. */
const hasProofs = (db: ReadableDb): boolean =>
  db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'erasure'").get() !== undefined;

const missingProofs = (db: ReadableDb, { proofs }: ErasureList): readonly StoredErasure[] => {
  if (proofs.length === 0) return [];
  const known = new Set(hasProofs(db) ? listErasures(db).map(({ id }) => id) : []);
  return proofs.filter(({ id }) => !known.has(id));
};

/** Whether persons were erased from a project, on this computer. */
export const hasErasures = (home: string, projectId: string): boolean =>
  openErasureList(home, projectId).proofs.length > 0;

/**
 * After an older copy took the project's place, or one that no erasure reached was opened: whoever was erased from the project
 * since is erased from it again, and the proofs are there (reliability.md L05). A project that has all the proofs is not
 * looked into. Gives how many persons had come back. To be called outside a transaction.
 */
export const reapplyErasures = (
  db: WritableDb,
  projectId: string,
  { home, clock, lang = 'fr', beforeWrite }: Needs,
): number => {
  const list = openErasureList(home, projectId);
  const missing = missingProofs(db, list);
  if (missing.length === 0) return 0;
  beforeWrite?.();
  const { ids, texts } = identifyPersons(db, list.has, { keepNames: list.keepsNames });
  const work = {
    isErased: list.has,
    erase: createTextEraser(texts),
    reason: wordsOf(lang).persons.resealed(Math.max(ids.size, 1), 'asked'),
    on: clock().toISOString(),
  };
  db.transaction(() => {
    if (ids.size > 0) erasePersons(db, work);
    if (hasProofs(db)) for (const proof of missing) keepErasure(db, proof);
  }).immediate();
  if (ids.size > 0) leaveNoTrace(db);
  return ids.size;
};
