import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const LONGEST_ARGUMENT = 4_096;

/** Of all arguments together, with room for the folder. */
const MOST_BYTES = 16_384;

/**
 * A second start hands its arguments to the first window in one message of 32 KB at most. What is longer is not heard, and
 * the second start then takes the first for dead and kills it.
 */
export const canBeHandedOver = (argv: readonly string[]): boolean =>
  Buffer.byteLength(argv.join('\0')) <= MOST_BYTES;

/** No file has a name with an empty character in it. */
const isFile = (path: string): boolean =>
  !path.includes('\0') && (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false);

/** Some desktops name a file by its address. One of another machine is none of ours. */
const pathOf = (text: string): string => {
  if (!text.startsWith('file:///')) return text;
  try {
    return fileURLToPath(text);
  } catch {
    return text;
  }
};

/** The project that the command line names, if one: an existing `.alliage` file; anything else is ignored. */
export const projectFileIn = (argv: readonly string[], folder: string): string | null => {
  const named = argv
    .slice(1)
    .findLast(
      (text) => text.length <= LONGEST_ARGUMENT && !text.startsWith('-') && text.endsWith('.alliage'),
    );
  if (named === undefined) return null;
  const path = resolve(folder, pathOf(named));
  return isFile(path) ? path : null;
};
