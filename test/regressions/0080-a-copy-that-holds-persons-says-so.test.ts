import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

const OPTIONS = {
  view: null,
  territory: null,
  subtitle: null,
  size: 'a4',
  audience: 'internal',
  csv: 'fr',
  on: null,
  file: null,
} as const;

/** A copy with its persons said that it held none, and no file that held some was named so. */
it('counts the persons of a copy and of an export, and names the file', async () => {
  const { call } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const add = async (name: string) => (await call('person.add', { name, organisation: 'Club' })).person;
  await add('Jeanne Témoin');
  await call('person.restrict', { person: (await add('Paul Autre')).id });

  const copy = await call('share.create', { file: null, withPersons: true });
  expect(copy).toMatchObject({ persons: 2, name: expect.stringMatching(/-NOMINATIF\.alliage$/) });
  const without = await call('share.create', { file: null });
  expect(without).toMatchObject({ persons: 0, name: expect.not.stringContaining('NOMINATIF') });

  const title = 'Très long titre '.repeat(15);
  const csv = await call('export.create', { ...OPTIONS, format: 'csv', title, withPersons: true });
  expect(csv.persons).toBe(1);
  expect(csv.files.map(({ name }) => name)).toEqual([
    expect.stringMatching(/-NOMINATIF\.csv$/),
    expect.stringMatching(/-NOMINATIF-.+\.csv$/),
    ...csv.files.slice(2).map(() => expect.stringMatching(/-NOMINATIF-.+\.csv$/)),
  ]);
  const drawn = await call('export.create', { ...OPTIONS, format: 'svg', title, withPersons: true });
  expect(drawn).toMatchObject({
    persons: 0,
    files: [{ name: expect.not.stringContaining('NOMINATIF') }],
  });
});
