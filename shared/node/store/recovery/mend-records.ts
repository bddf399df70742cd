import type { z } from 'zod';
import { emptyEntity, StoredEntity } from '../../../domain/entity.ts';
import { emptyRelation, StoredRelation } from '../../../domain/relation.ts';
import { applyChanges } from '../apply-changes.ts';
import type { WritableDb } from '../database.ts';
import { listEntities } from '../entities.ts';
import { listRelations } from '../relations.ts';
import type { Row } from '../rows.ts';
import { type KeptWords, markEntity, markRelation } from './kept-words.ts';
import type { Left } from './left-rows.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields at fault of a record, and the record with what can stand in their place: the items of a list that are sound. */
const mended = (record: Fields, schema: z.ZodType, empty: Fields) => {
  const { error } = schema.safeParse(record);
  const faults = new Map<string, Set<PropertyKey>>();
  for (const { path } of error?.issues ?? []) {
    const field = String(path[0]);
    faults.set(field, (faults.get(field) ?? new Set()).add(path[1] ?? ''));
  }
  const after = Object.fromEntries(
    [...faults].map(([field, items]) => {
      const value = record[field];
      const isOfItems = Array.isArray(value) && !items.has('');
      return [field, isOfItems ? value.filter((_, at) => !items.has(at)) : (empty[field] ?? null)];
    }),
  );
  return { fields: [...faults.keys()], after };
};

const asCells = (record: Fields, fields: readonly string[]): Row =>
  Object.fromEntries(
    ['id', 'name', 'note', ...fields].map((field) => {
      const value = record[field] ?? null;
      return [
        field,
        typeof value === 'object' && value !== null ? JSON.stringify(value) : (value as string | null),
      ];
    }),
  );

interface Needs {
  readonly words: KeptWords;
  readonly now: string;
  readonly left: Left;
}

/** Records that no version of ours could have written: without the values at fault, « à vérifier »; or not at all. */
const mendEach = (
  db: WritableDb,
  record: 'entity' | 'relation',
  one: Fields & { readonly id: string },
  { schema, empty, needs }: { readonly schema: z.ZodType; readonly empty: Fields; readonly needs: Needs },
): void => {
  const { words, left } = needs;
  const { fields, after } = mended(one, schema, empty);
  const cells = asCells(one, fields);
  const isKept = schema.safeParse({ ...one, ...after }).success;
  left.add(record, cells, { reason: 'value', isKept, columns: fields });
  if (!isKept) {
    db.prepare(`DELETE FROM "${record}" WHERE id = ?`).run(one.id);
    return;
  }
  const before = Object.fromEntries(fields.map((field) => [field, one[field]]));
  applyChanges(db, [{ record, id: one.id, before, after } as never]);
  const mark = record === 'entity' ? markEntity : markRelation;
  mark(db, one.id, words.values(cells, fields), words);
};

export const mendRecords = (db: WritableDb, needs: Needs): void => {
  for (const one of listRelations(db)) {
    if (StoredRelation.safeParse(one).success) continue;
    const empty = emptyRelation('concerns', one.from, one.to, needs.now);
    mendEach(db, 'relation', one, {
      schema: StoredRelation,
      empty: { ...empty, audience: 'internal' },
      needs,
    });
  }
  for (const one of listEntities(db)) {
    if (StoredEntity.safeParse(one).success) continue;
    const empty = emptyEntity('actor', needs.words.noName, needs.now);
    mendEach(db, 'entity', one, { schema: StoredEntity, empty: { ...empty, audience: 'internal' }, needs });
  }
};
