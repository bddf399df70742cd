import { createCompactTable } from './compact-table.ts';

/** One number of 32 bits by text. */
export interface CompactColumn {
  /** 0 where nothing was set. */
  readonly get: (text: string) => number;
  readonly set: (text: string, value: number) => void;
}

/** Several numbers by the same texts: the texts' hashes are kept once, and four bytes a number. */
export interface CompactColumns {
  readonly add: () => CompactColumn;
}

export const createCompactColumns = (): CompactColumns => {
  const places = createCompactTable();
  let count = 0;
  const placeOf = (text: string): number => {
    const known = places.get(text);
    if (known !== 0) return known;
    places.set(text, ++count);
    return count;
  };
  return {
    add: () => {
      let values = new Uint32Array(1024);
      return {
        get: (text) => values[places.get(text)] ?? 0,
        set: (text, value) => {
          const at = placeOf(text);
          if (at >= values.length) {
            const longer = new Uint32Array(Math.ceil(at * 1.5));
            longer.set(values);
            values = longer;
          }
          values[at] = value;
        },
      };
    },
  };
};
