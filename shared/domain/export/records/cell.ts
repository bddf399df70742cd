import type { PartialDate } from '../../partial-date.ts';

/** A date of its own in its cell: each format writes it in its way. */
export interface DateCell {
  readonly date: PartialDate;
}
/** What a record says in one column; null is unknown. */
export type RecordCell = string | number | DateCell | null;

export const isDateCell = (cell: RecordCell): cell is DateCell => typeof cell === 'object' && cell !== null;
