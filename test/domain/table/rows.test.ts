import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CellValue, isUnknown } from '../../../shared/domain/table/cell-value.ts';
import { totalOf } from '../../../shared/domain/table/column-totals.ts';
import { groupRows, linesOf } from '../../../shared/domain/table/group-rows.ts';
import { type SortValue, type Steps, sortRows } from '../../../shared/domain/table/sort-rows.ts';

const finish = <Result>(steps: Steps<Result>): Result => {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
};
const { compare } = new Intl.Collator('fr', { numeric: true });
const value: fc.Arbitrary<SortValue> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom('Évreux', 'eau', 'Zèbre', 'acteur 10', 'acteur 9', ''),
);

const byHand = (a: SortValue, b: SortValue): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return compare(a, b);
  return Number(typeof a === 'string') - Number(typeof b === 'string');
};

test('rows are in the order of every key, the unknown last both ways, equal ones as they came', () => {
  const key = fc.record({
    values: fc.array(value, { minLength: 40, maxLength: 40 }),
    descending: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3 }), (keys) => {
      const asked = keys.map(({ values, descending }) => ({
        valueAt: (row: number) => values[row] ?? null,
        descending,
      }));
      const expected = Array.from({ length: 40 }, (_, row) => row).sort((a, b) => {
        for (const { values, descending } of keys) {
          const [first, second] = [values[a] ?? null, values[b] ?? null];
          const unknown = Number(first === null) - Number(second === null);
          if (unknown !== 0) return unknown;
          const found = first === null ? 0 : byHand(first, second) * (descending ? -1 : 1);
          if (found !== 0) return found;
        }
        return a - b;
      });
      expect([...finish(sortRows(40, asked, compare))]).toEqual(expected);
    }),
  );
});

test('sorting stops often enough for something else to be done', () => {
  const steps = sortRows(
    50_000,
    [{ valueAt: (row) => `Acteur ${(row * 7919) % 50_000}`, descending: false }],
    compare,
  );
  let pauses = 0;
  while (!steps.next().done) pauses++;
  expect(pauses).toBeGreaterThan(100);
});

const labels = fc.array(fc.constantFrom('A', 'B', 'Évreux', null), { maxLength: 60 });
test('each row is in one group, groups are in order, and lines are headings and rows of those that are open', () => {
  fc.assert(
    fc.property(labels, fc.subarray(['=A', '=B', '']), (of, closed) => {
      const order = Uint32Array.from(of.keys()).reverse();
      const groups = finish(groupRows(order, (row) => of[row] ?? null, compare));
      expect(groups.flatMap(({ rows }) => rows).toSorted((a, b) => a - b)).toEqual([...of.keys()]);
      for (const { label, rows } of groups) {
        expect(rows.every((row) => of[row] === label)).toBe(true);
        expect(rows).toEqual([...rows].sort((a, b) => b - a));
      }
      expect(groups.findIndex(({ label }) => label === null)).toBe(
        of.includes(null) ? groups.length - 1 : -1,
      );

      const lines = linesOf(order, groups, new Set(closed));
      const expected = groups.flatMap(({ label, rows }, group) => [
        { group },
        ...(closed.includes(label === null ? '' : `=${label}`) ? [] : rows.map((row) => ({ row }))),
      ]);
      expect(Array.from({ length: lines.count }, (_, line) => lines.at(line))).toEqual(expected);
      expect(lines.at(lines.count)).toBeNull();
      expected.forEach((line, at) => {
        if ('row' in line) expect(lines.lineOf(line.row)).toBe(at);
      });
    }),
  );
});

test('without groups a line is a row, and back', () => {
  const order = Uint32Array.from([2, 0, 1]);
  const lines = linesOf(order, null, new Set());
  expect([0, 1, 2, 3].map(lines.at)).toEqual([{ row: 2 }, { row: 0 }, { row: 1 }, null]);
  expect([0, 1, 2].map(lines.lineOf)).toEqual([1, 2, 0]);
});

test('the foot of a column counts what is not known and adds what is', () => {
  const values: CellValue[] = [3, null, 4.5, '', []];
  expect(values.map(isUnknown)).toEqual([false, true, false, true, true]);
  const at = (row: number) => values[row] ?? null;
  expect(finish(totalOf(5, at, true))).toEqual({ unknown: 3, sum: 7.5 });
  expect(finish(totalOf(5, at, false))).toEqual({ unknown: 3, sum: null });
  expect(finish(totalOf(2, () => null, true))).toEqual({ unknown: 2, sum: null });
});
