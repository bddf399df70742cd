import type { ImportFormat, OpenedText } from '../format.ts';
import type { Problem } from '../problem.ts';
import { ImportRefusal } from '../refusal.ts';
import type { Grid } from '../table.ts';
import type { HtmlGrid } from './html-grid.ts';
import { readTables } from './html-tables.ts';
import { requireText } from './require-text.ts';

/** HTML is read at once: it is a page, a copied table, or what a web site calls `.xls`. */
const MEGABYTES_MAX = 50;
const MEGABYTE = 1_000_000;

/** A page, a piece of one that begins with a tag and has a table, or what Windows puts on the clipboard. */
const isHtml = (start: string): boolean =>
  /^\s*<(?:!doctype html|html|head|body)[\s>]/i.test(start) ||
  (/^\s*(?:<[a-z!]|Version:\d)/i.test(start) && !/^\s*<\?xml/i.test(start) && /<table[\s>]/i.test(start));

const read = (opened: OpenedText): readonly HtmlGrid[] => {
  if (opened.bytes > MEGABYTES_MAX * MEGABYTE)
    throw new ImportRefusal('E-IMP-BIG', {
      file: opened.fileName,
      size: Math.ceil(opened.bytes / MEGABYTE),
      limit: MEGABYTES_MAX,
    });
  const tables = readTables([...opened.chunks()].join(''));
  if (tables.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file: opened.fileName });
  return tables;
};

const mergedProblem = (file: string, sheet: string | null, count: number): Problem => ({
  code: 'E-IMP-MERGED',
  file,
  sheet,
  row: 0,
  column: null,
  value: null,
  details: { count },
});

/** Tables of a web page or of the clipboard. Several are told apart by their number. */
export const htmlFormat: ImportFormat = {
  id: 'html',
  recognises: (opened, start) => opened.is === 'text' && isHtml(start),
  read: (opened) => {
    const tables = read(requireText(opened));
    const sheetOf = (index: number): string | null => (tables.length === 1 ? null : String(index + 1));
    return {
      grids: tables.map(
        ({ rows }, index): Grid => ({
          sheet: sheetOf(index),
          isHidden: false,
          rowCount: rows.length,
          rows: () => rows,
        }),
      ),
      tables: [],
      problems: tables.flatMap(({ merged }, index) =>
        merged > 0 ? [mergedProblem(opened.fileName, sheetOf(index), merged)] : [],
      ),
    };
  },
};
