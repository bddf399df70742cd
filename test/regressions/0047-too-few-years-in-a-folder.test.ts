import { mkdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DATED_TABLES } from '../../shared/domain/partnerships/evaluation/dated-folder.ts';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

let place: CliPlace;

beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

// A refusal thrown in the thread arrived as an unexpected problem.
it('a folder whose partnerships are of too few years is refused with one sentence', async () => {
  mkdirSync(place.at('dated'));
  for (const [table, columns] of Object.entries(DATED_TABLES))
    writeFileSync(place.at(`dated/${table}.csv`), columns.join(','));
  writeFileSync(place.at('dated/partnerships.csv'), '');
  const { status, err } = await place.runHere(['evaluate', place.at('dated'), '--split', 'temporal']);
  expect([status, err]).toEqual([3, expect.stringContaining('trois années')]);
}, 60_000);
