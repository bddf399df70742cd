import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';

/** A small file of ours, parsed; `fallback` when it is absent or unreadable, which then is kept as `.bad`. */
export const readJson = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  fallback: z.output<Schema>,
): z.output<Schema> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
  const parsed = schema.safeParse(parseText(text));
  if (parsed.success) return parsed.data;
  setAside(path);
  return fallback;
};

/** Undefined for a text that is no JSON. */
export const parseText = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
const setAside = (path: string): void => {
  try {
    renameSync(path, `${path}.bad`);
  } catch {
    // A folder that cannot be written: the file stays where it is.
  }
};

/** Replaces the file whole: what is there is always the old text or the new one. Its owner alone reads it. */
export const writeJson = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const part = `${path}.part`;
  const file = openSync(part, 'w', PRIVATE_FILE);
  try {
    fchmodSync(file, PRIVATE_FILE);
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
};
