import type { Source } from '../../domain/entity.ts';
import type { Cell, Row } from './rows.ts';

export const SOURCE_COLUMNS = 'title, publisher, url, consulted_on';
export const sourceOf = (row: Row): Source => ({
  title: String(row.title),
  publisher: row.publisher as string | null,
  url: row.url as string | null,
  consultedOn: row.consulted_on as string | null,
});
export const sourceCells = (source: Source): readonly Cell[] => [
  source.title,
  source.publisher,
  source.url,
  source.consultedOn,
];
