import { expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../helpers/application.ts';

const withFour = async () => {
  const test = await anOpenProject();
  const add = (kind: string, name: string, set = {}) => test.call('entity.add', { kind, name, set });
  const fund = await add('funder', 'Fonds');
  const club = await add('actor', 'Club');
  const [a, b, c] = [
    await add('territory', 'A', { type: 'commune' }),
    await add('territory', 'B', { type: 'epci' }),
    await add('territory', 'C', { type: 'department' }),
  ];
  const link = (from: string, type: string, to: string, set = {}) =>
    test.call('relation.add', { from, type, to, set });
  return { ...test, fund, club, a, b, c, link };
};

test('a relation keeps what is said of it; several between the same two', async () => {
  const { call, link } = await withFour();
  const one = await link('Fonds', 'funds', 'Club', {
    amount: '1 234,50 €',
    year: '2024',
    stage: 'granted',
    axes: 'funding',
    startsOn: '2024-03',
    source: 'Rapport|Fonds|https://example.org|2024',
  });
  expect(one).toMatchObject({ amountCents: 123_450, year: 2024, stage: 'granted', startsOn: '2024-03' });
  expect(one).toMatchObject({ fromName: 'Fonds', toName: 'Club', status: 'existing', axes: ['funding'] });
  expect(one.sources).toHaveLength(1);
  const two = await link('Fonds', 'funds', 'Club');
  expect((await call('relation.list', { where: [] })).map(({ id }) => id)).toEqual([one.id, two.id]);
  const asked = await call('relation.list', { where: [{ field: 'year', value: '2024' }] });
  expect(asked.map(({ id }) => id)).toEqual([one.id]);

  const changed = await call('relation.set', { relation: one.id, set: { amount: '', note: 'Une note' } });
  expect(changed).toMatchObject({ amountCents: null, note: 'Une note' });
  expect((await call('relation.set', { relation: one.id, set: { note: 'Une note' } })).operation).toBeNull();
  expect(await call('relation.remove', { relation: one.id })).toMatchObject({ removed: [one.id] });
  expect(await codeOf(call('relation.get', { relation: one.id }))).toBe('E-NOT-FOUND');
  await call('journal.undo', { count: 2 });
  expect(await call('relation.get', { relation: one.id })).toEqual({ ...one, operation: undefined });
});

test('what the schema table forbids, an unknown type, oneself, and a bad value are refused', async () => {
  const { call, link, club } = await withFour();
  expect(await codeOf(link('Club', 'funds', 'Fonds'))).toBe('E-RELATION');
  expect(await codeOf(link('Club', 'partners-with', 'Club'))).toBe('E-RELATION');
  expect(await codeOf(link('Club', 'marries', 'Fonds'))).toBe('E-INPUT');
  expect(await codeOf(link('Club', 'concerns', 'Personne'))).toBe('E-NOT-FOUND');
  expect(await codeOf(link('Fonds', 'funds', 'Club', { amount: 'beaucoup' }))).toBe('E-INPUT');
  const founds = await link('Fonds', 'funds', club.id);
  expect(await codeOf(call('relation.set', { relation: founds.id, set: { type: 'covers' } }))).toBe(
    'E-RELATION',
  );
  expect(await codeOf(call('relation.set', { relation: founds.id, set: { to: 'Fonds' } }))).toBe('E-INPUT');
  expect((await call('project.info', {})).relations).toEqual({ funds: 1 });
});

test('a loop of part-of is refused with the names around it, however long', async () => {
  const { link } = await withFour();
  await link('A', 'part-of', 'B');
  await link('B', 'part-of', 'C');
  await link('A', 'part-of', 'C');
  await expect(link('C', 'part-of', 'A')).rejects.toMatchObject({
    reply: { code: 'E-LOOP', details: { names: ['C', 'A', 'C'] } },
  });
  await expect(link('B', 'part-of', 'A')).rejects.toMatchObject({
    reply: { code: 'E-LOOP', details: { names: ['B', 'A', 'B'] } },
  });
  await expect(link('A', 'part-of', 'A')).rejects.toMatchObject({
    reply: { code: 'E-LOOP', details: { names: ['A', 'A'] } },
  });
});

test('a relation cannot become a loop by its type', async () => {
  const { call, link } = await withFour();
  await link('A', 'part-of', 'B');
  const back = await link('B', 'concerns', 'A');
  expect(await codeOf(call('relation.set', { relation: back.id, set: { type: 'part-of' } }))).toBe('E-LOOP');
});

test('a hierarchy of hundreds of levels is followed to its end', async () => {
  const { call, link } = await withFour();
  let below = 'A';
  for (let level = 0; level < 300; level++) {
    const { id } = await call('entity.add', { kind: 'territory', name: `T${level}`, set: {} });
    await link(below, 'part-of', id);
    below = id;
  }
  expect(await codeOf(link(below, 'part-of', 'A'))).toBe('E-LOOP');
});
