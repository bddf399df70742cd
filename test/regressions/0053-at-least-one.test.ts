import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

let place: CliPlace;

beforeAll(async () => {
  place = aCliPlace();
  expect((await place.runHere(['new', place.at('p.alliage')])).status).toBe(0);
});
afterAll(() => place.remove());

// « 0 » was refused because « a whole number is expected », which it is.
it.each(['0', '00', '1,5', '-1', 'x'])(
  'suggest --limit %s is told what is expected',
  async (limit) => {
    const { status, err } = await place.runHere(['suggest', place.at('p.alliage'), `--limit=${limit}`]);
    expect(status).not.toBe(0);
    expect(err).toContain('un nombre entier d’au moins 1 est attendu');
  },
  60_000,
);
