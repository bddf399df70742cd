import { type CellValue, isUnknown } from './cell-value.ts';
import type { Steps } from './sort-rows.ts';

/** The foot of a column: how many rows say nothing, and what the numbers add up to. */
export interface ColumnTotal {
  readonly unknown: number;
  /** Null where adding means nothing, or nothing is known. */
  readonly sum: number | null;
}

const STEP = 8_192;

export function* totalOf(
  count: number,
  valueAt: (row: number) => CellValue,
  isSummed: boolean,
): Steps<ColumnTotal> {
  let unknown = 0;
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const value = valueAt(row);
    if (isUnknown(value)) unknown++;
    else if (typeof value === 'number') sum += value;
    if (row % STEP === 0) yield;
  }
  return { unknown, sum: isSummed && unknown < count ? sum : null };
}
