import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, readSources } from './helpers/sources.ts';
import { isAllowed, licenceTexts, noticeOf, readLock, shippedPackages } from './tools/licences.mjs';

const readProject = () =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '..', 'package.json'), 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
const shipped = shippedPackages(readLock());
const notice = readFileSync(
  resolve(import.meta.dirname, '..', 'resources', 'licences', 'NOTICE.txt'),
  'utf8',
);

describe('what is shipped', () => {
  it('is under a licence that allows it', () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(shipped.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
  });

  it('is named in the notice, and nothing else is (run test/tools/build-licences.mjs)', () => {
    const expected = shipped.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
    expect(notice.split('\n').filter((line) => /^@?[\w./-]+ \d+\.\d+\.\d+\S* \(.+\)$/.test(line))).toEqual(
      expected,
    );
  });

  it('has a licence text each, wherever the notice is written', () => {
    expect(licenceTexts(shipped).get('')).toBeUndefined();
    expect(notice).toBe(noticeOf(shipped));
  });

  it('is all that our code asks for: nothing that only tests have is built into the product', () => {
    const { dependencies } = readProject();
    const asked = readSources(['shared', 'electron', 'renderer']).flatMap((source) =>
      importsOf(source)
        .filter((name) => /^[@\w]/.test(name) && !name.startsWith('node:') && name !== 'electron')
        .map((name) => ({
          from: source.path,
          name: name.split('/', name.startsWith('@') ? 2 : 1).join('/'),
        })),
    );
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ name }) => !(name in dependencies))).toEqual([]);
  });

  it('keeps its licence texts', () => {
    expect(notice).toContain('Permission is hereby granted, free of charge');
    expect(notice).toContain('SIL OPEN FONT LICENSE');
    expect(notice).toContain('LICENCE OUVERTE 2.0');
    expect(notice).toContain('Attribution 4.0 International');
    expect(notice).toContain('Mozilla Public License Version 2.0');
  });
});

describe('the Node that goes with the browser package', () => {
  it('keeps its licence, of its very version (run test/tools/build-licences.mjs with its folder)', () => {
    const text = readFileSync(
      resolve(import.meta.dirname, '..', 'resources', 'licences', 'NODE.txt'),
      'utf8',
    );
    const { packages } = readLock() as { readonly packages: Readonly<Record<string, { version: string }>> };
    expect(text.split('\n', 1)[0]).toBe(`Node.js ${packages['node_modules/node']?.version}`);
    expect(text).toContain('The externally maintained libraries used by Node.js are:');
  });
});

describe('a package', () => {
  it.each(['GPL-3.0', 'AGPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', null])(
    'under %s is reported',
    (licence) => {
      expect(isAllowed(licence)).toBe(false);
    },
  );

  it('with a choice may be taken under the one that suits', () => {
    expect(isAllowed('(GPL-3.0 OR MIT)')).toBe(true);
  });

  it('is found through those that ask for it, in its nearest folder, and not when only tools ask for it', () => {
    const packages = {
      '': { dependencies: { a: '1.0.0' }, devDependencies: { tool: '1.0.0' } },
      'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '^2.0.0' } },
      'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/b': { version: '1.0.0', license: 'GPL-3.0' },
      'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dependencies: { b: '^1.0.0' } },
    };
    expect(shippedPackages({ packages }).map(({ path }) => path)).toEqual([
      'node_modules/a',
      'node_modules/a/node_modules/b',
    ]);
  });
});
