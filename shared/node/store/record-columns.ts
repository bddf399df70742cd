import { TAG_FIELDS } from '../../domain/field-shapes.ts';
import type { ColumnValue, EntityColumn, RelationColumn } from '../../domain/record-columns.ts';
import { IDENTIFIER_SCHEMES } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { SCALAR_FIELDS } from './entity-columns.ts';
import { RELATION_SCALARS } from './relations.ts';
import { groupRows, type Row, readRows } from './rows.ts';
import { SOURCE_COLUMNS } from './sources.ts';

type Column = [string, ColumnValue][];

const dated = (what: unknown, on: unknown): string => (on === null ? String(what) : `${what}@${on}`);
/** `title|publisher|url|date`, without what is empty at its end. */
const sourceText = (row: Row): string =>
  [row.title, row.publisher, row.url, row.consulted_on]
    .map((part) => part ?? '')
    .join('|')
    .replace(/(?<!\|)\|+$/, '');

/** Rows of a list table: how they are read, and what an item is. */
interface List {
  readonly sql: string;
  readonly parameter?: string;
  readonly toItem: (row: Row) => string | number;
}
const textOf = (row: Row): string => String(row.value);
const ENTITY_LISTS: Readonly<Record<string, List>> = {
  aliases: { sql: 'SELECT entity_id AS id, value FROM alias ORDER BY entity_id, position', toItem: textOf },
  documented: {
    sql: 'SELECT entity_id AS id, what, stated_on FROM documented ORDER BY entity_id, position',
    toItem: (row) => dated(row.what, row.stated_on),
  },
  maturity: {
    sql: 'SELECT entity_id AS id, level, assessed_on FROM assessment ORDER BY entity_id, position',
    toItem: (row) => dated(row.level, row.assessed_on),
  },
  sources: {
    sql: `SELECT entity_id AS id, ${SOURCE_COLUMNS} FROM entity_source WHERE slot = 'sources' ORDER BY entity_id, position`,
    toItem: sourceText,
  },
  ...Object.fromEntries(
    TAG_FIELDS.map((field) => [
      field,
      {
        sql: 'SELECT entity_id AS id, value FROM entity_tag WHERE field = ? ORDER BY entity_id, position',
        parameter: field,
        toItem: (row: Row) => (field === 'sdgs' ? Number(row.value) : String(row.value)),
      },
    ]),
  ),
  ...Object.fromEntries(
    IDENTIFIER_SCHEMES.map((scheme) => [
      scheme,
      {
        sql: 'SELECT entity_id AS id, value FROM identifier WHERE scheme = ? ORDER BY entity_id, position',
        parameter: scheme,
        toItem: textOf,
      },
    ]),
  ),
};
const RELATION_LISTS: Readonly<Record<string, List>> = {
  axes: {
    sql: 'SELECT relation_id AS id, value FROM relation_axis ORDER BY relation_id, position',
    toItem: textOf,
  },
  sources: {
    sql: `SELECT relation_id AS id, ${SOURCE_COLUMNS} FROM relation_source ORDER BY relation_id, position`,
    toItem: sourceText,
  },
};

const readList = (db: ReadableDb, { sql, parameter, toItem }: List): Column => [
  ...groupRows(readRows(db, sql, ...(parameter === undefined ? [] : [parameter])), 'id', toItem),
];

/** A status of PTCE is one cell of two columns. */
const scalarText = (value: unknown): ColumnValue => {
  if (typeof value !== 'object' || value === null) return value as ColumnValue;
  const { status, year } = value as { readonly status: string; readonly year: number | null };
  return dated(status, year);
};

/** One column of all entities, those without a value left out. */
export const readEntityColumn = (db: ReadableDb, field: EntityColumn): Column => {
  const list = ENTITY_LISTS[field];
  if (list) return readList(db, list);
  const scalar = SCALAR_FIELDS.find((one) => one.field === field);
  const [first] = scalar?.columns ?? [];
  if (!scalar || first === undefined) return [];
  const columns = scalar.columns.join(', ');
  return readRows(db, `SELECT id, ${columns} FROM entity WHERE ${first} IS NOT NULL`).map((row) => [
    String(row.id),
    scalarText(scalar.fromCells(scalar.columns.map((column) => row[column] ?? null))),
  ]);
};

/** One column of all relations, those without a value left out. */
export const readRelationColumn = (db: ReadableDb, field: RelationColumn): Column => {
  const list = RELATION_LISTS[field];
  if (list) return readList(db, list);
  const [, column] = RELATION_SCALARS.find(([name]) => name === field) ?? [];
  if (column === undefined) return [];
  return readRows(db, `SELECT id, ${column} AS value FROM relation WHERE ${column} IS NOT NULL`).map(
    (row) => [String(row.id), row.value as ColumnValue],
  );
};
