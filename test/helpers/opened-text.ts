import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ImportFormat, OpenedText } from '../../shared/domain/import/format.ts';
import { ImportRefusal, type RefusalCode } from '../../shared/domain/import/refusal.ts';
import type { FormatReading, Table } from '../../shared/domain/import/table.ts';

/** A text as the opening would give it, in chunks that cut it anywhere. */
export const openedText = (text: string, fileName = 'file.txt', chunkSize = 1000): OpenedText => ({
  is: 'text',
  fileName,
  bytes: Buffer.byteLength(text),
  encoding: 'UTF-8',
  *chunks() {
    for (let at = 0; at < text.length; at += chunkSize) yield text.slice(at, at + chunkSize);
  },
});

export const openedFile = (path: string): OpenedText =>
  openedText(readFileSync(path, 'utf8'), basename(path), 65_536);

export const readAs = (format: ImportFormat, opened: OpenedText): FormatReading =>
  format.read(opened, { separator: null, includeHidden: false });

export const readText = (format: ImportFormat, text: string, chunkSize?: number): FormatReading =>
  readAs(format, openedText(text, 'file.txt', chunkSize));

/** Rows of a table as objects by header, with their number; cells without a value are left out. */
export const recordsOf = (table: Table): Record<string, string | number>[] =>
  [...table.rows()].map(({ row, cells }) => ({
    row,
    ...Object.fromEntries(
      table.head.headers.map((header, at) => [header, cells[at]]).filter(([, cell]) => cell),
    ),
  }));

export const tableOf = ({ tables }: FormatReading, role: 'nodes' | 'edges' | null = null): Table => {
  const table = tables.find(({ head }) => head.role === role);
  if (!table) throw new Error(`No table of ${role}.`);
  return table;
};

/** Code and details of the refusal; fails when there is none. */
export const refusalOf = (read: () => unknown): { code: RefusalCode; details: ImportRefusal['details'] } => {
  try {
    read();
  } catch (error) {
    if (error instanceof ImportRefusal) return { code: error.code, details: error.details };
    throw error;
  }
  throw new Error('Not refused.');
};
