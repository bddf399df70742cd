import { compactRecord } from '../../domain/document.ts';
import type { EntityRecord } from '../../domain/entity.ts';
import type { RelationRecord } from '../../domain/relation.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What a command answers beside the fields of a record. */
const AROUND = new Set(['operation', 'relations']);
const fieldsOf = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !AROUND.has(key)));

/** A record as JSON, its id first and fields without a value left out. */
export const recordJson = (record: EntityRecord | RelationRecord): Loose => ({
  id: record.id,
  ...compactRecord(fieldsOf(record)),
});
