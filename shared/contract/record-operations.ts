import { z } from 'zod';
import { EntityId } from '../domain/entity.ts';
import { ENTITY_COLUMNS, RELATION_COLUMNS } from '../domain/record-columns.ts';
import { RelationId } from '../domain/relation.ts';
import { SetValues, Was } from './graph-operations.ts';
import { command, query } from './operation.ts';

/** Records changed or removed in one operation. */
const MAX = 100_000;

export const RecordChange = z.discriminatedUnion('record', [
  z.object({ record: z.literal('entity'), id: EntityId, set: SetValues, was: Was }),
  z.object({ record: z.literal('relation'), id: RelationId, set: SetValues, was: Was }),
]);
export type RecordChange = z.infer<typeof RecordChange>;
export type RecordChangeInput = z.input<typeof RecordChange>;

/** A value that is not taken. `id` is `+N` for the N-th of the additions, from 0. */
export const RefusedValue = z.object({
  id: z.string(),
  field: z.string(),
  reason: z.string(),
  message: z.string(),
  /** Of one that somebody changed since it was seen (E-STALE): what the record holds now. */
  now: z.unknown().optional(),
});
export type RefusedValue = z.infer<typeof RefusedValue>;

const ColumnValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.array(z.union([z.string(), z.number()])),
]);

/** Several records changed or removed at once, and columns of them, for the table. */
export const recordOperations = {
  /**
   * As `entity.set` and `relation.set`, of many in one operation; the same record twice: the later value counts.
   * Nothing is written when a value is refused, nor in a dry run. `changed` and `unchanged` count values.
   */
  'record.setMany': command(
    z.object({
      changes: z.array(RecordChange).max(MAX),
      additions: z
        .array(z.object({ kind: z.string(), name: z.string(), set: SetValues }))
        .max(MAX)
        .default([]),
      dryRun: z.boolean(),
    }),
    z.object({
      changed: z.int(),
      unchanged: z.int(),
      /** Ids of the additions, in their order; empty when nothing is written. */
      added: z.array(EntityId),
      refused: z.array(RefusedValue),
      operation: z.string().nullable(),
    }),
  ),
  /** Entities with all their relations, and relations, in one operation; those that are not there are passed over. */
  'record.removeMany': command(
    z.object({ entities: z.array(EntityId).max(MAX), relations: z.array(RelationId).max(MAX) }),
    z.object({ removed: z.array(z.string()), operation: z.string().nullable() }),
  ),
  /** One column of all records: those that have no value are left out. */
  'record.column': query(
    z.discriminatedUnion('record', [
      z.object({ record: z.literal('entity'), field: z.enum(ENTITY_COLUMNS) }),
      z.object({ record: z.literal('relation'), field: z.enum(RELATION_COLUMNS) }),
    ]),
    z.object({ values: z.array(z.tuple([z.string(), ColumnValue])) }),
  ),
  /** Filled points of every entity, out of those that matter for its kind, and which are missing. */
  'record.completeness': query(
    z.object({}),
    z.object({ entities: z.array(z.tuple([EntityId, z.int(), z.int(), z.array(z.string())])) }),
  ),
};
