import type { Held } from '../../../../shared/domain/held-values.ts';
import type { CellValue } from '../../../../shared/domain/table/cell-value.ts';
import type { BoundColumn } from '../cell-text.ts';
import type { Column, Editor, TableFacts, TableRow } from '../columns/column.ts';
import { isInSummary } from './check-cell.ts';

/** Cells that were written and that the host has not yet given back. */
export type Written = ReadonlyMap<string, CellValue>;
export const NOTHING_WRITTEN: Written = new Map<string, CellValue>();
export const cellKey = (row: TableRow, { column }: BoundColumn): string => `${row.id} ${column.id}`;

const LISTS: ReadonlySet<Editor> = new Set(['choices', 'tags', 'territories']);

/** What the host holds where the cell reads this. */
const heldValue = ({ held, write }: Column, value: CellValue): unknown => {
  if (held) return held(value);
  return write && LISTS.has(write.editor) ? (value ?? []) : value;
};

/** The other way: what the cell reads where the host holds this. */
export const cellOfHeld = (held: unknown): CellValue => {
  if (Array.isArray(held)) return held.map(String);
  if (typeof held === 'boolean') return held ? 'yes' : 'no';
  if (typeof held === 'string' || typeof held === 'number') return held;
  if (typeof held !== 'object' || held === null) return null;
  return Object.values(held)
    .filter((part) => part !== null)
    .join('@');
};

/** What a write replaces, for the host to refuse it where somebody changed it; empty where that is not known. */
export const wasOf = (
  { row, bound }: { readonly row: TableRow; readonly bound: BoundColumn },
  facts: TableFacts,
  written: Written = NOTHING_WRITTEN,
): Held => {
  const { column } = bound;
  const isRead = column.asked === null || facts.asked.has(column.id);
  if (!column.write || !isRead) return {};
  const kept = written.get(cellKey(row, bound));
  // Our own, of a moment ago: how the host put it in order is not known yet.
  if (kept !== undefined && !isInSummary(column)) return {};
  return { [column.write.field]: heldValue(column, kept === undefined ? bound.read(row) : kept) };
};
