import { useCallback } from 'react';
import { type ColumnTotal, totalOf } from '../../../../shared/domain/table/column-totals.ts';
import type { Steps } from '../../../../shared/domain/table/sort-rows.ts';
import type { BoundColumn } from '../cell-text.ts';
import { concerns, type TableRow } from '../columns/column.ts';
import { useSliced } from './use-sliced.ts';

export type Totals = ReadonlyMap<string, ColumnTotal>;

function* totalsOf(rows: readonly TableRow[], columns: readonly BoundColumn[]): Steps<Totals> {
  const totals = new Map<string, ColumnTotal>();
  for (const { column, read } of columns) {
    const concerned = column.kinds === 'all' ? rows : rows.filter((row) => concerns(column, row));
    const valueAt = (row: number) => read(concerned[row] as TableRow);
    totals.set(column.id, yield* totalOf(concerned.length, valueAt, column.isSummed === true));
  }
  return totals;
}

/** The feet of the columns shown. */
export const useTotals = (rows: readonly TableRow[], columns: readonly BoundColumn[]): Totals | null => {
  const start = useCallback(() => totalsOf(rows, columns), [rows, columns]);
  return useSliced(start).value;
};
