import { type Lang, wordsOf } from '../words/words.ts';
import type { ExportedPerson } from './exporter.ts';

/** Formats that have a place for persons. */
export const PERSON_EXPORTS: readonly string[] = ['xlsx', 'csv', 'json'];

/** Headings, then a line a person. */
export const personRows = (
  persons: readonly ExportedPerson[],
  lang: Lang,
): readonly (readonly (string | null)[])[] => {
  const { fields } = wordsOf(lang).persons;
  const columns = ['organisation', 'name', 'function', 'email', 'phone'] as const;
  return [
    columns.map((column) => fields[column] ?? column),
    ...persons.map((person) => columns.map((column) => person[column])),
  ];
};

/** What a file that holds persons says first; nothing where it holds none. */
export const personBanner = (
  persons: readonly ExportedPerson[] | undefined,
  lang: Lang,
): readonly string[] =>
  persons === undefined || persons.length === 0 ? [] : [wordsOf(lang).persons.banner(persons.length)];
