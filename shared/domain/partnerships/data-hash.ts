import { EntitySummary, RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { hashPair, hashText } from './hash.ts';
import type { EntityFacts, PartnershipInput } from './input.ts';

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

type Hashed = ReturnType<typeof hashPair>;

/** The same whatever their order. */
const sumHashes = <Item>(records: Iterable<Item>, hash: (record: Item) => Hashed): string => {
  let [high, low] = [0, 0];
  for (const record of records) {
    const hashed = hash(record);
    high = (high + hashed[0]) >>> 0;
    low = (low + hashed[1]) >>> 0;
  }
  return `${high} ${low}`;
};

/** What says a record is said once: a record that an edit leaves alone stays the same value. */
const rememberHash = <Item extends object>(say: (record: Item) => string): ((record: Item) => Hashed) => {
  const known = new WeakMap<Item, Hashed>();
  return (record) => {
    const found = known.get(record);
    if (found !== undefined) return found;
    const hash = hashPair(say(record));
    known.set(record, hash);
    return hash;
  };
};
const hashRecord = (record: object): Hashed => hashPair(tell(record));

type FactEntry = readonly [id: EntityId, facts: EntityFacts];
const rememberFacts = (): ((entry: FactEntry) => Hashed) => {
  const known = new WeakMap<EntityFacts, { readonly id: EntityId; readonly hash: Hashed }>();
  return (entry) => {
    const [id, facts] = entry;
    const found = known.get(facts);
    if (found?.id === id) return found.hash;
    const hash = hashRecord(entry);
    known.set(facts, { id, hash });
    return hash;
  };
};

/**
 * Content of everything that is computed from, whatever the order of entry: names aside, which are never read. 16
 * hexadecimal digits. Whoever asks again after an edit pays for what changed.
 */
export const createInputHasher = (): ((input: PartnershipInput) => string) => {
  const ofLists = new WeakMap<object, string>();
  /** Of a list that is asked again, nothing is told again. */
  const hashList = <Item>(list: Iterable<Item> & object, hash: (record: Item) => Hashed): string => {
    const known = ofLists.get(list) ?? sumHashes(list, hash);
    ofLists.set(list, known);
    return known;
  };
  const [ofEntity, ofRelation] = [EntitySummary.shape, RelationSummary.shape].map(fieldsOf);
  const hashEntity = rememberHash((entity: object) => tellFields(entity, ofEntity ?? []));
  const hashRelation = rememberHash((relation: object) => tellFields(relation, ofRelation ?? []));
  const hashPlace = rememberHash(tell);
  const hashFacts = rememberFacts();
  return ({ ecosystem, facts, decisions, overrides, method, on }) =>
    hashText(
      [
        hashList(ecosystem.entities, hashEntity),
        hashList(ecosystem.relations, hashRelation),
        sumHashes(ecosystem.official?.places ?? [], hashPlace),
        hashList(facts, hashFacts),
        sumHashes(decisions, hashRecord),
        sumHashes(overrides, hashRecord),
        tell(method),
        on,
      ].join(' '),
    );
};

export const hashInput = (input: PartnershipInput): string => createInputHasher()(input);
