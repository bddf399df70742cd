import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseAddress } from './address.ts';

/** Address path → file, of what the build made: anything that is not in the list does not exist, whatever its spelling. */
export const listPages = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [`/${relative(folder, path).split(sep).join('/')}`, path]),
  );

/** The file that an address names; null for another host, another query or a path that is not in the list. */
export const fileOf = (address: string, pages: ReadonlyMap<string, string>): string | null => {
  const url = parseAddress(address);
  if (url?.protocol !== 'app:' || url.host !== 'alliage') return null;
  return pages.get(url.pathname === '/' ? '/index.html' : url.pathname) ?? null;
};
