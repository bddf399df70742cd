import { addToRow } from './sparse-row.ts';
import type { StructuralSignal } from './structural-signal.ts';

/** k(x)·k(y): touches every node that has a link when x has one. Its one term goes through nobody. */
export const preferentialAttachment: StructuralSignal = {
  id: 'preferential-attachment',
  addRow: ({ size, strength }, x, row) => {
    const ofX = strength[x] ?? 0;
    if (ofX === 0) return;
    for (let y = 0; y < size; y++) {
      const ofY = strength[y] ?? 0;
      if (y !== x && ofY > 0) addToRow(row, y, ofX * ofY);
    }
  },
  termsOf: ({ strength }, x, y) => {
    const value = x === y ? 0 : (strength[x] ?? 0) * (strength[y] ?? 0);
    return value > 0 ? [{ via: [], value }] : [];
  },
};
