import { readKind } from './kinds.ts';
import type { ProposedColumn } from './proposed-column.ts';

/** True when at least half of the values say what an organisation is, or none is there to say otherwise. */
export const isKindColumn = ({ cells }: Pick<ProposedColumn, 'cells'>): boolean => {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.filter((cell) => readKind(cell) !== null).length * 2 >= filled.length;
};
