import { readlinkSync, symlinkSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from '../hosts/cli-process.ts';

let place: CliPlace;
beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

// A link to a stick that was unplugged was replaced without a question: nothing seemed to be there.
it('what leads nowhere is not written over unless asked', async () => {
  const [file, link, table] = ['projet.alliage', 'lien.alliage', 'lien.csv'].map(place.at) as [
    string,
    string,
    string,
  ];
  await place.json(['new', file]);
  for (const path of [link, table]) symlinkSync(place.at('absent'), path);
  for (const args of [
    ['new', link],
    ['share', file, '--out', link],
    ['export', file, '--format', 'csv', '--out', table],
  ])
    expect(await place.runHere([...args, '--json'])).toMatchObject({ status: 3 });
  for (const path of [link, table]) expect(readlinkSync(path)).toBe(place.at('absent'));
  expect(await place.runHere(['new', link, '--force'])).toMatchObject({ status: 0 });
});
