import { ZodError } from 'zod';
import { type ProjectDocument, parseDocument } from '../../document.ts';
import type { ImportFormat, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import { isJsonObject, type JsonObject, memberOf, objectsOf, readJson } from '../safe-json.ts';
import type { FormatReading } from '../table.ts';
import { memberColumns, objectTable } from './object-table.ts';
import { requireText } from './require-text.ts';

/** Ids are unique, and relations and places are of entities that are there. */
const isWhole = ({ entities, relations, positions }: ProjectDocument): boolean => {
  const ids = new Set<string>(entities.map(({ id }) => id));
  return (
    ids.size === entities.length &&
    relations.every(({ from, to }) => ids.has(from) && ids.has(to)) &&
    positions.every(({ id }) => ids.has(id))
  );
};

const readDocument = (root: JsonObject, file: string): ProjectDocument => {
  // A later version may say what this one would lose.
  if (memberOf(root, 'version') !== 1) throw new ImportRefusal('E-IMP-FORMAT', { file });
  try {
    const document = parseDocument(root);
    if (isWhole(document)) return document;
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
  }
  throw new ImportRefusal('E-IMP-BROKEN', { file });
};

/** Lists of objects: the whole text, or the members that are some, by their name. */
const listsOf = (root: unknown): readonly (readonly [string | null, readonly JsonObject[]])[] => {
  const whole = objectsOf(root);
  if (whole) return [[null, whole]];
  if (!isJsonObject(root)) return [];
  return Object.entries(root).flatMap(([name, value]): [string, readonly JsonObject[]][] => {
    const objects = objectsOf(value);
    return objects ? [[name, objects]] : [];
  });
};

const readTables = (root: unknown, file: string): FormatReading => {
  const lists = listsOf(root).filter(([, items]) => items.some((item) => Object.keys(item).length > 0));
  if (lists.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file });
  const built = lists.map(([sheet, items]) =>
    objectTable({ file, sheet, format: 'json', items, columns: memberColumns(items, (item) => item) }),
  );
  return {
    grids: [],
    tables: built.map(({ table }) => table),
    problems: built.flatMap(({ problems }) => problems),
  };
};

const read = (opened: OpenedText): FormatReading => {
  const file = opened.fileName;
  const root = readJson(opened);
  if (!isJsonObject(root) || memberOf(root, 'format') !== 'alliage') return readTables(root, file);
  return { grids: [], tables: [], problems: [], document: readDocument(root, file) };
};

/** One of our own documents (`document`), or lists of objects: a table each, `sheet` the name of the list. */
export const jsonFormat: ImportFormat = {
  id: 'json',
  recognises: (opened, start) =>
    opened.is === 'text' && /^\uFEFF?\s*(\{\s*("|\})|\[\s*(\{|\]|\[))/.test(start),
  read: (opened) => read(requireText(opened)),
};
