import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdges } from '../../../../shared/domain/partnerships/evaluation/edge-list.ts';
import {
  affordableSeeds,
  type EdgeEvaluationInput,
} from '../../../../shared/domain/partnerships/evaluation/edge-plan.ts';
import {
  type EdgeEvaluation,
  evaluateEdges,
} from '../../../../shared/domain/partnerships/evaluation/evaluate-edges.ts';
import type { EvaluationMethodId } from '../../../../shared/domain/partnerships/evaluation/method-ids.ts';
import { arbitraryGraph } from '../../../helpers/arbitrary-graph.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const silent = (): void => undefined;

const endsOf = (edges: readonly (readonly [number, number, number])[]): Int32Array => {
  const keys = new Set(edges.flatMap(([a, b]) => (a === b ? [] : [`${Math.min(a, b)} ${Math.max(a, b)}`])));
  return Int32Array.from([...keys].flatMap((key) => key.split(' ').map(Number)));
};

const figuresOf = ({ methods }: EdgeEvaluation) =>
  methods.flatMap(({ auc, ap, p50, p100 }) => [auc, ap, p50, p100]);

describe('evaluation of a list of links', () => {
  it('gives shares or nothing, never NaN, of any list and any way to ask', () => {
    const asked = fc.record({
      hidden: fc.constantFrom(0.01, 0.1, 0.5, 0.99),
      seeds: fc.integer({ min: 1, max: 3 }),
      negatives: fc.constantFrom('uniform' as const, 'hard' as const, 'all' as const),
    });
    fc.assert(
      fc.property(arbitraryGraph(8), asked, ({ size, edges }, options) => {
        const input: EdgeEvaluationInput = { size, ends: endsOf(edges), ...options };
        const result = evaluateEdges(input, silent);
        for (const figure of figuresOf(result))
          if (figure !== null) expect(figure >= 0 && figure <= 1).toBe(true);
        expect(evaluateEdges(input, silent)).toEqual(result);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of a clique: there is no pair to compare with', () => {
    const ends = Int32Array.from([0, 1, 0, 2, 0, 3, 1, 2, 1, 3, 2, 3]);
    const result = evaluateEdges({ size: 4, ends, hidden: 0.2, seeds: 1, negatives: 'uniform' }, silent);
    expect(result.methods.every(({ auc }) => auc === null)).toBe(true);
  });
});

/** AUC of partnerships.md 3.10, in points; the greatest distance allowed. */
const REFERENCE: readonly (readonly [string, number, number, Partial<Record<EvaluationMethodId, number>>])[] =
  [
    [
      'NS',
      10,
      1.5,
      {
        'common-neighbours': 94.28,
        'adamic-adar': 94.31,
        'resource-allocation': 94.31,
        l3: 87.67,
        katz: 94.23,
      },
    ],
    [
      'USAir',
      10,
      1.5,
      {
        'common-neighbours': 93.32,
        'adamic-adar': 94.54,
        'resource-allocation': 95.24,
        l3: 91.41,
        katz: 92.04,
      },
    ],
  ];

describe.each(REFERENCE)('%s', (name, seeds, distance, reference) => {
  const path = sharedData(`networks/seal/${name}-edges.csv`);

  it.skipIf(!path)(
    'has the known figures, and learning is no worse than the best signal',
    () => {
      const rows = readFileSync(path ?? '', 'utf8')
        .split(/\r?\n/)
        .map((line) => line.split(','));
      const list = readEdges(rows.filter(({ length }) => length > 1));
      const { methods } = evaluateEdges({ ...list, hidden: 0.1, seeds, negatives: 'uniform' }, silent);
      const aucs = new Map(methods.map(({ method, auc }) => [method, 100 * (auc ?? 0)]));
      for (const [method, auc] of Object.entries(reference))
        expect(Math.abs((aucs.get(method as EvaluationMethodId) ?? 0) - auc)).toBeLessThanOrEqual(distance);
      const single = Object.keys(reference).map((method) => aucs.get(method as EvaluationMethodId) ?? 0);
      expect(aucs.get('learned')).toBeGreaterThanOrEqual(Math.max(...single));
    },
    180_000,
  );
});

describe('splits of a network', () => {
  const links = (size: number, count: number) => ({ size, ends: new Int32Array(2 * count) });

  it('are those that are asked where every pair is gone through', () => {
    expect(affordableSeeds(links(1_000, 2_000_000), 10)).toBe(10);
  });

  it.each([
    [10_000, 10],
    [1_000_000, 3],
    [10_000_000, 1],
  ])('of %i links among many nodes: %i of ten', (count, splits) => {
    expect(affordableSeeds(links(100_000, count), 10)).toBe(splits);
  });
});
