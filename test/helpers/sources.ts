import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { type ParseResult, parseSync } from 'vite';

const ROOT = resolve(import.meta.dirname, '..', '..');

/** A file of ours: path from the root with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

const CODE = /\.(ts|tsx|mjs)$/;

/** Every file of code under these folders. */
export const readSources = (folders: readonly string[]): readonly Source[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(folder, name.replaceAll('\\', '/')))
      .filter((path) => CODE.test(path))
      .sort()
      .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') })),
  );

export const parseSource = ({ path, text }: Source): ParseResult => {
  const parsed = parseSync(path, text);
  const [error] = parsed.errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  return parsed;
};

export const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const TYPE_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file names in `import`, `export … from` and `import()`, of values or types; an `import()` of something computed is left out. */
export const importsOf = (source: Source): readonly string[] => {
  const { staticImports, staticExports } = parseSource(source).module;
  const reexported = staticExports.flatMap(({ entries }) =>
    entries.map((entry) => entry.moduleRequest?.value),
  );
  const named = [...source.text.matchAll(TYPE_IMPORT)].map((match) => match[1]);
  const all = [...staticImports.map((one) => one.moduleRequest.value), ...reexported, ...named];
  return [...new Set(all.filter((name) => name !== undefined))];
};

/** The file that a relative import means, from the root; null for a package. */
export const targetOf = (from: string, name: string): string | null =>
  name.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), name)) : null;
