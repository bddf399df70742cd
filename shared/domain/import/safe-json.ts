import type { OpenedText } from './format.ts';
import { type JsonScan, scanJson } from './json-scan.ts';
import { readWithin } from './read-within.ts';
import { ImportRefusal } from './refusal.ts';

const JSON_BYTES_MAX = 100_000_000;

export type JsonObject = Readonly<Record<string, unknown>>;
export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A member of that name, or undefined: inherited ones do not count. */
export const memberOf = (object: unknown, name: string): unknown =>
  isJsonObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;

/** The objects of a list; undefined when it is no list of objects. */
export const objectsOf = (value: unknown): readonly JsonObject[] | undefined =>
  Array.isArray(value) && value.every(isJsonObject) ? value : undefined;

/** A value as the text of a cell: '' for none, several values joined by `|`, what is nested as JSON. */
export const cellOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'object') return String(value);
  const isFlat = Array.isArray(value) && value.every((one) => typeof one !== 'object' || one === null);
  return isFlat ? value.map(cellOf).filter(Boolean).join(' | ') : JSON.stringify(value);
};

/** Big integers between quotes: an identifier must not lose its last digits. */
const quoteIntegers = (text: string, { bigIntegers }: JsonScan): string => {
  if (bigIntegers.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of bigIntegers) {
    pieces.push(text.slice(from, start), '"', text.slice(start, end), '"');
    from = end;
  }
  pieces.push(text.slice(from));
  return pieces.join('');
};

/** Deletes the keys at each level of a value just parsed; its depth is limited. */
const dropKeys = (value: unknown, keys: ReadonlySet<string>): void => {
  if (typeof value !== 'object' || value === null) return;
  for (const key of keys) if (Object.hasOwn(value, key)) Reflect.deleteProperty(value, key);
  for (const inner of Object.values(value)) dropKeys(inner, keys);
};

/** Line of a syntax error, where the engine says it. */
const lineOfError = (error: unknown): number | null => {
  const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return line ? Number(line) : null;
};

/** A JSON text as a value, without the keys of prototypes; refuses what is broken, ambiguous or out of bounds. */
export const parseJson = (text: string): unknown => {
  const scan = scanJson(text);
  let value: unknown;
  try {
    value = JSON.parse(quoteIntegers(text, scan));
  } catch (error) {
    throw new ImportRefusal('E-IMP-BROKEN', { row: lineOfError(error) });
  }
  if (scan.forbidden.size > 0) dropKeys(value, scan.forbidden);
  return value;
};

/** A file as a JSON value; see parseJson. */
export const readJson = (opened: OpenedText): unknown =>
  readWithin(opened, JSON_BYTES_MAX, () => parseJson([...opened.chunks()].join('').replace(/^\uFEFF/, '')));
