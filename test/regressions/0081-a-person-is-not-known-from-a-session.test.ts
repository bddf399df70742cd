import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

/** The name of whoever was at the computer was written as where a person is known from. */
it('says « saisie à la main » where no source is given, and keeps the one that is', async () => {
  const { call } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const { person } = await call('person.add', { name: 'Jeanne Témoin', organisation: 'Club' });
  expect(person.source).toBe('saisie à la main');
  const set = { source: 'annuaire du Club' };
  const { person: other } = await call('person.add', { name: 'Paul Autre', organisation: 'Club', set });
  expect(other.source).toBe('annuaire du Club');
});
