import { compactRecord } from '../../domain/document.ts';
import type { EntityRecord } from '../../domain/entity.ts';
import type { RelationRecord } from '../../domain/relation.ts';

type Loose = Readonly<Record<string, unknown>>;

/** What a command adds to a record that is none of its fields. */
const AROUND = new Set(['operation', 'relations']);
const withoutAround = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !AROUND.has(key)));

/** A record as JSON: fields without a value left out. */
export const entityJson = (record: EntityRecord): Loose => compactRecord(withoutAround(record)) as Loose;
export const relationJson = (record: RelationRecord): Loose => compactRecord(withoutAround(record)) as Loose;

/** The same for either. */
export const recordJson = (record: EntityRecord | RelationRecord): Loose =>
  'name' in record ? entityJson(record) : relationJson(record);
