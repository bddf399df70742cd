import type { Position } from '../../domain/change.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { createRunner, type Run } from './rows.ts';

interface PositionRow {
  readonly entity_id: EntityId;
  readonly x: number;
  readonly y: number;
  readonly pinned: number;
}

/** Where entities are, by id. */
export const listPositions = (db: ReadableDb): ReadonlyMap<EntityId, Position> =>
  new Map(
    db
      .prepare<[], PositionRow>('SELECT * FROM position ORDER BY entity_id')
      .all()
      .map(({ entity_id, x, y, pinned }) => [entity_id, { x, y, pinned: pinned === 1 }]),
  );

export const countPositions = (db: ReadableDb): number =>
  db.prepare('SELECT count(*) FROM position').pluck().get() as number;

export const insertPosition = (run: Run, id: string, { x, y, pinned }: Position): void => {
  run('INSERT INTO position VALUES (?, ?, ?, ?)', id, x, y, Number(pinned));
};

/** Puts an entity somewhere, wherever it was. */
export const setPosition = (run: Run, id: string, { x, y, pinned }: Position): void => {
  run('INSERT OR REPLACE INTO position VALUES (?, ?, ?, ?)', id, x, y, Number(pinned));
};

/** Gives the number of positions changed: 1, or 0 when there is none. */
export const updatePosition = (run: Run, id: string, { x, y, pinned }: Partial<Position>): number =>
  run(
    'UPDATE position SET x = coalesce(?, x), y = coalesce(?, y), pinned = coalesce(?, pinned) WHERE entity_id = ?',
    x ?? null,
    y ?? null,
    pinned === undefined ? null : Number(pinned),
    id,
  );

export const deletePosition = (run: Run, id: string): number =>
  run('DELETE FROM position WHERE entity_id = ?', id);

/** Gives a place to entities that have none; the others keep theirs. One transaction. */
export const insertMissingPositions = (
  db: WritableDb,
  positions: readonly (Position & { readonly id: EntityId })[],
): number =>
  db
    .transaction(() => {
      const run = createRunner(db);
      return positions.reduce(
        (count, { id, x, y, pinned }) =>
          count +
          run(
            'INSERT INTO position SELECT id, ?, ?, ? FROM entity WHERE id = ? ON CONFLICT DO NOTHING',
            x,
            y,
            Number(pinned),
            id,
          ),
        0,
      );
    })
    .immediate();
