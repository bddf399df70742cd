import { useCallback, useState } from 'react';
import type { Column } from '../columns/column.ts';

const KEY = 'alliage.table.widths';
const LEAST = 64;
const MOST = 900;
/** One step of « Élargir ». */
export const WIDTH_STEP = 24;

type Kept = Readonly<Record<string, number>>;

const readKept = (): Kept => {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, width]) => typeof width === 'number'));
  } catch {
    return {};
  }
};
const keep = (widths: Kept): void => {
  try {
    window.localStorage.setItem(KEY, JSON.stringify(widths));
  } catch {
    // Without storage, widths last as long as the window.
  }
};

export interface Widths {
  readonly of: (column: Column) => number;
  /** Null: as at first. */
  readonly set: (column: Column, width: number | null) => void;
}

/** Widths of columns, remembered on this computer: they are how one looks, not what the view shows. */
export const useWidths = (): Widths => {
  const [widths, setWidths] = useState(readKept);
  const set = useCallback((column: Column, width: number | null) => {
    setWidths((before) => {
      const { [column.id]: _, ...others } = before;
      const after =
        width === null
          ? others
          : { ...others, [column.id]: Math.round(Math.max(LEAST, Math.min(width, MOST))) };
      keep(after);
      return after;
    });
  }, []);
  const of = useCallback((column: Column) => widths[column.id] ?? column.width, [widths]);
  return { of, set };
};
