import type { EntityId } from '../../entity.ts';
import { emptyRelation, isSymmetric, type RelationFields } from '../../relation.ts';
import type { RelationDraft } from '../draft.ts';
import { agree } from './damaged-text.ts';
import type { HandEdit } from './lookup.ts';

/** Fields that tell two relations of the same type and ends apart, sources left out. */
const CONTENT = [
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
  'status',
  'audience',
  'axes',
] as const satisfies readonly (keyof RelationFields)[];
export type ContentField = (typeof CONTENT)[number];
export const CONTENT_FIELDS: readonly ContentField[] = CONTENT;

/** What makes another relation of it, rather than news of the same. */
const IDENTIFYING: readonly ContentField[] = ['role', 'startsOn', 'year', 'stage', 'contribution'];
/** By what a row with an amount is known again: texts may have lost accents meanwhile. */
const COUNTED: readonly ContentField[] = ['amountCents', 'startsOn', 'year', 'stage'];

type Fields = Pick<RelationFields, ContentField | 'type' | 'from' | 'to'>;

const valuesOf = (fields: Fields, names: readonly ContentField[]): readonly unknown[] =>
  names.map((name) => fields[name]);

/** Type and ends; those of a symmetric relation in one order. */
export const endsKey = ({ type, from, to }: Pick<RelationFields, 'type' | 'from' | 'to'>): string =>
  isSymmetric(type) && from > to ? `${type} ${to} ${from}` : `${type} ${from} ${to}`;
export const contentKey = (fields: Fields): string =>
  `${endsKey(fields)} ${JSON.stringify(valuesOf(fields, CONTENT))}`;
export const countedKey = (fields: Fields): string => JSON.stringify(valuesOf(fields, COUNTED));

export const relationOfDraft = (
  { type, fields }: Pick<RelationDraft, 'type' | 'fields'>,
  from: string,
  to: string,
  now: string,
): RelationFields => {
  const made: Record<string, unknown> = { ...emptyRelation(type, from as EntityId, to as EntityId, now) };
  for (const [field, value] of Object.entries(fields)) {
    if (value !== undefined && value !== null) made[field] = value;
  }
  return made as RelationFields;
};

/** A relation as it was before a person edited it: as its source knows it. */
export const asImported = <Relation extends Fields>(
  relation: Relation,
  hand: ReadonlyMap<string, HandEdit> | undefined,
): Relation => {
  if (!hand) return relation;
  const before = [...hand].flatMap(([field, edit]) =>
    edit.before === undefined || field === 'sources' ? [] : [[field, edit.before] as const],
  );
  return { ...relation, ...Object.fromEntries(before) };
};

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
const agrees = (a: unknown, b: unknown): boolean =>
  isSame(a, b) || (typeof a === 'string' && typeof b === 'string' && agree(a, b));

/**
 * How near a relation of the project is to a row without an amount, of the same type and ends; null when it is another.
 * 0: equal in every field · 1: in every field that the row says · 2: or unknown there · 3: news of the same.
 */
export const nearness = (known: Fields, row: Fields, said: readonly ContentField[]): number | null => {
  if (known.amountCents !== null) return null;
  if (CONTENT.every((field) => isSame(known[field], row[field]))) return 0;
  if (said.every((field) => agrees(known[field], row[field]))) return 1;
  if (said.every((field) => isEmpty(known[field]) || agrees(known[field], row[field]))) return 2;
  const isSameRelation = IDENTIFYING.every(
    (field) => !said.includes(field) || isEmpty(known[field]) || agrees(known[field], row[field]),
  );
  return isSameRelation ? NEWS : null;
};
export const NEWS = 3;

/** The same for a row with an amount, among those of its amount, date and stage. */
export const countedNearness = (known: Fields, row: Fields): number => {
  if (CONTENT.every((field) => isSame(known[field], row[field]))) return 0;
  return CONTENT.every((field) => agrees(known[field], row[field])) ? 1 : 2;
};
