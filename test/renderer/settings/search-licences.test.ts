import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { searchLicences } from '../../../renderer/views/settings/about/search-licences.ts';

const NOTICE = readFileSync(
  join(resolve(import.meta.dirname, '../../..'), 'resources/licences/NOTICE.txt'),
  'utf8',
);

it('is all of it when nothing is typed', () => {
  expect(searchLicences(NOTICE, '  ')).toEqual([NOTICE]);
});

it('finds the line of a work, and the text of its licence', () => {
  const found = searchLicences(NOTICE, 'BETTER-sqlite3');
  expect(found.some((passage) => /^better-sqlite3 \d/.test(passage))).toBe(true);
  expect(found.some((passage) => passage.includes('Permission is hereby granted'))).toBe(true);
});

it('wants every word, whatever the accents', () => {
  expect(searchLicences(NOTICE, 'reutilisation etalab').length).toBeGreaterThan(0);
  expect(searchLicences(NOTICE, 'etalab zzzz')).toEqual([]);
});
