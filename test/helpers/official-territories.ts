import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const territoriesTool = join(root, 'test/tools/build-territories.mjs');

/** Folder that holds territories.db, made by the tool unless it is there. */
export const territoriesFolder = (): string => {
  const folder = join(root, '.cache/territories');
  execFileSync(process.execPath, [territoriesTool, folder]);
  return folder;
};

interface Area {
  readonly code: string;
  readonly nom: string;
  readonly zone?: string;
  readonly type?: string;
  readonly departement?: string;
  readonly region?: string;
  readonly membres?: readonly { readonly code: string }[];
}

/** The package's own list, read again: what the table is compared with. */
export const officialList = (name: 'communes' | 'epci' | 'ept' | 'departements' | 'regions'): Area[] => {
  const require = createRequire(import.meta.url);
  return JSON.parse(
    readFileSync(require.resolve(`@etalab/decoupage-administratif/data/${name}.json`), 'utf8'),
  );
};
