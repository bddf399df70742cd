import type { ImportFormat, OpenedText } from '../format.ts';
import { ownTableOf } from '../own/own-grid.ts';
import { ImportRefusal } from '../refusal.ts';
import { countLines, ROWS_MAX } from './csv-limits.ts';
import { readRecords } from './csv-records.ts';
import { requireText } from './require-text.ts';
import { declarationOf, separatorOf } from './separator.ts';

/** Chunks of a text after its first characters, which lie in the first chunk. */
function* after(chunks: Iterable<string>, characters: number): Generator<string> {
  let left = characters;
  for (const chunk of chunks) {
    yield left === 0 ? chunk : chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}

/** A row takes two bytes at least. */
const BYTES_OF_MANY = 2 * ROWS_MAX;

const hasManyLines = (opened: OpenedText): boolean => {
  let lines = 0;
  for (const chunk of opened.chunks()) {
    lines += countLines(chunk);
    if (lines > ROWS_MAX) return true;
  }
  return false;
};

/** Too many rows are refused before the first of them is taken. Lines may lie in quotes: where there are many, rows are counted. */
const refuseTooMany = (opened: OpenedText, rows: () => Iterable<unknown>): void => {
  if (opened.bytes >= BYTES_OF_MANY && hasManyLines(opened)) for (const _ of rows());
};

const isEmpty = (rows: Iterable<unknown>): boolean => {
  for (const _ of rows) return false;
  return true;
};

const read = (opened: OpenedText, separator: string | null): ReturnType<ImportFormat['read']> => {
  const used = separatorOf(opened, { separator });
  const declared = declarationOf(opened).length;
  const rows = () => readRecords(after(opened.chunks(), declared), used);
  if (isEmpty(rows())) throw new ImportRefusal('E-IMP-EMPTY', { file: opened.fileName });
  refuseTooMany(opened, rows);
  const grid = { sheet: null, isHidden: false, rowCount: null, rows };
  const own = ownTableOf(grid, opened.fileName, 'csv');
  return { grids: own ? [] : [grid], tables: own ? [own] : [], problems: [] };
};

/** Data, a page or a card that no other format knows: read as a table, it would give rows of brackets. */
const MARKUP = /^\s*(?:<[?!]|<[a-z][\w:.-]{0,99}[\s/>]|\{\s*"|\[|BEGIN:V)/i;

/** Text with separators: what any text is that no other format recognises. */
export const csvFormat: ImportFormat = {
  id: 'csv',
  recognises: (opened, start) => opened.is === 'text' && !MARKUP.test(start),
  read: (opened, { separator }) => read(requireText(opened), separator),
};
