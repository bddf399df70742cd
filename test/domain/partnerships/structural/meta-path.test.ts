import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMetaPathRow,
  createMetaPath,
  metaPathTerms,
} from '../../../../shared/domain/partnerships/structural/meta-path.ts';
import {
  addPathCounts,
  measurePaths,
  sumPaths,
} from '../../../../shared/domain/partnerships/structural/path-predict.ts';
import { createSparseRow } from '../../../../shared/domain/partnerships/structural/sparse-row.ts';
import {
  buildTypedMatrix,
  entriesOf,
  type TypedEntry,
  transposeMatrix,
  weightAt,
} from '../../../../shared/domain/partnerships/structural/typed-matrix.ts';

const ACTORS = 5;
const PROGRAMMES = 4;

const arbitraryEntries = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: ACTORS - 1 }),
    fc.integer({ min: 0, max: PROGRAMMES - 1 }),
    fc.constantFrom(0.5, 1),
  ),
  { maxLength: 16 },
);

const full = (entries: readonly TypedEntry[]): number[][] => {
  const matrix = Array.from({ length: ACTORS }, () => new Array<number>(PROGRAMMES).fill(0));
  for (const [a, p, weight] of entries) {
    const row = matrix[a];
    if (row) row[p] = Math.max(row[p] ?? 0, weight);
  }
  return matrix;
};
const turn = (matrix: readonly (readonly number[])[]): number[][] =>
  (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
const multiply = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] =>
  a.map((row) =>
    (b[0] ?? []).map((_, column) => row.reduce((sum, value, i) => sum + value * (b[i]?.[column] ?? 0), 0)),
  );
const normalise = (matrix: readonly (readonly number[])[]): number[][] =>
  matrix.map((row) => {
    const sum = row.reduce((total, value) => total + value, 0);
    return row.map((value) => (sum > 0 ? value / sum : 0));
  });

describe('a meta-path', () => {
  it('is a product of matrices, those from a node between normalised by row, and the sum of its terms', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const joins = buildTypedMatrix(ACTORS, PROGRAMMES, entries);
        const path = createMetaPath([joins, transposeMatrix(joins), joins], { isClosed: false });
        const matrix = full(entries);
        const damped = multiply(multiply(matrix, normalise(turn(matrix))), normalise(matrix));
        const counted = multiply(multiply(matrix, turn(matrix)), matrix);
        for (let x = 0; x < ACTORS; x++) {
          const row = createSparseRow(PROGRAMMES);
          const counts = createSparseRow(PROGRAMMES);
          addMetaPathRow(path, x, row);
          addPathCounts(path, x, counts);
          for (let y = 0; y < PROGRAMMES; y++) {
            expect(row.values[y]).toBeCloseTo(damped[x]?.[y] ?? 0, 10);
            expect(counts.values[y]).toBeCloseTo(counted[x]?.[y] ?? 0, 10);
            const sum = metaPathTerms(path, x, y).reduce((total, { value }) => total + value, 0);
            expect(sum).toBeCloseTo(row.values[y] ?? 0, 10);
          }
        }
      }),
    );
  });

  it('between two nodes of a kind leaves the node itself out', () => {
    const joins = buildTypedMatrix(3, 1, [
      [0, 0, 1],
      [1, 0, 1],
    ]);
    const path = createMetaPath([joins, transposeMatrix(joins)], { isClosed: true });
    const row = createSparseRow(3);
    addMetaPathRow(path, 0, row);
    expect([...row.values]).toEqual([0, 0.5, 0]);
    expect(metaPathTerms(path, 0, 0)).toEqual([]);
    expect(metaPathTerms(path, 0, 1)).toEqual([{ via: [0], value: 0.5 }]);
  });

  it('has steps that follow each other', () => {
    const joins = buildTypedMatrix(3, 1, []);
    expect(() => createMetaPath([joins, joins], { isClosed: true })).toThrow(RangeError);
    expect(() => createMetaPath([], { isClosed: true })).toThrow(RangeError);
  });
});

describe('the measures of PathPredict', () => {
  it('follow their definitions', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const joins = buildTypedMatrix(ACTORS, PROGRAMMES, entries);
        const sums = sumPaths(createMetaPath([joins, transposeMatrix(joins), joins], { isClosed: false }));
        const matrix = full(entries);
        const counted = multiply(multiply(matrix, turn(matrix)), matrix);
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
        for (let x = 0; x < ACTORS; x++)
          for (let y = 0; y < PROGRAMMES; y++) {
            const count = counted[x]?.[y] ?? 0;
            const from = total(counted[x] ?? []);
            const to = total(counted.map((row) => row[y] ?? 0));
            const measures = measurePaths(count, sums, x, y);
            expect(measures.pathCount).toBe(count);
            expect(measures.normalisedPathCount).toBeCloseTo(count ? (2 * count) / (from + to) : 0, 10);
            expect(measures.randomWalk).toBeCloseTo(count ? count / from : 0, 10);
            expect(measures.symmetricRandomWalk).toBeCloseTo(count ? count / from + count / to : 0, 10);
          }
      }),
    );
  });
});

describe('a typed matrix', () => {
  it('keeps the greatest of parallel links, whatever their order', () => {
    fc.assert(
      fc.property(arbitraryEntries, (entries) => {
        const joins = buildTypedMatrix(ACTORS, PROGRAMMES, entries);
        expect(buildTypedMatrix(ACTORS, PROGRAMMES, [...entries].reverse())).toEqual(joins);
        expect(transposeMatrix(transposeMatrix(joins))).toEqual(joins);
        const matrix = full(entries);
        expect(matrix.map((row, a) => row.map((_, p) => weightAt(joins, a, p)))).toEqual(matrix);
        expect(entriesOf(joins)).toHaveLength(matrix.flat().filter((weight) => weight > 0).length);
      }),
    );
  });

  it('refuses what is out of its places or no weight', () => {
    expect(() => buildTypedMatrix(1, 1, [[1, 0, 1]])).toThrow(RangeError);
    expect(() => buildTypedMatrix(1, 1, [[0, 1, 1]])).toThrow(RangeError);
    expect(() => buildTypedMatrix(1, 1, [[0, 0, 0]])).toThrow(RangeError);
  });
});
