import type { SnapshotId, StoredSnapshot } from '../../domain/snapshot.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { applyPlain } from './plain-records.ts';
import { type Row, type Run, readRows } from './rows.ts';

/** A frozen state with its content, compressed. */
export interface KeptSnapshot {
  readonly snapshot: StoredSnapshot;
  readonly content: Buffer;
}

const toSnapshot = (row: Row): StoredSnapshot =>
  ({
    id: row.id,
    name: row.name,
    on: row.on_day,
    at: row.at,
    author: row.author,
    note: row.note,
    committeeId: row.committee_id,
    committeeName: row.committee_name,
    views: JSON.parse(String(row.views)),
    entities: row.entities,
    relations: row.relations,
    sha256: row.sha256,
    bytes: row.bytes,
    resealed: JSON.parse(String(row.resealed)),
  }) as StoredSnapshot;

/** The latest first. */
export const listSnapshots = (db: ReadableDb): StoredSnapshot[] =>
  readRows(db, 'SELECT * FROM snapshot ORDER BY at DESC, id DESC').map(toSnapshot);

export const findSnapshot = (db: ReadableDb, id: string): StoredSnapshot | null => {
  const [row] = readRows(db, 'SELECT * FROM snapshot WHERE id = ?', id);
  return row ? toSnapshot(row) : null;
};

/** Compressed; null when it is not there. */
export const readSnapshotContent = (db: ReadableDb, id: string): Buffer | null =>
  (db.prepare('SELECT content FROM snapshot_content WHERE id = ?').pluck().get(id) as Buffer | undefined) ??
  null;

/** Before the line that names it is written: alone it is nothing that anybody sees. */
export const keepSnapshotContent = (db: WritableDb, id: SnapshotId, content: Buffer): void =>
  void db.prepare('INSERT INTO snapshot_content (id, content) VALUES (?, ?)').run(id, content);

export const insertSnapshot = (run: Run, { snapshot, content }: KeptSnapshot): void => {
  const { id, ...after } = snapshot;
  applyPlain(run, { record: 'snapshot', id, before: null, after });
  run('INSERT INTO snapshot_content (id, content) VALUES (?, ?)', id, content);
};
