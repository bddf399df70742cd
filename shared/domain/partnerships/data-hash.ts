import { EntitySummary, RelationSummary } from '../ecosystem.ts';
import { hashText } from './hash.ts';
import type { PartnershipInput } from './input.ts';

/** What is never read by the calculation, or only says when a record was last written. */
const NOT_READ: ReadonlySet<string> = new Set([
  'name',
  'shortName',
  'aliases',
  'updatedAt',
  'sourceTitles',
  'filled',
  'aName',
  'bName',
]);

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null;
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** A value as text: keys in their order, lists of plain values too, since how they were entered says nothing. */
const tell = (value: unknown): string => {
  if (isPlain(value)) return JSON.stringify(value) ?? '';
  if (value instanceof Map) return tell([...value]);
  if (Array.isArray(value)) {
    const items = value.map(tell);
    return `[${(value.every(isPlain) ? items.sort() : items).join()}]`;
  }
  return tellRecord(value as Readonly<Record<string, unknown>>);
};
const tellRecord = (record: Readonly<Record<string, unknown>>): string => {
  let told = '';
  for (const key of Object.keys(record).sort()) {
    const value = record[key];
    if (!isEmpty(value) && !NOT_READ.has(key)) told += `${key}=${tell(value)};`;
  }
  return `{${told}}`;
};

/** Fields of a kind of record that are read, in their order: telling which once is most of the time of telling. */
const fieldsOf = (shape: object): readonly string[] =>
  Object.keys(shape)
    .filter((key) => !NOT_READ.has(key))
    .sort();

const tellFields = (record: object, fields: readonly string[]): string => {
  let told = '';
  for (const field of fields) {
    const value = (record as Readonly<Record<string, unknown>>)[field];
    if (!isEmpty(value)) told += `${field}=${tell(value)};`;
  }
  return told;
};

/** The same whatever their order. */
const hashRecords = <Item>(records: Iterable<Item>, say: (record: Item) => string): string => {
  let [high, low] = [0, 0];
  for (const record of records) {
    const hash = hashText(say(record));
    high = (high + Number.parseInt(hash.slice(0, 8), 16)) >>> 0;
    low = (low + Number.parseInt(hash.slice(8), 16)) >>> 0;
  }
  return `${high} ${low}`;
};

/**
 * Content of everything that is computed from, whatever the order of entry: names aside, which are never read. 16
 * hexadecimal digits.
 */
export const hashInput = ({
  ecosystem,
  facts,
  decisions,
  overrides,
  method,
  on,
}: PartnershipInput): string => {
  const [ofEntity, ofRelation] = [EntitySummary.shape, RelationSummary.shape].map(fieldsOf);
  return hashText(
    [
      hashRecords(ecosystem.entities, (entity) => tellFields(entity, ofEntity ?? [])),
      hashRecords(ecosystem.relations, (relation) => tellFields(relation, ofRelation ?? [])),
      hashRecords(ecosystem.official?.places ?? [], tell),
      hashRecords(facts, tell),
      hashRecords(decisions, tell),
      hashRecords(overrides, tell),
      tell(method),
      on,
    ].join(' '),
  );
};
