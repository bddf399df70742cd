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

/** Keys in their order, lists of plain values too: how a value was entered says nothing. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value.map(canonical);
    const isPlain = items.every((item) => typeof item !== 'object' || item === null);
    return isPlain ? items.sort((a, b) => (String(a) < String(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const record = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.keys(record)
      .filter((key) => !NOT_READ.has(key))
      .sort()
      .map((key) => [key, canonical(record[key])]),
  );
};

const hashRecords = (records: Iterable<unknown>): string =>
  hashText(
    Array.from(records, (record) => hashText(JSON.stringify(canonical(record))))
      .sort()
      .join(''),
  );

/**
 * Content of everything that is computed from, whatever the order of entry: names aside, which are never read. 16
 * hexadecimal digits.
 */
export const hashInput = ({ ecosystem, facts, decisions, overrides, method, on }: PartnershipInput): string =>
  hashText(
    [
      hashRecords(ecosystem.entities),
      hashRecords(ecosystem.relations),
      hashRecords(ecosystem.official?.places ?? []),
      hashRecords(facts),
      hashRecords(decisions),
      hashRecords(overrides),
      hashRecords([method]),
      on,
    ].join(' '),
  );
