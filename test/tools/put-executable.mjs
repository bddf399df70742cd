/** Only node: modules, and nothing newer than Node 18: it is needed before anything is installed. */
import { chmodSync, copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

const removeIfPossible = (path) => {
  try {
    rmSync(path, { force: true });
  } catch {
    // Windows keeps a program that runs: the next one removes it.
  }
};

/** Puts a program at a place, where the one that runs this script may be: it cannot be written over, but it can be renamed. */
export const putExecutable = (from, place) => {
  const [next, last] = [`${place}.next`, `${place}.last`];
  mkdirSync(dirname(place), { recursive: true });
  copyFileSync(from, next);
  chmodSync(next, 0o755);
  removeIfPossible(last);
  if (existsSync(place)) renameSync(place, last);
  renameSync(next, place);
  removeIfPossible(last);
};
