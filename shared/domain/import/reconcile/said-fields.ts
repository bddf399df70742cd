import { SINGLE_FIELDS, type SingleField } from '../../field-shapes.ts';
import type { CompactColumn } from './compact-columns.ts';

/**
 * Fields with one value: the first row that says one wins over later rows of the import, whatever their number, so that
 * the same file read again changes nothing.
 */
type Said = SingleField | 'statements';
export const SAID_FIELDS: readonly Said[] = [...SINGLE_FIELDS, 'statements'];

/** Fields of an entity that a row of this import has said. */
export interface SaidFields {
  readonly has: (id: string, field: Said) => boolean;
  readonly add: (id: string, field: Said) => void;
}
const bitOf = (field: Said): number => 1 << SAID_FIELDS.indexOf(field);

export const createSaidFields = (column: CompactColumn): SaidFields => ({
  has: (id, field) => (column.get(id) & bitOf(field)) !== 0,
  add: (id, field) => {
    const bits = column.get(id);
    if ((bits & bitOf(field)) === 0) column.set(id, (bits | bitOf(field)) >>> 0);
  },
});
