import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a process of that number is there; the number may be another's by now. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** As nobody names a folder of their own: what bears it and is of nobody any more is removed. */
const NAME = /^alliage-process-([1-9]\d*)-[0-9A-Za-z]+$/;
const nameOfOwn = (): string => `alliage-process-${process.pid}-`;

/** A folder for copies of projects: its name tells whose it is, so that what a process that was killed leaves in it goes. */
export const makeOwnFolder = (parent: string): string => mkdtempSync(join(parent, nameOfOwn()));

/** The same under a name that is given. */
export const makeNamedFolder = (parent: string, id: string): string => {
  const path = join(parent, nameOfOwn() + id);
  mkdirSync(path, { mode: 0o700 });
  return path;
};

const removeQuietly = (path: string): void => {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Somebody else's, or in use: it stays.
  }
};

/** What processes that are over left there. */
export const sweepOwnFolders = (parent: string): void => {
  for (const name of readNames(parent)) {
    const pid = Number(NAME.exec(name)?.[1] ?? Number.NaN);
    if (pid > 0 && !isAlive(pid)) removeQuietly(join(parent, name));
  }
};

const readNames = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};
