import type { Source } from '../../entity.ts';
import { wordsOf } from '../../words/words.ts';
import type { ImportedFile } from './options.ts';

/** Where a row is, as its problems say it. */
export interface RowPlace {
  readonly file: number;
  readonly sheet: string | null;
  readonly row: number;
}

const TITLE_MAX = 300;

/** The list that a row is of, and where in it; null when the list is no source. */
export const sourceOfRow = (
  file: ImportedFile,
  { sheet, row }: RowPlace,
  today: string,
  lang: 'fr' | 'en',
): Source | null => {
  if (file.isOwn) return null;
  const place = wordsOf(lang).imports.place(sheet, row);
  return {
    title: file.name.slice(0, TITLE_MAX),
    publisher: file.publisher,
    url: null,
    consultedOn: today,
    ...(place === '' ? {} : { place: place.slice(0, TITLE_MAX) }),
  };
};

/** The sources that a new record says, and its list. */
export const sourcesOfNew = (said: readonly Source[], list: Source | null): readonly Source[] =>
  list === null ? said : addSources([], [...said, list]);

const isSameList = (a: Source, b: Source): boolean =>
  a.title === b.title && a.publisher === b.publisher && a.url === b.url;

/** Sources with those of a row that added something: once a list, the day it was last read. */
export const addSources = (
  current: readonly Source[],
  added: readonly (Source | null)[],
): readonly Source[] => {
  let list = current;
  for (const source of added) {
    if (source === null) continue;
    const known = list.findIndex((own) => isSameList(own, source));
    if (known < 0) list = [...list, source];
    else if ((list[known]?.consultedOn ?? '') < (source.consultedOn ?? '')) list = list.with(known, source);
  }
  return list;
};
