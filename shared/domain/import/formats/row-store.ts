const WORDS_MAX = 20_000;
const WORD_LENGTH_MAX = 40;

/** Columns that a row fills, and where in its values; shared by all rows that fill the same. */
type Shape = ReadonlyMap<number, number>;

/** Many rows of few values, in flat lists and equal texts once: a million edges must fit in memory. */
export interface RowStore {
  /** Values of these columns, both in the same order. */
  readonly add: (row: number, columns: readonly number[], values: readonly string[]) => void;
  readonly count: () => number;
  /** Of all rows together. */
  readonly valueCount: () => number;
  /** Positions of the rows, by their number. */
  readonly inOrder: () => readonly number[];
  readonly rowAt: (position: number) => number;
  readonly cellAt: (position: number, column: number) => string | undefined;
}

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));

export const rowStore = (): RowStore => {
  const numbers: number[] = [];
  const starts: number[] = [];
  const shapes: Shape[] = [];
  const values: string[] = [];
  const knownShapes = new Map<string, Shape>();
  const words = new Map<string, string>();

  const shapeOf = (columns: readonly number[]): Shape => {
    const key = columns.join();
    const known = knownShapes.get(key);
    if (known) return known;
    const shape = new Map(columns.map((column, at) => [column, at]));
    knownShapes.set(key, shape);
    return shape;
  };
  const once = (text: string): string => {
    if (text.length > WORD_LENGTH_MAX) return text;
    const known = words.get(text);
    if (known === undefined && words.size < WORDS_MAX) words.set(text, text);
    return known ?? text;
  };
  return {
    add: (row, columns, cells) => {
      numbers.push(row);
      starts.push(values.length);
      shapes.push(shapeOf(columns));
      for (const cell of cells) values.push(once(cell));
    },
    count: () => numbers.length,
    valueCount: () => values.length,
    inOrder: () => {
      const positions = [...numbers.keys()];
      if (isAscending(numbers)) return positions;
      return positions.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
    },
    rowAt: (position) => numbers[position] ?? 0,
    cellAt: (position, column) => {
      const at = shapes[position]?.get(column);
      return at === undefined ? undefined : values[(starts[position] ?? 0) + at];
    },
  };
};
