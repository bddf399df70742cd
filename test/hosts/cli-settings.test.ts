import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCliPlace, type CliPlace } from './cli-process.ts';

let place: CliPlace;
beforeAll(() => {
  place = aCliPlace();
  mkdirSync(place.at('home'), { recursive: true });
});
afterAll(() => place.remove());

const spoil = (text: string): void => writeFileSync(join(place.at('home'), 'settings.json'), text);

it('damaged settings are said beside the answer, which stays one document, and kept', async () => {
  const file = place.at('projet.alliage');
  await place.json(['new', file]);
  spoil('{"theme": "da');
  const told = await place.runHere(['info', file, '--json']);
  expect(told.status).toBe(0);
  expect(JSON.parse(told.out)).toMatchObject({ name: 'projet' });
  expect(told.err).toContain('Vos réglages étaient abîmés');
  expect(told.err).toContain('settings.json.bad');
  expect(readFileSync(join(place.at('home'), 'settings.json.bad'), 'utf8')).toBe('{"theme": "da');
  expect((await place.runHere(['info', file])).err).toBe('');
});

it('settings of a later version too, in the language that is asked', async () => {
  spoil('{"version": 99, "theme": "dark"}');
  const { err } = await place.runHere(['info', place.at('projet.alliage'), '--lang', 'en']);
  expect(err).toContain('come from a later version of Alliage');
});
