import { expect, it } from 'vitest';
import { anOpenProject } from '../helpers/application.ts';

/** Another day of collection shortened the time to keep somebody who was confirmed since. */
it('keeps a confirmed person as long, whatever the day of collection becomes', async () => {
  const { call } = await anOpenProject();
  await call('entity.add', { kind: 'actor', name: 'Club', set: {} });
  const set = { collectedOn: '2025-06-01', confirmedOn: '2026-05-01' };
  const { person } = await call('person.add', { name: 'Jeanne Témoin', organisation: 'Club', set });
  expect(person.expiresOn).toBe('2029-05-01');
  const change = async (values: Record<string, string>) =>
    (await call('person.set', { person: person.id, set: values })).person.expiresOn;
  expect(await change({ collectedOn: '2024-06-01' })).toBe('2029-05-01');
  expect(await change({ collectedOn: '2024-06-01', expiresOn: '2027-01-01' })).toBe('2027-01-01');
  expect(await change({ confirmedOn: '2026-06-01' })).toBe('2029-06-01');
});
