import { join } from 'node:path';
import { writeBackupPart } from '../../store/backup-file.ts';
import type { ReadableDb } from '../../store/database.ts';
import { nameDurably } from '../../store/durable-file.ts';
import { killPoint } from '../../store/kill-point.ts';
import { coded } from '../../store/store-error.ts';
import { VERSION } from '../version.ts';
import { appendLine, type BackupLine, type BackupReason } from './manifest.ts';
import { removeOneExcess, shelfOf } from './shelf.ts';

/** What is to be made, plain enough for another thread. */
export interface BackupOrder {
  readonly id: string;
  readonly at: string;
  readonly reason: BackupReason;
  /** Where the project is. */
  readonly path: string;
  readonly projectId: string;
  /** Folder of backups of all projects. */
  readonly root: string;
  /** One that is about to be restored: not to be removed now. */
  readonly keep: string | null;
}

/** Copies, verifies, names and notes; whatever the store or the system refuses comes out coded, and leaves nothing. */
export const makeBackup = (db: ReadableDb, order: BackupOrder): BackupLine =>
  coded(() => {
    const { id, at, reason, path, projectId, root, keep } = order;
    const shelf = shelfOf(root, projectId);
    shelf.prepare();
    const file = `${id}.alliage`;
    const part = join(shelf.folder, `${id}.part`);
    const facts = writeBackupPart(db, part);
    killPoint('backup.verified');
    nameDurably(part, shelf.pathOf({ file }));
    killPoint('backup.named');
    const { sha256, bytes, schema, entities, relations, revision, entry } = facts;
    const content = {
      schema,
      at,
      reason,
      app: VERSION,
      path,
      entities,
      relations,
      revision,
      entry,
      after: null,
      next: null,
    };
    const line = { id, file, sha256, bytes, ...content };
    appendLine(shelf.manifest, line);
    killPoint('backup.noted');
    removeOneExcess(shelf, path, keep);
    return line;
  });
