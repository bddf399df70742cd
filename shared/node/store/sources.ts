import type { Source } from '../../domain/entity.ts';
import type { Cell, Row } from './rows.ts';

export const SOURCE_COLUMNS = 'title, publisher, url, consulted_on, place';
export const sourceOf = (row: Row): Source => ({
  title: String(row.title),
  publisher: row.publisher as string | null,
  url: row.url as string | null,
  consultedOn: row.consulted_on as string | null,
  ...(row.place === null ? {} : { place: String(row.place) }),
});
export const sourceCells = (source: Source): readonly Cell[] => [
  source.title,
  source.publisher,
  source.url,
  source.consultedOn,
  source.place ?? null,
];
