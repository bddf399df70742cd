import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, readLock, shippedPackages } from './tools/licences.mjs';

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

  it('keeps its licence texts', () => {
    expect(notice).toContain('Permission is hereby granted, free of charge');
    expect(notice).toContain('SIL OPEN FONT LICENSE');
    expect(notice).toContain('Licence Ouverte 2.0');
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
