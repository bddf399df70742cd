import type { WritableDb } from '../database.ts';
import { listEntities } from '../entities.ts';
import { createRunner } from '../rows.ts';
import { createSearchIndex } from '../search-index.ts';

const tableSql = (db: WritableDb, name: string): string =>
  db.prepare('SELECT sql FROM sqlite_master WHERE name = ?').pluck().get(name) as string;

/** The search tables made again from the entities; they hold nothing that these do not. */
export const rebuildSearch = (db: WritableDb): void => {
  db.transaction(() => {
    const sql = tableSql(db, 'entity_fts');
    db.exec('DROP TABLE entity_fts; DELETE FROM search_word;');
    db.exec(sql);
    const index = createSearchIndex(db, createRunner(db));
    for (const { id, ...fields } of listEntities(db)) index.add(id, fields);
    index.flush();
  }).immediate();
};
