import { ZodError } from 'zod';
import { type ProjectDocument, parseDocument } from '../../document.ts';
import type { ImportFormat, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';
import { isJsonObject, type JsonObject, memberOf, objectsOf, readJson } from '../safe-json.ts';
import type { FormatReading } from '../table.ts';
import { memberColumns, type ObjectColumn, objectTable } from './object-table.ts';
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

/** Members by which NetworkX, D3 and others write a graph. */
const EDGES: ReadonlySet<string | null> = new Set(['links', 'edges']);
type Lists = ReturnType<typeof listsOf>;
const isGraph = (lists: Lists): boolean =>
  lists.some(([name]) => name === 'nodes') &&
  lists.some(
    ([name, items]) => EDGES.has(name) && items.every((item) => 'source' in item && 'target' in item),
  );

/** Nodes without an id are cited by their place in the list, from 0. */
const idColumns = (items: readonly JsonObject[]): readonly ObjectColumn<JsonObject>[] => {
  if (items.some((item) => 'id' in item)) return [];
  const places = new Map(items.map((item, place) => [item, String(place)]));
  return [{ name: 'id', cell: (item) => places.get(item) ?? '' }];
};

const readTables = (root: unknown, file: string): FormatReading => {
  const lists = listsOf(root).filter(([, items]) => items.some((item) => Object.keys(item).length > 0));
  if (lists.length === 0) throw new ImportRefusal('E-IMP-EMPTY', { file });
  const graph = isGraph(lists);
  const built = lists.map(([sheet, items]) => {
    const own = memberColumns(items, (item) => item);
    const role = !graph ? null : sheet === 'nodes' ? 'nodes' : EDGES.has(sheet) ? 'edges' : null;
    const columns = role === 'nodes' ? [...idColumns(items), ...own] : own;
    const isDirected = memberOf(root, 'directed') !== false;
    return objectTable({ file, sheet, format: 'json', items, columns, role, isDirected });
  });
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
