import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../helpers/application.ts';

// Two tabs on one project: the last one to leave a field wrote over the other, without a word.
test('C05 what somebody else changed while one typed is not written over, unless one says so', async () => {
  const { call } = await anOpenProject();
  const { id, description } = await call('entity.add', {
    kind: 'actor',
    name: 'Club Tournesol',
    set: { description: 'Au début.' },
  });
  const set = (text: string, was: Record<string, unknown>) =>
    call('entity.set', { entity: id, set: { description: text }, was });
  await set('Par la première.', { description });
  const stale = set('Par la seconde.', { description });
  expect(await codeOf(stale)).toBe('E-STALE');
  expect(await call('entity.get', { entity: id })).toMatchObject({ description: 'Par la première.' });
  // The same words twice are no conflict, nor is another field.
  await set('Par la première.', { description });
  await call('entity.set', { entity: id, set: { url: 'https://exemple.fr' }, was: { url: null } });
  await set('Par la seconde.', {});
  expect(await call('entity.get', { entity: id })).toMatchObject({ description: 'Par la seconde.' });
});
