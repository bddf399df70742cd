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
import { basename, dirname, join } from 'node:path';
import type { z } from 'zod';
import { isAlive } from '../store/own-folder.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from './private-modes.ts';

const PART_BYTES = 4;
/** Whose part it is, and of which moment. */
const PART_NAME = /\.(?:json|txt)\.(\d+)-[0-9a-f]{8}\.part$/;

/** What was set aside: its new name, null where it stayed in place. */
export type OnSetAside = (keptAs: string | null) => void;

/** A small file of ours, parsed; `fallback` when it is absent or unreadable, which then is kept as `.bad`. */
export const readJson = <Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  fallback: z.output<Schema>,
  onSetAside: OnSetAside = () => undefined,
): z.output<Schema> => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return fallback;
  }
  const parsed = schema.safeParse(parseText(text));
  if (parsed.success) return parsed.data;
  onSetAside(setAside(path));
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
const setAside = (path: string): string | null => {
  try {
    renameSync(path, `${path}.bad`);
    return basename(`${path}.bad`);
  } catch {
    // A folder that cannot be written: the file stays where it is.
    return null;
  }
};

const writeAll = (file: number, bytes: Buffer): void => {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
};

/** The text beside its place, durable; of this process and moment alone, since others may be writing the same file. */
const writeTextPart = (path: string, text: string): string => {
  mkdirSync(dirname(path), { recursive: true, mode: PRIVATE_FOLDER });
  const part = `${path}.${process.pid}-${randomBytes(PART_BYTES).toString('hex')}.part`;
  const file = openSync(part, 'wx', PRIVATE_FILE);
  try {
    fchmodSync(file, PRIVATE_FILE);
    writeAll(file, Buffer.from(text));
    fsyncSync(file);
    return part;
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
};

export const writeJsonPart = (path: string, value: unknown): string =>
  writeTextPart(path, `${JSON.stringify(value, null, 2)}\n`);

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

/** The same of any text; a `.json` or a `.txt`, by which its parts are known. */
export const writeText = (path: string, text: string): void => moveJson(writeTextPart(path, text), path);

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
