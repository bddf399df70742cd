import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openErasureList } from '../../shared/node/services/persons/erasure-list.ts';
import { aFolder } from '../helpers/application.ts';

const ID = '01PR0JECT00000000000000001';
const proof = {
  id: 'a',
  at: '2026-01-01T00:00:00.000Z',
  reason: 'asked' as const,
  persons: 1,
  places: [],
  unreached: 0,
};

// The place went from the list into the project, where asking for the proofs was an unexpected error.
test('a place that this version does not know is not told, and who was erased is known all the same', () => {
  const home = aFolder();
  openErasureList(home, ID).begin(proof, ['person'], { texts: null, keepNames: false });
  const file = join(home, 'erasures', `${ID}.json`);
  const text = readFileSync(file, 'utf8').replace(
    '"places": []',
    '"places": [{ "place": "cloud", "count": 2 }]',
  );
  expect(text).toContain('cloud');
  mkdirSync(join(home, 'erasures'), { recursive: true });
  writeFileSync(file, text);
  const list = openErasureList(home, ID);
  expect(list.has('person')).toBe(true);
  expect(list.proofs).toEqual([proof]);
});

// The whole list was set aside, and whoever was erased came back with an older copy.
test('a line whose proof this version cannot read is kept, and who was erased is known all the same', () => {
  const home = aFolder();
  openErasureList(home, ID).begin(proof, ['person'], { texts: null, keepNames: false });
  const file = join(home, 'erasures', `${ID}.json`);
  const text = readFileSync(file, 'utf8').replace('"reason": "asked"', '"reason": "of tomorrow"');
  expect(text).toContain('of tomorrow');
  writeFileSync(file, text);
  const list = openErasureList(home, ID);
  expect(list.has('person')).toBe(true);
  expect(list.proofs).toEqual([]);
  list.begin({ ...proof, id: 'b' }, ['other'], { texts: null, keepNames: false });
  const again = openErasureList(home, ID);
  expect([again.has('person'), again.has('other')]).toEqual([true, true]);
  expect(readFileSync(file, 'utf8')).toContain('of tomorrow');
});
