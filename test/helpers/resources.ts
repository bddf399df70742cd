import { mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const link = (target: string, path: string): void => {
  try {
    symlinkSync(target, path, 'junction');
  } catch (error) {
    // Another test made it.
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  }
};

/** The resources as they are kept, with the page of HTML exports that the build makes; neither its fonts nor its territories. */
export const resourcesWithPage = (): string => {
  const folder = join(ROOT, '.cache', 'test-resources');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(ROOT, 'resources')))
    link(join(ROOT, 'resources', name), join(folder, name));
  link(join(ROOT, 'out', 'resources', 'page'), join(folder, 'page'));
  return folder;
};
