import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isInstalled = (name: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));

/** Which of these commands are not on the path, in words; null where all are. */
export const missingTools = (...names: readonly string[]): string | null => {
  const absent = names.filter((name) => !isInstalled(name));
  if (absent.length === 0) return null;
  return `${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not installed`;
};
