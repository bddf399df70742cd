import { statSync } from 'node:fs';
import { resolve } from 'node:path';

const LONGEST_ARGUMENT = 4_096;

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The project that the command line names, if one: an existing `.alliage` file; anything else is ignored. */
export const projectFileIn = (argv: readonly string[], folder: string): string | null => {
  const named = argv
    .slice(1)
    .findLast(
      (text) => text.length <= LONGEST_ARGUMENT && !text.startsWith('-') && text.endsWith('.alliage'),
    );
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return isFile(path) ? path : null;
};
