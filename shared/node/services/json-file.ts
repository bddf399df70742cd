import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { isAlive } from '../store/own-folder.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';

const PART_BYTES = 4;
/** Whose part it is, and of which moment. */
const PART_NAME = /\.json\.(\d+)-[0-9a-f]{8}\.part$/;

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

/** The text beside its place, durable; of this process and moment alone, since others may be writing the same file. */
export const writeJsonPart = (path: string, value: unknown): string => {
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const part = `${path}.${process.pid}-${randomBytes(PART_BYTES).toString('hex')}.part`;
  const file = openSync(part, 'wx', PRIVATE_FILE);
  try {
    fchmodSync(file, PRIVATE_FILE);
    writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
    fsyncSync(file);
    return part;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
};

/** Takes the place whole, or goes. */
export const moveJson = (part: string, path: string): void => {
  try {
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
};

/** Replaces the file whole: what is there is always the old text or the new one. Its owner alone reads it. */
export const writeJson = (path: string, value: unknown): void => moveJson(writeJsonPart(path, value), path);

/** Parts that processes which were killed left in the application's folder: some say who was being erased. */
export const clearLeftParts = (home: string): void => {
  try {
    for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' })) {
      const pid = Number(PART_NAME.exec(name)?.[1] ?? 0);
      if (pid > 0 && !isAlive(pid)) rmSync(join(home, name), { force: true });
    }
  } catch {
    // A folder that is not there, or cannot be written.
  }
};
