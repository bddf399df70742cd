import type { StoredView } from '../../domain/saved-view.ts';
import type { ReadableDb } from './database.ts';
import { applyPlain } from './plain-records.ts';
import { type Run, readRows } from './rows.ts';

/** Saved views, in their order. */
export const listViews = (db: ReadableDb): StoredView[] =>
  readRows(db, 'SELECT * FROM saved_view ORDER BY rank, id').map(
    (row) =>
      ({
        id: row.id,
        name: row.name,
        rank: row.rank,
        isStart: row.is_start === 1,
        note: row.note,
        screen: row.screen,
        value: row.value,
        updatedAt: row.updated_at,
      }) as StoredView,
  );

export const insertView = (run: Run, { id, ...after }: StoredView): void =>
  void applyPlain(run, { record: 'view', id, before: null, after });
