import type { XmlTag } from './xml.ts';

/** A value of an attribute, with the time in which it holds where the file says it. */
interface TimedValue {
  readonly value: string;
  readonly start: string;
  readonly end: string;
}

/** Values of the attributes of a node or an edge, in the order of the file. */
export type GexfValues = Map<string, TimedValue[]>;

/** Attributes that a file declares for its nodes, or for its edges. */
export interface GexfAttributes {
  readonly declare: (tag: XmlTag, declare: (key: string, title: string) => void) => void;
  /** Default of the attribute declared last. */
  readonly setDefault: (value: string) => void;
  /** How many values the attribute has now. */
  readonly read: (tag: XmlTag, values: GexfValues) => number;
  /** Cells by attribute, defaults where nothing is said. */
  readonly cellsOf: (values: GexfValues) => ReadonlyMap<string, string>;
}

const withTime = ({ value, start, end }: TimedValue): string =>
  start || end ? `${value} (${start}/${end})` : value;

/** One value stands alone; several keep the time of each. */
const cellOf = (values: readonly TimedValue[]): string => {
  const [first, ...others] = values;
  return others.length === 0 ? (first?.value ?? '') : values.map(withTime).join(' | ');
};

export const gexfAttributes = (): GexfAttributes => {
  const declared: string[] = [];
  const known = new Set<string>();
  const defaults = new Map<string, string>();
  let hasNumbers = false;

  /** Some tools number the attributes in their order, whatever the words that they declare as ids. */
  const keyOf = (reference: string): string => {
    if (hasNumbers || known.has(reference) || !/^\d{1,6}$/.test(reference)) return reference;
    return declared[Number(reference)] ?? reference;
  };
  return {
    declare: ({ attributes }, declare) => {
      const key = attributes.id ?? attributes.title ?? String(declared.length);
      declared.push(key);
      known.add(key);
      hasNumbers ||= /^\d+$/.test(key);
      declare(key, attributes.title || key);
    },
    setDefault: (value) => {
      const key = declared.at(-1);
      if (key !== undefined && value !== '') defaults.set(key, value);
    },
    read: ({ attributes }, values) => {
      const key = keyOf(attributes.for ?? attributes.id ?? '');
      const { value = '', start = '', end = '' } = attributes;
      if (value === '') return 0;
      const before = values.get(key);
      if (before) return before.push({ value, start, end });
      values.set(key, [{ value, start, end }]);
      return 1;
    },
    cellsOf: (values) => {
      const cells = new Map(defaults);
      for (const [key, timed] of values) cells.set(key, cellOf(timed));
      return cells;
    },
  };
};
