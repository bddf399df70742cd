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
import { countBrokenParts, isReadable } from './journal-parts.ts';
import { openProject } from './open.ts';
import { listStoredOutlines } from './outlines.ts';
import { listErasures } from './persons.ts';
import { listViews } from './saved-views.ts';
import { createSearchCheck } from './search-check.ts';
import { entitySlices, relationSlices } from './slices.ts';
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
const countFailing = (read: () => Iterable<readonly unknown[]>, schema: z.ZodType): number => {
  try {
    let count = 0;
    for (const rows of read()) count += rows.filter((row) => !schema.safeParse(row).success).length;
    return count;
  } catch (error) {
    if (toStoreError(error)) throw error;
    return 1;
  }
};

interface EntryRow {
  readonly kind: string;
  readonly subject: string;
  readonly target: number | null;
  readonly changes: string;
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
  const entries = db.prepare<[], EntryRow>('SELECT kind, subject, target, changes FROM journal').iterate();
  let broken = 0;
  for (const entry of entries) {
    if (!isReadable(() => entry.changes)) broken++;
    if (!isEntry(entry)) broken++;
  }
  const dangling = db
    .prepare(
      `SELECT count(*) FROM journal WHERE (head <> 0 AND head NOT IN (SELECT seq FROM journal))
       OR (parent <> 0 AND parent NOT IN (SELECT seq FROM journal))`,
    )
    .pluck()
    .get() as number;
  return broken + countBrokenParts(db) + dangling;
};

/** Rows of the search tables that are not what the entities give. */
export const searchDifferences = (db: ReadableDb): number => {
  const check = createSearchCheck(db);
  for (const entities of entitySlices(db)) for (const entity of entities) check.add(entity.id, entity);
  return check.differences();
};

/** Everything that can be verified of an open project; reads only. */
export const checkContent = (db: ReadableDb): ProjectFinding[] => {
  const pages = (db.pragma('integrity_check') as { integrity_check: string }[]).filter(
    (row) => row.integrity_check !== 'ok',
  );
  if (pages.length > 0) return [{ code: 'CHECK-PAGES', count: pages.length }];
  const counts = [
    ['CHECK-REFERENCES', (db.pragma('foreign_key_check') as unknown[]).length],
    ['CHECK-JOURNAL', journalFailures(db)],
    [
      'CHECK-RECORDS',
      countFailing(() => entitySlices(db), StoredEntity) +
        countFailing(() => relationSlices(db), StoredRelation) +
        countFailing(() => [listViews(db)], StoredView) +
        countFailing(() => [listDecisions(db)], ValidDecision) +
        countFailing(() => [listOverrides(db)], CheckOverride) +
        countFailing(() => [listSnapshots(db)], StoredSnapshot) +
        countFailing(() => [listStoredOutlines(db)], ValidOutline) +
        countFailing(() => [listErasures(db)], ErasureProof) +
        countUnreadSettings(db),
    ],
    ['CHECK-SEARCH', searchDifferences(db)],
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
