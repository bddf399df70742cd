import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildWeightedGraph } from '../../../../shared/domain/partnerships/graph/weighted-graph.ts';
import {
  addToRow,
  createSparseRow,
  resetRow,
  touchedPlaces,
} from '../../../../shared/domain/partnerships/structural/sparse-row.ts';
import {
  STRUCTURAL_SIGNAL_IDS,
  type StructuralSignalId,
} from '../../../../shared/domain/partnerships/structural/structural-signal.ts';
import {
  STRUCTURAL_SIGNALS,
  scorePair,
  structuralSignal,
} from '../../../../shared/domain/partnerships/structural/structural-signals.ts';
import { arbitraryGraph, matrixOf } from '../../../helpers/arbitrary-graph.ts';

type Matrix = readonly (readonly number[])[];

const at = (matrix: Matrix, a: number, b: number): number => matrix[a]?.[b] ?? 0;
const sumOver = (size: number, term: (node: number) => number): number =>
  Array.from({ length: size }, (_, node) => term(node)).reduce((sum, value) => sum + value, 0);

/** The formulas over full matrices, written apart from the code under test. */
const formula = (id: StructuralSignalId, matrix: Matrix, x: number, y: number): number => {
  const size = matrix.length;
  const k = (node: number): number => sumOver(size, (other) => at(matrix, node, other));
  const overCommon = (term: (z: number) => number): number =>
    sumOver(size, (z) => (at(matrix, x, z) * at(matrix, z, y) > 0 ? term(z) : 0));
  const overWalks = (term: (u: number, v: number) => number): number =>
    sumOver(size, (u) =>
      sumOver(size, (v) => {
        const product = at(matrix, x, u) * at(matrix, u, v) * at(matrix, v, y);
        return product > 0 ? product * term(u, v) : 0;
      }),
    );
  const formulas: Record<StructuralSignalId, () => number> = {
    'common-neighbours': () => overCommon(() => 1),
    'adamic-adar': () => overCommon((z) => (at(matrix, x, z) * at(matrix, z, y)) / Math.log(1 + k(z))),
    'resource-allocation': () => overCommon((z) => (at(matrix, x, z) * at(matrix, z, y)) / k(z)),
    l3: () => overWalks((u, v) => (k(u) * k(v)) ** -0.5),
    katz: () => overCommon(() => 1) + overWalks(() => 0.001),
    'preferential-attachment': () => k(x) * k(y),
  };
  return formulas[id]();
};

describe.each(STRUCTURAL_SIGNAL_IDS)('signal %s', (id) => {
  const signal = structuralSignal(id);

  it('is its formula, finite, and the sum of its terms', () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ size, edges, graph }) => {
        const matrix = matrixOf(size, edges);
        const row = createSparseRow(size);
        for (let x = 0; x < size; x++) {
          resetRow(row);
          signal.addRow(graph, x, row);
          expect(row.values[x]).toBe(0);
          for (let y = 0; y < size; y++) {
            if (y === x) continue;
            expect(row.values[y]).toBeCloseTo(formula(id, matrix, x, y), 9);
            expect(scorePair(signal, graph, x, y)).toBeCloseTo(row.values[y] ?? 0, 9);
            expect(scorePair(signal, graph, y, x)).toBeCloseTo(row.values[y] ?? 0, 9);
          }
          expect(signal.termsOf(graph, x, x)).toEqual([]);
        }
      }),
    );
  });

  it('does not see an unrelated component', () => {
    fc.assert(
      fc.property(arbitraryGraph(6), ({ size, edges, graph }) => {
        const larger = buildWeightedGraph(size + 3, [...edges, [size, size + 1, 1], [size + 1, size + 2, 1]]);
        for (let x = 0; x < size; x++)
          for (let y = 0; y < size; y++)
            expect(signal.termsOf(larger, x, y)).toEqual(signal.termsOf(graph, x, y));
      }),
    );
  });
});

describe('a row', () => {
  it('is empty after a reset and names what was touched in order', () => {
    const row = createSparseRow(5);
    for (const place of [4, 1, 4, 0]) addToRow(row, place, 0.5);
    expect([...touchedPlaces(row)]).toEqual([0, 1, 4]);
    expect([...row.values]).toEqual([0.5, 0.5, 0, 0, 1]);
    resetRow(row);
    expect([...touchedPlaces(row), ...row.values.filter((value) => value !== 0)]).toEqual([]);
    addToRow(row, 4, 2);
    expect([...touchedPlaces(row), row.values[4]]).toEqual([4, 2]);
  });
});

describe('the list of signals', () => {
  it('has each once', () => {
    expect(STRUCTURAL_SIGNALS.map(({ id }) => id)).toEqual([...STRUCTURAL_SIGNAL_IDS]);
  });
});
