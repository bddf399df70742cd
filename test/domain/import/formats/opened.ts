import type { OpenedText, ReadOptions } from '../../../../shared/domain/import/format.ts';
import { csvFormat } from '../../../../shared/domain/import/formats/csv.ts';
import { ImportRefusal } from '../../../../shared/domain/import/refusal.ts';
import type { RawRow } from '../../../../shared/domain/import/table.ts';

export const GUESSED: ReadOptions = { separator: null, includeHidden: false };

/** A decoded text in pieces of `size` characters. */
export const opened = (text: string, size = 1_000_000): OpenedText => ({
  is: 'text',
  fileName: 'liste.csv',
  bytes: text.length,
  encoding: 'UTF-8',
  *chunks() {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  },
});

export const rowsOf = (text: string, separator: string | null = null, size?: number): readonly RawRow[] => {
  const [grid] = csvFormat.read(opened(text, size), { ...GUESSED, separator }).grids;
  return grid === undefined ? [] : [...grid.rows()];
};

export const cellsOf = (
  text: string,
  separator: string | null = null,
  size?: number,
): readonly (readonly string[])[] => rowsOf(text, separator, size).map(({ cells }) => cells);

/** What a reading refuses with; null when it does not. */
export const refusalOf = (read: () => unknown): { code: string; details: unknown } | null => {
  try {
    read();
  } catch (error) {
    if (error instanceof ImportRefusal) return { code: error.code, details: error.details };
    throw error;
  }
  return null;
};
