import { basename } from 'node:path';
import type { ProjectInfo } from '../../contract/project-operations.ts';
import type { ReadableDb } from '../store/database.ts';
import { countEntities, countSources, namesOf } from '../store/entities.ts';
import { canRedo, canUndo, countOperations, lastSequence, readSavedAt } from '../store/journal.ts';
import { readVersion } from '../store/migrate.ts';
import type { ReadOnlyReason } from '../store/open.ts';
import { readProject } from '../store/project.ts';
import { countRelations } from '../store/relations.ts';
import type { Backups } from './backups/backups.ts';
import type { ImportMarks } from './import/import-marks.ts';
import type { Frozen } from './snapshot/frozen.ts';

export interface OpenFile {
  readonly db: ReadableDb;
  readonly path: string;
  readonly readOnlyReason: ReadOnlyReason | null;
  readonly frozen: Frozen | null;
}

const territoryOf = (db: ReadableDb, id: NonNullable<ProjectInfo['territory']>['id'] | null) => {
  const name = id && namesOf(db, [id]).get(id);
  return id && name !== undefined && name !== null ? { id, name } : null;
};

const snapshotOf = (frozen: Frozen | null): ProjectInfo['snapshot'] => {
  if (frozen === null) return null;
  const { id, name, on, at, sha256, views } = frozen.snapshot;
  return { id, name, on, at, sha256, views, isWholeFile: frozen.isWholeFile };
};

/** What the frame and `info` say of the open project. */
export const readProjectInfo = (
  { db, path, readOnlyReason, frozen }: OpenFile,
  { backups, importMarks }: { readonly backups: Backups; readonly importMarks: ImportMarks },
): ProjectInfo => {
  const { name, territoryId, fictional, sample } = readProject(db);
  const backup = backups.last(db, path);
  return {
    name,
    fileName: basename(path),
    readOnly: readOnlyReason !== null,
    readOnlyReason,
    snapshot: snapshotOf(frozen),
    fictional,
    sample,
    territory: territoryOf(db, territoryId),
    schemaVersion: readVersion(db),
    entities: countEntities(db),
    relations: countRelations(db),
    sources: countSources(db),
    operations: countOperations(db),
    revision: lastSequence(db),
    savedAt: readSavedAt(db),
    canUndo: canUndo(db),
    canRedo: canRedo(db),
    lastBackup: backup ? { at: backup.at, ok: true } : null,
    stoppedImport: readOnlyReason === null ? importMarks.stoppedAt(path) : null,
  };
};
