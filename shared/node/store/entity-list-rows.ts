import type { EntityFields } from '../../domain/entity.ts';
import { TAG_FIELDS, type TagField } from '../../domain/field-shapes.ts';
import { IDENTIFIER_SCHEMES } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';

import { type Cell, groupRows, type Row, readRows } from './rows.ts';
import { SOURCE_COLUMNS, sourceOf } from './sources.ts';

type Groups<Value> = ReadonlyMap<string, readonly Value[]>;
type ListField =
  | TagField
  | 'aliases'
  | 'identifiers'
  | 'needsOn'
  | 'offersOn'
  | 'documented'
  | 'maturity'
  | 'impact'
  | 'statements'
  | 'sources';
type Lists = Pick<EntityFields, ListField>;

/** Reads rows of a list table for all entities or for those asked, in the order of its key. */
export type ReadList = (table: string, columns: string, order: string) => Row[];
export const listReader =
  (db: ReadableDb, ids: readonly string[] | null): ReadList =>
  (table, columns, order) => {
    const where = ids ? 'WHERE entity_id IN (SELECT value FROM json_each(?))' : '';
    const sql = `SELECT entity_id, ${columns} FROM ${table} ${where} ORDER BY entity_id, ${order}`;
    return ids ? readRows(db, sql, JSON.stringify(ids)) : readRows(db, sql);
  };

const pairs = (rows: readonly Row[], key: string, value: string): ReadonlyMap<string, [string, Cell][]> =>
  groupRows(rows, 'entity_id', (row) => [String(row[key]), row[value] ?? null]);

const valuesUnder = (entries: readonly [string, Cell][] | undefined, field: string): string[] =>
  (entries ?? []).filter(([key]) => key === field).map(([, value]) => String(value));

const identifiersOf = (entries: readonly [string, Cell][] | undefined): EntityFields['identifiers'] =>
  Object.fromEntries(
    IDENTIFIER_SCHEMES.map((scheme) => [scheme, valuesUnder(entries, scheme)] as const).filter(
      ([, values]) => values.length > 0,
    ),
  );

const datesOf = (rows: Groups<Row>, id: string, field: string): Record<string, string> =>
  Object.fromEntries(
    (rows.get(id) ?? [])
      .filter((row) => row.field === field)
      .map((row) => [String(row.value), String(row.stated_on)]),
  );

type FindSource = (
  id: string,
  slot: string,
  position: Cell | undefined,
) => ReturnType<typeof sourceOf> | null;
const sourceFinder =
  (rows: Groups<Row>): FindSource =>
  (id, slot, position) => {
    const row = rows.get(id)?.find((source) => source.slot === slot && source.position === position);
    return row ? sourceOf(row) : null;
  };

export interface ListRows {
  readonly tags: ReadonlyMap<string, [string, Cell][]>;
  readonly identifiers: ReadonlyMap<string, [string, Cell][]>;
  readonly aliases: Groups<Row>;
  readonly dates: Groups<Row>;
  readonly documented: Groups<Row>;
  readonly assessments: Groups<Row>;
  readonly impacts: Groups<Row>;
  readonly statements: Groups<Row>;
  readonly sources: Groups<Row>;
}
/** Every list table once, by entity. */
export const readListRows = (read: ReadList): ListRows => {
  const byEntity = (rows: Row[]) => groupRows(rows, 'entity_id', (row) => row);
  return {
    tags: pairs(read('entity_tag', 'field, value', 'field, position'), 'field', 'value'),
    identifiers: pairs(read('identifier', 'scheme, value', 'scheme, position'), 'scheme', 'value'),
    aliases: byEntity(read('alias', 'value', 'position')),
    dates: byEntity(read('need_date', 'field, value, stated_on', 'field, position')),
    documented: byEntity(read('documented', 'what, stated_on', 'position')),
    assessments: byEntity(
      read('assessment', 'position, level, assessed_on, assessor, framework', 'position'),
    ),
    impacts: byEntity(read('impact', 'position, dimension, evidence', 'position')),
    statements: byEntity(read('statement', 'position, field, value, stated_on, audience', 'position')),
    sources: byEntity(read('entity_source', `slot, position, ${SOURCE_COLUMNS}`, 'slot, position')),
  };
};

const tagsOf = (entries: readonly [string, Cell][] | undefined): Pick<Lists, TagField> => {
  const tags = Object.fromEntries(TAG_FIELDS.map((field) => [field, valuesUnder(entries, field)]));
  return { ...tags, sdgs: (tags.sdgs ?? []).map(Number) } as Pick<Lists, TagField>;
};

/** Lists of one entity; their shape was checked when they were written and is held by the tables' own checks. */
export const listsOf = (id: string, rows: ListRows): Lists => {
  const sourceAt = sourceFinder(rows.sources);
  return {
    ...tagsOf(rows.tags.get(id)),
    aliases: (rows.aliases.get(id) ?? []).map((row) => String(row.value)),
    identifiers: identifiersOf(rows.identifiers.get(id)),
    needsOn: datesOf(rows.dates, id, 'needsOn'),
    offersOn: datesOf(rows.dates, id, 'offersOn'),
    documented: (rows.documented.get(id) ?? []).map((row) => ({ what: row.what, on: row.stated_on })),
    maturity: (rows.assessments.get(id) ?? []).map((row) => ({
      level: row.level,
      on: row.assessed_on,
      assessor: row.assessor,
      framework: row.framework,
      source: sourceAt(id, 'maturity', row.position),
    })),
    impact: (rows.impacts.get(id) ?? []).map((row) => ({
      dimension: row.dimension,
      evidence: row.evidence,
      source: sourceAt(id, 'impact', row.position),
    })),
    statements: (rows.statements.get(id) ?? []).map((row) => ({
      field: row.field,
      value: row.value,
      on: row.stated_on,
      source: sourceAt(id, 'statements', row.position),
      audience: row.audience,
    })),
    sources: (rows.sources.get(id) ?? []).filter((row) => row.slot === 'sources').map(sourceOf),
  } as Lists;
};
