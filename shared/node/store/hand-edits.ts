import { z } from 'zod';
import type { HandEdit, HandEdits } from '../../domain/import/reconcile/lookup.ts';
import type { ReadableDb } from './database.ts';

/** Operations that write what a list said, or that say nothing of a record's fields. */
const NOT_BY_HAND = ['import', 'position.move', 'position.arrange', 'duplicate.dismiss'];

const Sides = z.record(z.string(), z.unknown()).nullable();
const Edit = z.object({ id: z.string(), before: Sides, after: Sides });

const IN_FORCE = `
  WITH RECURSIVE done (seq) AS (
    SELECT head FROM (SELECT head FROM journal ORDER BY seq DESC LIMIT 1)
    UNION ALL SELECT journal.parent FROM journal JOIN done USING (seq) WHERE journal.parent > 0
  )`;
const CHANGES = `FROM done JOIN journal USING (seq), json_each(journal.changes) AS change
  WHERE journal.kind NOT IN (SELECT value FROM json_each(?))`;

const EDITS = `${IN_FORCE}
  SELECT change.value ->> 'id' AS id, change.value -> 'before' AS before, change.value -> 'after' AS after
  ${CHANGES} AND change.value ->> 'record' IN ('entity', 'relation') AND change.value ->> 'after' IS NOT NULL
  ORDER BY journal.seq, change.key`;

const REMOVED_PLACINGS = `${IN_FORCE}
  SELECT change.value ->> '$.before.type' || ' ' || (change.value ->> '$.before.from') || ' '
    || (change.value ->> '$.before.to')
  ${CHANGES} AND change.value ->> 'record' = 'relation' AND change.value ->> 'after' IS NULL
    AND change.value ->> '$.before.type' IN ('located-in', 'acts-in')`;

interface EditRow {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** A field keeps what it was before its first edit, and is known by what the last one left. */
const addEdit = (edits: Map<string, Map<string, HandEdit>>, row: EditRow): void => {
  const { id, before, after } = Edit.parse({
    id: row.id,
    before: JSON.parse(row.before),
    after: JSON.parse(row.after),
  });
  const fields = edits.get(id) ?? new Map<string, HandEdit>();
  edits.set(id, fields);
  for (const [field, value] of Object.entries(after ?? {})) {
    const first = fields.has(field) ? fields.get(field)?.before : before?.[field];
    fields.set(field, { before: first, after: value });
  }
};

/** What people changed since, by record and field: operations in force that are not imports. */
export const readHandEdits = (db: ReadableDb): HandEdits => {
  const edits = new Map<string, Map<string, HandEdit>>();
  const rows = db.prepare<[string], EditRow>(EDITS).iterate(JSON.stringify(NOT_BY_HAND));
  for (const row of rows) addEdit(edits, row);
  return edits;
};

/** Placings (`type from to`) that people took away: operations in force that are not imports. */
export const readRemovedPlacings = (db: ReadableDb): ReadonlySet<string> =>
  new Set(
    db.prepare<[string], string>(REMOVED_PLACINGS).pluck().all(JSON.stringify(NOT_BY_HAND)) as string[],
  );
