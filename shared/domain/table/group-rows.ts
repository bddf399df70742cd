import type { Steps } from './sort-rows.ts';

export interface RowGroup {
  /** Its words; null: « non renseigné ». */
  readonly label: string | null;
  readonly rows: readonly number[];
}

/** Lines of the table: a row by its number, a heading of the group at that place of the list. */
export type TableLine = { readonly row: number } | { readonly group: number };

const STEP = 8_192;

/** Rows by what a column says of them, in the order given within a group; groups by their words, the unknown last. */
export function* groupRows(
  order: Uint32Array,
  labelOf: (row: number) => string | null,
  compareTexts: (a: string, b: string) => number,
): Steps<readonly RowGroup[]> {
  const groups = new Map<string | null, number[]>();
  let done = 0;
  for (const row of order) {
    const label = labelOf(row);
    const known = groups.get(label);
    if (known) known.push(row);
    else groups.set(label, [row]);
    if (++done % STEP === 0) yield;
  }
  return [...groups]
    .sort(([a], [b]) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : compareTexts(a, b),
    )
    .map(([label, rows]) => ({ label, rows }));
}

/** Key of a group in the list of those that are folded. */
export const groupKey = ({ label }: RowGroup): string => (label === null ? '' : `=${label}`);

/**
 * What is on each line, without a list of them: with 100,000 rows only some forty are looked at.
 * `groups` null: rows alone.
 */
export interface Lines {
  readonly count: number;
  readonly at: (line: number) => TableLine | null;
  /** Line of a row, null when its group is folded. */
  readonly lineOf: (row: number) => number | null;
}

const plainLines = (order: Uint32Array): Lines => {
  const lines = new Map<number, number>();
  const fill = () => {
    if (lines.size === 0)
      for (let line = 0; line < order.length; line++) lines.set(order[line] as number, line);
    return lines;
  };
  return {
    count: order.length,
    at: (line) => {
      const row = order[line];
      return row === undefined ? null : { row };
    },
    lineOf: (row) => fill().get(row) ?? null,
  };
};

export const linesOf = (
  order: Uint32Array,
  groups: readonly RowGroup[] | null,
  folded: ReadonlySet<string>,
): Lines => {
  if (!groups) return plainLines(order);
  const starts: number[] = [];
  let count = 0;
  for (const group of groups) {
    starts.push(count);
    count += 1 + (folded.has(groupKey(group)) ? 0 : group.rows.length);
  }
  const groupAt = (line: number): number => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= line) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    count,
    at: (line) => {
      if (line < 0 || line >= count) return null;
      const group = groupAt(line);
      const within = line - (starts[group] as number) - 1;
      const row = groups[group]?.rows[within];
      return row === undefined ? { group } : { row };
    },
    lineOf: (row) => {
      const group = groups.findIndex(({ rows }) => rows.includes(row));
      const found = groups[group];
      if (!found || folded.has(groupKey(found))) return null;
      return (starts[group] as number) + 1 + found.rows.indexOf(row);
    },
  };
};
