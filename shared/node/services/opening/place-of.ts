import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** One name for a place, whatever links lead there. */
export const placeOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
};
