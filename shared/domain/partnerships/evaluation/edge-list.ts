import { EvaluationRefusal } from './refusal.ts';

/** Simple links between nodes 0…size−1, numbered in the order of their names. */
export interface EdgeList {
  readonly size: number;
  /** Ends of link i: ends[2i] < ends[2i+1]; links in order. */
  readonly ends: Int32Array;
}

/** A list as it was read, and what was left out of it. */
export interface ReadEdges extends EdgeList {
  readonly selfLoops: number;
  /** Rows that repeat a link, in either direction. */
  readonly repeated: number;
  /** Rows without two names. */
  readonly incomplete: number;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorted, each once; `ends` are numbers in the order of appearance, which `place` turns into numbers by name. */
const simplify = (ends: readonly number[], place: Int32Array): Int32Array => {
  const size = place.length;
  const keys = new Float64Array(ends.length / 2);
  for (let i = 0; i < keys.length; i++) {
    const a = place[ends[2 * i] ?? 0] ?? 0;
    const b = place[ends[2 * i + 1] ?? 0] ?? 0;
    keys[i] = Math.min(a, b) * size + Math.max(a, b);
  }
  keys.sort();
  const distinct = keys.filter((key, i) => key !== keys[i - 1]);
  const simple = new Int32Array(2 * distinct.length);
  distinct.forEach((key, i) => {
    simple[2 * i] = Math.floor(key / size);
    simple[2 * i + 1] = key % size;
  });
  return simple;
};

/** Simple links of rows of two names; the order of the rows changes nothing. */
export const buildEdgeList = (pairs: Iterable<readonly [string, string]>): ReadEdges => {
  const seen = new Map<string, number>();
  const ends: number[] = [];
  let selfLoops = 0;
  let incomplete = 0;
  const numberOf = (name: string): number => {
    const known = seen.get(name) ?? seen.size;
    if (known === seen.size) seen.set(name, known);
    return known;
  };
  for (const [source, target] of pairs) {
    if (source === '' || target === '') incomplete++;
    else {
      const [a, b] = [numberOf(source), numberOf(target)];
      if (a === b) selfLoops++;
      else ends.push(a, b);
    }
  }
  const place = new Int32Array(seen.size);
  [...seen.keys()].sort(compare).forEach((name, i) => {
    place[seen.get(name) ?? 0] = i;
  });
  const simple = simplify(ends, place);
  const repeated = (ends.length - simple.length) / 2;
  return { size: seen.size, ends: simple, selfLoops, repeated, incomplete };
};

/** Names of the two columns, in whichever of these pairs a header has. */
const END_COLUMNS: readonly (readonly [string, string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['de', 'vers'],
  ['origine', 'destination'],
];

/** Places of the two ends, and whether the first row names them. Without a known header: the first two columns. */
const findColumns = (first: readonly string[]): { places: readonly [number, number]; isHeader: boolean } => {
  const names = first.map((cell) => cell.trim().toLowerCase());
  for (const [source, target] of END_COLUMNS) {
    const places = [names.indexOf(source), names.indexOf(target)] as const;
    if (places[0] >= 0 && places[1] >= 0) return { places, isHeader: true };
  }
  return { places: [0, 1], isHeader: false };
};

function* pairsOf(rows: Iterable<readonly string[]>): Generator<readonly [string, string]> {
  let columns: ReturnType<typeof findColumns> | null = null;
  for (const row of rows) {
    if (!columns) {
      columns = findColumns(row);
      if (columns.isHeader) continue;
    }
    const [source, target] = columns.places;
    yield [row[source]?.trim() ?? '', row[target]?.trim() ?? ''];
  }
}

/** Links of a table of any kind. Throws an EvaluationRefusal where no row has two names, or too few links are left. */
export const readEdges = (rows: Iterable<readonly string[]>): ReadEdges => {
  const list = buildEdgeList(pairsOf(rows));
  if (list.size === 0) throw new EvaluationRefusal('columns');
  if (list.ends.length < 4) throw new EvaluationRefusal('few');
  return list;
};
