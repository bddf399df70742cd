import { type EntityRecord, emptyEntity } from './entity.ts';
import { ENTITY_SETTERS } from './entity-setters.ts';
import { checkIdentifier } from './identifier.ts';
import { emptyRelation, type RelationRecord } from './relation.ts';
import { RELATION_SETTERS } from './relation-setters.ts';
import { findSetter, runSetter } from './set-field.ts';
import { cleanText, foldText } from './text.ts';
import { IDENTIFIER_SCHEMES } from './vocabulary.ts';
import { isEntity, specialOf, type WhereRecord } from './where-special.ts';

const settersOf = (of: 'entity' | 'relation') => (of === 'entity' ? ENTITY_SETTERS : RELATION_SETTERS);

/** True when `list --where` knows the field. */
export const isWhereField = (of: 'entity' | 'relation', field: string): boolean =>
  specialOf(field) !== undefined || findSetter<never>(settersOf(of) as never, field) !== undefined;

/** What is compared: texts folded, anything else by its JSON. */
const keyOf = (value: unknown): string =>
  typeof value === 'string' ? foldText(value) || value : JSON.stringify(value);

interface Sides {
  readonly held: readonly unknown[];
  readonly asked: readonly unknown[];
}
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === null || value === undefined ? [] : [value];

/** Reads the value as the field's own setter does, so that labels, amounts and identifiers are compared as stored. */
const sidesOf = (record: WhereRecord, field: string, value: string): Sides | null => {
  const special = specialOf(field);
  if (special) return { held: special(record), asked: [value] };
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === field.toLowerCase());
  if (scheme && isEntity(record)) return identifierSides(record, scheme, value);
  return fieldSides(record, field, value);
};

const identifierSides = (
  { identifiers }: EntityRecord,
  scheme: (typeof IDENTIFIER_SCHEMES)[number],
  value: string,
): Sides => {
  const check = checkIdentifier(scheme, value);
  return { held: identifiers[scheme] ?? [], asked: [check.ok ? check.value : value] };
};

const fieldSides = (record: WhereRecord, field: string, value: string): Sides | null => {
  const parsed = isEntity(record) ? runEntity(record, field, value) : runRelation(record, field, value);
  if (!parsed) return null;
  const key = Object.keys(parsed)[0] ?? field;
  const held = (record as unknown as Readonly<Record<string, unknown>>)[key];
  return { held: listOf(held), asked: listOf((parsed as Readonly<Record<string, unknown>>)[key]) };
};

const runEntity = (record: EntityRecord, field: string, value: string): object | null => {
  const setter = findSetter(ENTITY_SETTERS, field);
  const parsed = setter && runSetter(setter, value, emptyEntity(record.kind, '', ''));
  return parsed?.ok ? parsed.value : null;
};
const runRelation = (record: RelationRecord, field: string, value: string): object | null => {
  const setter = findSetter(RELATION_SETTERS, field);
  const parsed = setter && runSetter(setter, value, emptyRelation(record.type, record.from, record.to, ''));
  return parsed?.ok ? parsed.value : null;
};

/** True when a field without value is what is asked: `--where type=`. */
const isUnset = (record: WhereRecord, field: string): boolean => {
  const special = specialOf(field);
  if (special) return special(record).length === 0;
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === field.toLowerCase());
  if (scheme && isEntity(record)) return (identifiersOf(record)[scheme] ?? []).length === 0;
  const setter = findSetter<never>(settersOf(isEntity(record) ? 'entity' : 'relation') as never, field);
  const key = setter ? storedKeyOf(setter.names) : field;
  return listOf((record as unknown as Readonly<Record<string, unknown>>)[key]).length === 0;
};
const identifiersOf = ({ identifiers }: EntityRecord) => identifiers;

/** `amount` is written, `amountCents` is stored. */
const STORED: Readonly<Record<string, string>> = {
  amount: 'amountCents',
  budget: 'budgetCents',
  need: 'needCents',
};
const storedKeyOf = ([name = '']: readonly string[]): string => STORED[name] ?? name;

/** FIELD=VALUE of `list --where`: a list field contains every value asked, any other equals it, folded; an empty value asks for no value. */
export const matchesWhere = (record: WhereRecord, field: string, value: string): boolean => {
  if (cleanText(value) === '') return isUnset(record, field);
  const sides = sidesOf(record, field, value);
  if (!sides) return false;
  const held = new Set(sides.held.map(keyOf));
  return sides.asked.length > 0 && sides.asked.every((one) => held.has(keyOf(one)));
};
