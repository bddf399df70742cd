import { z } from 'zod';
import type { Change } from '../../domain/change.ts';
import type { ReadableDb } from './database.ts';

const SourceKey = z.object({ id: z.string(), value: z.string() });
const Place = z.object({ entity: z.string(), id: z.string(), name: z.string() });

/** What names an entity beside its relations, moved to another: source keys and contact persons. */
export const referenceChanges = (db: ReadableDb, drop: string, keep: string): Change[] => {
  const keys = z
    .array(SourceKey)
    .parse(db.prepare('SELECT id, value FROM source_key WHERE value = ? ORDER BY id').all(drop));
  const contacts = db
    .prepare('SELECT id FROM contact WHERE organisation_id = ? ORDER BY id')
    .pluck()
    .all(drop) as string[];
  return [
    ...keys.map(
      ({ id }): Change => ({
        record: 'source-key',
        id,
        before: { value: drop },
        after: { value: keep },
      }),
    ),
    ...contacts.map(
      (id) =>
        ({
          record: 'contact',
          id,
          before: { organisationId: drop },
          after: { organisationId: keep },
        }) as Change,
    ),
  ];
};

/** Where entities are anchored, by entity. */
export const listPlaces = (
  db: ReadableDb,
): ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]> => {
  const rows = z.array(Place).parse(
    db
      .prepare(
        `SELECT relation.from_id AS entity, territory.id, territory.name FROM relation
         JOIN entity AS territory ON territory.id = relation.to_id
         WHERE relation.type = 'located-in' ORDER BY relation.from_id, relation.id`,
      )
      .all(),
  );
  const places = new Map<string, { id: string; name: string }[]>();
  for (const { entity, id, name } of rows) {
    const own = places.get(entity);
    if (own) own.push({ id, name });
    else places.set(entity, [{ id, name }]);
  }
  return places;
};
