import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { cutToBytes } from '../../../domain/export/file-name.ts';
import { keepFile, nameDurably } from '../../store/durable-file.ts';
import { toStoreError } from '../../store/store-error.ts';
import { PRIVATE_FILE, PRIVATE_FOLDER } from '../private-modes.ts';
import { namesIn } from './shelf.ts';

const LOGS = ['-wal', '-shm', '-journal'] as const;
const isLog = (name: string): boolean => LOGS.some((suffix) => name.endsWith(suffix));

export const quarantineIn = (home: string): string => join(home, 'quarantine');

/** Beside a damaged file: rows of it that did not come over as they were. */
const LIST = '-lignes.txt';
const isList = (name: string): boolean => name.endsWith(LIST);
/** Their paths. */
export const listsIn = (home: string): string[] =>
  namesIn(quarantineIn(home))
    .filter(isList)
    .map((name) => join(quarantineIn(home), name));
export const listBeside = (name: string): string => `${name}${LIST}`;

/** Edits of a project that another program wrote over, and the note of what they are. */
export const EDITS = '.edits';
const isEdits = (name: string): boolean => /\.edits(\.json(\..*)?)?$/.test(name);

/** Files of projects that were damaged, kept as they were: we never remove them. A part is a copy that was cut short. */
export const quarantinedIn = (home: string): string[] =>
  namesIn(quarantineIn(home)).filter(
    (name) => ![isLog, isList, isEdits].some((isBeside) => isBeside(name)) && !name.endsWith('.part'),
  );

/** With when before it, and what stands beside it after, the most that file systems take. */
const OWN_NAME_MAX_BYTES = 200;

/** A name that nothing has yet: when, then the file's own, or its beginning. */
export const freeName = (folder: string, path: string, now: Date): string => {
  const stamp = now.toISOString().slice(0, 19).replaceAll(':', '-');
  const extension = extname(path);
  const own = cutToBytes(basename(path, extension), OWN_NAME_MAX_BYTES - Buffer.byteLength(extension));
  const base = `${stamp}-${own}${extension}`;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${number}-${base}`;
    if (!existsSync(join(folder, name))) return name;
  }
};

/** Made where it is not there yet. */
export const openQuarantine = (home: string): string => {
  const folder = quarantineIn(home);
  mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
  return folder;
};

/**
 * A log whose file another program wrote over: it alone holds what was done since it was last moved, and it goes with its
 * file. What cannot be kept (a full disk) keeps nobody from closing.
 */
export const logKeeper =
  (home: string, clock: () => Date) =>
  (path: string, log: string): void => {
    try {
      const folder = openQuarantine(home);
      const name = `${freeName(folder, path, clock())}.log`;
      const part = join(folder, `${name}.part`);
      copyFileSync(log, part);
      chmodSync(part, PRIVATE_FILE);
      nameDurably(part, join(folder, name));
    } catch (error) {
      if (!toStoreError(error)) throw error;
    }
  };

/**
 * Keeps a damaged file there, with its logs, before another takes its place: at no moment is nothing at the place. Gives its
 * name there, and what leaves everything as it was when nothing took its place.
 */
export const quarantine = (
  home: string,
  path: string,
  now: Date,
): { readonly name: string; readonly putBack: () => void } => {
  const folder = openQuarantine(home);
  const name = freeName(folder, path, now);
  const kept: (readonly [string, string])[] = [];
  const putBack = () => {
    for (const [from, to] of kept.splice(0)) {
      if (!existsSync(from)) keepFile(to, from, PRIVATE_FILE);
      rmSync(to);
    }
  };
  try {
    for (const suffix of ['', ...LOGS]) {
      if (!existsSync(path + suffix)) continue;
      const to = join(folder, name + suffix);
      keepFile(path + suffix, to, PRIVATE_FILE);
      kept.push([path + suffix, to]);
    }
  } catch (error) {
    putBack();
    throw error;
  }
  return { name, putBack };
};
