import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');

/**
 * Absolute path of a file of the shared data set, or null where the set is absent (the caller skips, saying so).
 * On continuous integration an absent set is a failure, never a skip.
 */
export const sharedData = (relativePath: string): string | null => {
  const path = resolve(PROJECT_ROOT, process.env.ALLIAGE_DATA ?? '../shared/data', relativePath);
  if (existsSync(path)) return path;
  if (process.env.CI === 'true') throw new Error(`The shared data set lacks ${relativePath}.`);
  return null;
};
