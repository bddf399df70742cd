import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

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

const parseText = (text: string): unknown => {
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

/** Replaces the file whole: what is there is always the old text or the new one. */
export const writeJson = (path: string, value: unknown): void => {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  const file = openSync(part, 'w');
  try {
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(part, path);
};
