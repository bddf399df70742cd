import { statSync } from 'node:fs';

/** A device, a pipe, or a link to one: a file put in its place would take it away from the whole system. */
export const isSpecialFile = (path: string): boolean => {
  try {
    const found = statSync(path, { throwIfNoEntry: false });
    return found !== undefined && !found.isFile() && !found.isDirectory();
  } catch {
    // A link that leads back to itself.
    return false;
  }
};
