import { describe, expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../helpers/application.ts';

const withTerritories = async () => {
  const test = await anOpenProject();
  const add = (kind: string, name: string, set = {}) => test.call('entity.add', { kind, name, set });
  const evreux = await add('territory', 'Évreux', { type: 'commune', insee: '27229' });
  const portes = await add('territory', 'Évreux Portes de Normandie', { type: 'epci', siren: '200071454' });
  const eure = await add('territory', 'Eure', { type: 'department', dep: '27' });
  return { ...test, add, evreux, portes, eure };
};

describe('an entity is named', () => {
  test('by id, identifier, name, short name or alias, whatever the case, accents and apostrophes', async () => {
    const { call, add } = await withTerritories();
    const { id } = await add('actor', 'Maison de l’Économie', {
      shortName: 'MEC',
      aliases: 'La Ruche',
      siren: '552081317',
    });
    for (const entity of [
      id,
      'siren:552081317',
      'SIREN: 552 081 317',
      "maison de l'economie",
      'mec',
      'la ruche',
    ]) {
      expect((await call('entity.get', { entity })).id).toBe(id);
    }
    expect((await call('entity.get', { entity: 'dep:27' })).name).toBe('Eure');
    expect((await call('entity.get', { entity: 'insee:27229' })).name).toBe('Évreux');
    for (const entity of ['siren:100000009', 'Personne', '01ZZZZZZZZZZZZZZZZZZZZZZZZ', '???']) {
      expect(await codeOf(call('entity.get', { entity }))).toBe('E-NOT-FOUND');
    }
  });

  test('several with one name: E-AMBIGUOUS names them; punctuation tells apart', async () => {
    const { call, add } = await withTerritories();
    const [a, b] = [await add('actor', 'Sainte-Colombe'), await add('actor', 'SAINTE-COLOMBE')];
    await expect(call('entity.get', { entity: 'sainte-colombe' })).rejects.toMatchObject({
      reply: {
        code: 'E-AMBIGUOUS',
        details: { candidates: [expect.stringContaining(a.id), expect.stringContaining(b.id)] },
      },
    });
    const dotted = await add('actor', 'C.D.G.');
    await add('actor', 'C D G');
    expect((await call('entity.get', { entity: 'c.d.g.' })).id).toBe(dotted.id);
    const symbols = await add('actor', '+++');
    await add('actor', '***');
    expect((await call('entity.get', { entity: '+++' })).id).toBe(symbols.id);
  });
});

describe('what is refused changes nothing', () => {
  test.each([
    ['a kind', 'dragon', 'X', {}, 'kind'],
    ['a name', 'actor', '  ', {}, 'name'],
    ['a long name', 'actor', 'x'.repeat(301), {}, 'name'],
    ['a SIREN', 'actor', 'X', { siren: '123456789' }, 'siren'],
    ['a type of another kind', 'actor', 'X', { type: 'commune' }, 'type'],
    ['a date', 'actor', 'X', { startsOn: '31/02/2026' }, 'startsOn'],
    ['a field', 'actor', 'X', { colour: 'red' }, 'colour'],
  ])('%s', async (_, kind, name, set, field) => {
    const { call } = await anOpenProject();
    await expect(call('entity.add', { kind, name, set })).rejects.toMatchObject({
      reply: { code: 'E-INPUT', field },
    });
    expect(await call('project.info', {})).toMatchObject({ entities: {}, operations: 0 });
  });

  test('a change of kind that a relation forbids', async () => {
    const { call, add } = await withTerritories();
    const funder = await add('funder', 'Fonds');
    const actor = await add('actor', 'Club');
    await call('relation.add', { from: funder.id, type: 'funds', to: actor.id, set: {} });
    expect(await codeOf(call('entity.set', { entity: funder.id, set: { kind: 'resource' } }))).toBe(
      'E-RELATION',
    );
    // As a role, what it was by kind still satisfies the relation.
    await call('entity.set', { entity: funder.id, set: { kind: 'actor', roles: 'funder' } });
    expect((await call('entity.get', { entity: funder.id })).kind).toBe('actor');
  });
});

describe('territories of an entity', () => {
  test('anchored and acts make and unmake relations, in the one operation of the edit', async () => {
    const { call, add, evreux, eure, portes } = await withTerritories();
    const club = await add('actor', 'Club', { anchored: 'insee:27229', acts: ['Eure', portes.id] });
    expect(club.territories).toEqual([
      { id: evreux.id, name: 'Évreux', as: 'anchored' },
      { id: eure.id, name: 'Eure', as: 'acts' },
      { id: portes.id, name: portes.name, as: 'acts' },
    ]);
    const kept = (await call('entity.get', { entity: club.id })).relations.find(({ to }) => to === eure.id);

    const changed = await call('entity.set', {
      entity: club.id,
      set: { acts: 'Eure', anchored: '', name: 'Club+' },
    });
    expect(changed.territories).toEqual([{ id: eure.id, name: 'Eure', as: 'acts' }]);
    expect((await call('entity.get', { entity: club.id })).relations).toEqual([
      { ...kept, fromName: 'Club+' },
    ]);
    expect((await call('journal.history', { limit: 1 }))[0]?.summary).toMatch(/Club\+/);

    await call('journal.undo', {});
    expect(await call('entity.get', { entity: club.id })).toMatchObject({
      name: 'Club',
      territories: club.territories,
    });
  });

  test('the same territories again is no operation; somewhere that is no territory is refused', async () => {
    const { call, add } = await withTerritories();
    const club = await add('actor', 'Club', { anchored: 'Évreux' });
    const other = await add('actor', 'Autre');
    expect(
      (await call('entity.set', { entity: club.id, set: { anchored: 'insee:27229' } })).operation,
    ).toBeNull();
    expect(await codeOf(call('entity.set', { entity: club.id, set: { anchored: other.id } }))).toBe(
      'E-RELATION',
    );
    expect(await codeOf(call('entity.set', { entity: club.id, set: { acts: 'Nulle part' } }))).toBe(
      'E-NOT-FOUND',
    );
    expect((await call('entity.get', { entity: club.id })).territories).toHaveLength(1);
  });
});

test('removing takes relations, place and the project’s mention; undo brings all back', async () => {
  const { call, add, evreux, eure } = await withTerritories();
  const club = await add('actor', 'Club', { anchored: 'Évreux' });
  const part = await call('relation.add', { from: evreux.id, type: 'part-of', to: eure.id, set: {} });
  await call('position.save', {
    positions: [{ id: evreux.id, x: 3, y: 4, pinned: true }],
    initial: true,
    arrangement: null,
  });
  const before = await call('graph.load', {});
  const { removed } = await call('entity.remove', { entity: 'Évreux' });
  expect(removed[0]).toBe(evreux.id);
  expect(removed.slice(1)).toContain(part.id);
  expect(removed).toHaveLength(3);
  expect((await call('entity.get', { entity: club.id })).relations).toEqual([]);
  await call('journal.undo', {});
  const after = await call('graph.load', {});
  expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
});

test('lists answer where, and an unknown field is refused', async () => {
  const { call, add } = await withTerritories();
  await add('actor', 'Club', { roles: 'funder', sdgs: '8;17' });
  const found = await call('entity.list', { kind: null, where: [{ field: 'roles', value: 'funder' }] });
  expect(found.map(({ name }) => name)).toEqual(['Club']);
  expect((await call('entity.list', { kind: 'territory', where: [] })).map(({ name }) => name)).toEqual([
    'Eure',
    'Évreux',
    'Évreux Portes de Normandie',
  ]);
  const asked = call('entity.list', { kind: null, where: [{ field: 'colour', value: 'red' }] });
  expect(await codeOf(asked)).toBe('E-INPUT');
});

test('one entity and the list say the same of it', async () => {
  const { call } = await anOpenProject('rameau');
  const listed = await call('entity.list', { kind: null, where: [] });
  for (const record of listed.slice(0, 40)) {
    const { relations, ...one } = await call('entity.get', { entity: record.id });
    expect(one).toEqual(record);
    expect(relations.every(({ from, to }) => from === record.id || to === record.id)).toBe(true);
  }
});
