import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { openTerritories } from '../../shared/node/store/territories.ts';
import { territoriesFolder } from '../helpers/official-territories.ts';

/**
 * Each commune that a list named prepared two or three statements, of some kilobytes outside the heap, which nothing
 * gave back in time: the 35,000 communes of a national list took half a gigabyte.
 */
it('the official list prepares its queries once, however many codes are looked up', () => {
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const territories = openTerritories(join(territoriesFolder(), 'territories.db'));
  const found = ['44109', '35238', '29019', '56260', '22278'].map((code) =>
    territories.findAt('commune', code),
  );
  expect(found.map((each) => each?.territory.name)).toEqual([
    'Nantes',
    'Rennes',
    'Brest',
    'Vannes',
    'Saint-Brieuc',
  ]);
  for (let code = 1001; code < 1200; code++) territories.findAt('commune', `0${code}`);
  territories.close();
  const prepared = prepare.mock.calls.length;
  prepare.mockRestore();
  expect(prepared).toBeGreaterThan(0);
  expect(prepared).toBeLessThan(6);
});
