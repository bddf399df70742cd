import Database from 'better-sqlite3';
import { z } from 'zod';
import { OperationKind, OperationSubject, OutlineFields } from '../../domain/change.ts';
import { StoredDecision } from '../../domain/decision.ts';
import { isValidChain } from '../../domain/decision-chain.ts';
import { CheckOverride } from '../../domain/diagnosis/override.ts';
import { StoredEntity } from '../../domain/entity.ts';
import { parseArea } from '../../domain/import/presets/area.ts';
import { ErasureProof } from '../../domain/persons/erasure-proof.ts';
import { StoredRelation } from '../../domain/relation.ts';
import { StoredView } from '../../domain/saved-view.ts';
import { StoredSnapshot } from '../../domain/snapshot.ts';
import type { ReadableDb } from './database.ts';
import { countUnreadSettings, listDecisions, listOverrides } from './decisions.ts';
import { listEntities } from './entities.ts';
import { countBrokenParts, isReadable } from './journal-parts.ts';
import { migrateNew } from './migrate.ts';
import { openProject } from './open.ts';
import { listStoredOutlines } from './outlines.ts';
import { listErasures } from './persons.ts';
import { listRelations } from './relations.ts';
import { createRunner } from './rows.ts';
import { listViews } from './saved-views.ts';
import { createSearchIndex } from './search-index.ts';
import { listSnapshots } from './snapshots.ts';
import { type StoreErrorCode, type StoreErrorDetails, toStoreError } from './store-error.ts';

/** What is wrong: a refusal of the open sequence, or one of the checks below, with how many records it touches. */
export type ProjectFinding =
  | { readonly code: StoreErrorCode; readonly details: StoreErrorDetails }
  | {
      readonly code: 'CHECK-PAGES' | 'CHECK-REFERENCES' | 'CHECK-JOURNAL' | 'CHECK-RECORDS' | 'CHECK-SEARCH';
      readonly count: number;
    };

const ValidDecision = StoredDecision.refine(isValidChain);
const ValidOutline = OutlineFields.extend({ id: z.string() }).refine(
  ({ geometry }) => parseArea(geometry) !== null,
);

/** Rows that are none of ours; one where what they hold cannot even be read. */
const countFailing = (read: () => readonly unknown[], schema: z.ZodType): number => {
  try {
    return read().filter((row) => !schema.safeParse(row).success).length;
  } catch (error) {
    if (toStoreError(error)) throw error;
    return 1;
  }
};

interface EntryRow {
  readonly kind: string;
  readonly subject: string;
  readonly target: number | null;
}
const isEntry = ({ kind, subject, target }: EntryRow): boolean => {
  const isKind = target === null ? OperationKind.safeParse(kind).success : ['undo', 'redo'].includes(kind);
  try {
    return isKind && OperationSubject.safeParse(JSON.parse(subject)).success;
  } catch {
    return false;
  }
};

const journalFailures = (db: ReadableDb): number => {
  const texts = db.prepare<[], string>('SELECT changes FROM journal').pluck().all() as string[];
  const entries = db.prepare<[], EntryRow>('SELECT kind, subject, target FROM journal').all();
  const broken =
    texts.filter((text) => !isReadable(() => text)).length +
    entries.filter((entry) => !isEntry(entry)).length;
  const dangling = db
    .prepare(
      `SELECT count(*) FROM journal WHERE (head <> 0 AND head NOT IN (SELECT seq FROM journal))
       OR (parent <> 0 AND parent NOT IN (SELECT seq FROM journal))`,
    )
    .pluck()
    .get() as number;
  return broken + countBrokenParts(db) + dangling;
};

const SEARCH_ROWS = [
  'SELECT rowid, * FROM entity_fts ORDER BY rowid',
  'SELECT * FROM search_word ORDER BY word',
] as const;

/** Rows of the search tables that are not what the entities give. */
export const searchDifferences = (db: ReadableDb, entities: readonly StoredEntity[]): number => {
  const fresh = new Database(':memory:');
  try {
    migrateNew(fresh);
    const index = createSearchIndex(fresh, createRunner(fresh));
    for (const entity of entities) index.add(entity.id, entity);
    index.flush();
    return SEARCH_ROWS.reduce((sum, sql) => {
      const wanted = new Set(
        fresh
          .prepare(sql)
          .all()
          .map((row) => JSON.stringify(row)),
      );
      const found = db
        .prepare(sql)
        .all()
        .map((row) => JSON.stringify(row));
      const known = found.filter((row) => wanted.has(row)).length;
      return sum + (wanted.size - known) + (found.length - known);
    }, 0);
  } finally {
    fresh.close();
  }
};

/** Everything that can be verified of an open project; reads only. */
export const checkContent = (db: ReadableDb): ProjectFinding[] => {
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[]).filter(
    (row) => row.integrity_check !== 'ok',
  );
  if (pages.length > 0) return [{ code: 'CHECK-PAGES', count: pages.length }];
  const entities = listEntities(db);
  const counts = [
    ['CHECK-REFERENCES', (db.pragma('foreign_key_check') as unknown[]).length],
    ['CHECK-JOURNAL', journalFailures(db)],
    [
      'CHECK-RECORDS',
      countFailing(() => entities, StoredEntity) +
        countFailing(() => listRelations(db), StoredRelation) +
        countFailing(() => listViews(db), StoredView) +
        countFailing(() => listDecisions(db), ValidDecision) +
        countFailing(() => listOverrides(db), CheckOverride) +
        countFailing(() => listSnapshots(db), StoredSnapshot) +
        countFailing(() => listStoredOutlines(db), ValidOutline) +
        countFailing(() => listErasures(db), ErasureProof) +
        countUnreadSettings(db),
    ],
    ['CHECK-SEARCH', searchDifferences(db, entities)],
  ] as const;
  return counts.filter(([, count]) => count > 0).map(([code, count]) => ({ code, count }));
};

/** The open sequence, then every check; writes nothing, whatever the file is. E-FILE-ABSENT is thrown. */
export const checkProjectFile = (path: string, now: Date): ProjectFinding[] => {
  try {
    const project = openProject(path, { readOnly: true, now, backUp: () => undefined });
    try {
      return checkContent(project.db);
    } finally {
      project.close();
    }
  } catch (error) {
    const refusal = toStoreError(error);
    if (!refusal || refusal.code === 'E-FILE-ABSENT') throw error;
    return [{ code: refusal.code, details: refusal.details }];
  }
};
