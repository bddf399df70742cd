import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenImports, IMPORT_TABLE, importCycles, missingImports } from './helpers/import-rules.ts';
import { parseSource, readSources, type Source } from './helpers/sources.ts';

const ROOT = resolve(import.meta.dirname, '..');
const sources = readSources(['shared', 'electron', 'renderer']);

const file = (path: string, text: string): Source => ({ path, text });

describe('who may import whom', () => {
  it('holds for every file', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(forbiddenImports(sources)).toEqual([]);
  });

  it('names only folders that exist', () => {
    const named = IMPORT_TABLE.flatMap(({ folder, folders }) => [folder, ...folders]);
    expect(named.filter((folder) => !existsSync(resolve(ROOT, folder)))).toEqual([]);
  });

  it.each([
    ['shared/domain/new.ts', "import { join } from 'node:path';", 'node:path'],
    [
      'shared/domain/deep/new.ts',
      "import { x } from '../../contract/errors.ts';",
      '../../contract/errors.ts',
    ],
    [
      'shared/contract/new.ts',
      "import type { X } from '../node/store/database.ts';",
      '../node/store/database.ts',
    ],
    ['shared/node/services/new.ts', "import Database from 'better-sqlite3';", 'better-sqlite3'],
    ['shared/node/store/new.ts', "export { x } from '../services/session.ts';", '../services/session.ts'],
    [
      'shared/node/hosts/new.ts',
      "type X = import('../store/database.ts').ReadableDb;",
      '../store/database.ts',
    ],
    [
      'electron/main/new.ts',
      "import { x } from '../../shared/node/hosts/cli.ts';",
      '../../shared/node/hosts/cli.ts',
    ],
    ['electron/preload/new.ts', "import fs from 'node:fs';", 'node:fs'],
    ['renderer/views/new.tsx', "import cytoscape from 'cytoscape';", 'cytoscape'],
    ['renderer/new.ts', "import { app } from 'electron';", 'electron'],
    ['renderer/new.ts', "import { x } from '../test/helpers/sources.ts';", '../test/helpers/sources.ts'],
    ['shared/elsewhere/new.ts', "import { z } from 'zod';", 'zod'],
  ])('reports a forbidden import added to %s: %s', (path, text, name) => {
    expect(forbiddenImports([file(path, `${text}\nexport const y = 1;`)])).toEqual([`${path} → ${name}`]);
  });
});

describe('the graph of imports', () => {
  it('names only files that are there', () => {
    expect(missingImports(sources, (path) => existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it('has no ring', () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it('reports a ring, of types too', () => {
    const ring = [
      file('renderer/a.ts', "import { b } from './b.ts';\nexport const a = b;"),
      file('renderer/b.ts', "import type { C } from './c.ts';\nexport const b: C = 1;"),
      file('renderer/c.ts', "import { a } from './a.ts';\nexport type C = typeof a;"),
    ];
    expect(importCycles(ring)).toEqual(['renderer/a.ts → renderer/b.ts → renderer/c.ts → renderer/a.ts']);
  });
});

/** A file that only passes on what others export. */
const isBarrel = (source: Source): boolean => {
  const { body } = parseSource(source).program;
  const passesOn = body.filter(
    (statement) =>
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source),
  );
  return body.length > 0 && passesOn.length === body.length;
};

describe('barrels', () => {
  it('are absent', () => {
    expect(sources.filter(isBarrel).map(({ path }) => path)).toEqual([]);
    expect(
      sources.filter(({ path }) => /(^|\/)(index|utils)\.tsx?$/.test(path)).map(({ path }) => path),
    ).toEqual([]);
  });

  it('are seen', () => {
    expect(isBarrel(file('renderer/all.ts', "export * from './a.ts';\nexport { b } from './b.ts';"))).toBe(
      true,
    );
    expect(isBarrel(file('renderer/one.ts', "export { b } from './b.ts';\nexport const a = 1;"))).toBe(false);
  });
});
