import { afterAll, beforeAll, expect, it } from 'vitest';
import { tracesIn } from '../helpers/traces.ts';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;
beforeAll(() => {
  place = aCliPlace();
});
afterAll(() => place.remove());

it('person: added, listed, known, restricted, erased, nowhere any more', async () => {
  const file = place.at('projet.alliage');
  await place.json(['new', file]);
  await place.json(['add', file, 'actor', 'Club', '--set', 'description=Voir Jeanne Témoin']);
  const given = [
    '--organisation',
    'Club',
    '--set',
    'email=jeanne@exemple.fr',
    '--set',
    'function=Directrice',
  ];
  const person = (await place.json(['person', file, 'add', 'Jeanne Témoin', ...given])) as { id: string };
  expect(person).toMatchObject({ name: 'Jeanne Témoin', email: 'jeanne@exemple.fr', restricted: false });
  expect(await place.json(['person', file, 'list'])).toEqual([person]);
  expect(await place.json(['person', file, 'export', person.id])).toMatchObject({
    id: person.id,
    history: [{ summary: expect.stringContaining('Club') }],
    mentions: [{ record: 'entity', name: 'Club', field: 'description' }],
    snapshots: [],
    backups: expect.any(Array),
  });
  expect(await place.json(['person', file, 'restrict', person.id])).toMatchObject({ restricted: true });
  expect(await place.json(['person', file, 'list'])).toEqual([]);
  await place.json(['backup', file]);
  const erased = await place.json(['person', file, 'erase', person.id]);
  expect(erased).toMatchObject({ erased: 1, unreached: [], places: expect.any(Array) });
  expect(tracesIn(place.at(''), ['Jeanne Témoin', 'jeanne@exemple.fr'])).toEqual([]);
});

it('person: what is refused', async () => {
  const file = place.at('autre.alliage');
  await place.json(['new', file]);
  const status = async (...args: string[]) =>
    (await place.runHere(['person', file, ...args, '--json'])).status;
  expect(await status('erase', '01N0B0DY000000000000000000')).toBe(4);
  expect(await status('add', 'Jeanne Témoin')).toBe(3);
  expect(await status('add', 'Jeanne', '--organisation', 'Personne')).toBe(4);
  expect(await status('dance')).toBe(3);
});
