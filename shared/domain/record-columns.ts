import { TAG_FIELDS } from './field-shapes.ts';
import { IDENTIFIER_SCHEMES } from './vocabulary.ts';

/** Columns of a table of entities that are read one at a time, for all of them. */
export const ENTITY_COLUMNS = [
  'shortName',
  'description',
  'url',
  'ess',
  'ptceStatus',
  'form',
  'hosting',
  'territorial',
  'followUp',
  'dueOn',
  'population',
  'budgetCents',
  'needCents',
  'startsOn',
  'endsOn',
  'status',
  'audience',
  'lon',
  'lat',
  'updatedAt',
  'aliases',
  'documented',
  'maturity',
  'sources',
  ...TAG_FIELDS,
  ...IDENTIFIER_SCHEMES,
] as const;
export type EntityColumn = (typeof ENTITY_COLUMNS)[number];

/** The same for relations. */
export const RELATION_COLUMNS = [
  'role',
  'startsOn',
  'endsOn',
  'amountCents',
  'year',
  'stage',
  'contribution',
  'strength',
  'note',
  'confidence',
  'outcome',
  'audience',
  'updatedAt',
  'axes',
  'sources',
] as const;
export type RelationColumn = (typeof RELATION_COLUMNS)[number];

/**
 * A cell as FIELD=VALUE reads it: amounts in cents, dates as partial dates, items of lists as they are written
 * (`active@2026-03`, `title|publisher|url|date`).
 */
export type ColumnValue = string | number | boolean | readonly (string | number)[];
