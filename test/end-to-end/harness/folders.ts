import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '..', '..', '..');
/** Large things that are fetched or unpacked once; ignored by git. */
export const CACHE = join(ROOT, '.cache');
export const RESULTS = join(ROOT, 'test-results');
export const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', 'node');

/** An empty home for one test's settings, projects and backups. */
export const newHome = (): string => mkdtempSync(join(tmpdir(), 'alliage-e2e-'));

/** Where a picture of the window goes. */
export const pictureFile = (name: string): string => {
  mkdirSync(RESULTS, { recursive: true });
  return join(RESULTS, `${name}.png`);
};
