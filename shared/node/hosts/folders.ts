import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In a package the code may lie in an archive; what SQLite and other libraries read lies on the disk, in a folder beside it. */
const onDisk = (path: string): string => path.replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');

/** Where a folder lies beside this file: next to the built hosts, or from the sources. */
const firstExisting = (candidates: readonly string[]): string => {
  const paths = candidates.map((candidate) => fileURLToPath(new URL(candidate, import.meta.url)));
  return paths.find((path) => existsSync(path)) ?? paths[0] ?? '';
};

/** Samples, official territories, fonts. */
export const resourcesFolder = (): string =>
  onDisk(firstExisting(['../resources', '../../../out/resources', '../../../resources']));

/** The built pages of the window. */
export const pagesFolder = (): string => firstExisting(['../renderer', '../../../out/renderer']);
