import type { FrozenContent } from '../../../contract/snapshot-operations.ts';
import { openOwn } from '../../store/connection.ts';
import type { WritableDb } from '../../store/database.ts';
import { migrateNew } from '../../store/migrate.ts';
import type { OpenedProject } from '../../store/open.ts';
import type { KeptSnapshot } from '../../store/snapshots.ts';
import { insertContent, type ProjectContent } from '../../store/write-project.ts';
import { contentOfDocument } from '../project-content.ts';

/**
 * A frozen state as a project: its records bear their own ids, the project bears that of the snapshot, by which it is
 * known for a frozen one.
 */
export const toProjectContent = (
  { header, document, outlines }: FrozenContent,
  kept: KeptSnapshot,
): ProjectContent => ({
  project: { ...document.project, projectId: header.id, createdAt: header.at },
  ...contentOfDocument(document),
  outlines,
  snapshots: [kept],
});

/** In memory, of the schema of now: the original stays as it was sealed. */
export const openFrozen = (content: FrozenContent, kept: KeptSnapshot): OpenedProject => {
  const db = openOwn(':memory:') as WritableDb;
  try {
    migrateNew(db);
    db.transaction(() => insertContent(db, toProjectContent(content, kept)))();
    db.pragma('query_only = ON');
    return { readOnlyReason: 'snapshot', db, close: () => db.close() };
  } catch (error) {
    db.close();
    throw error;
  }
};
