import { describe, expect, test } from 'vitest';
import { anOpenProject, codeOf } from '../../helpers/application.ts';

const ON = '2026-11-25';
const DUE = { followUp: 'Envoyer la convention', dueOn: '2026-11-20' } as const;

const aNetwork = async () => {
  const test = await anOpenProject();
  const add = (kind: string, name: string, set = {}) => test.call('entity.add', { kind, name, set });
  const club = await add('actor', 'Club');
  const bank = await add('funder', 'Fonds');
  return { ...test, add, club, bank };
};

describe('an exchange', () => {
  test('is one operation: what was said, those who took part, what is to follow', async () => {
    const { call, club, bank } = await aNetwork();
    const { id, name } = await call('exchange.add', {
      organisations: [club.id, 'Fonds', club.id],
      on: '2026-03-12',
      form: 'interview',
      said: 'Ils cherchent un local.',
      ...DUE,
    });
    expect(name).toBe('Entretien avec Club et Fonds, 12 mars 2026');
    const record = await call('entity.get', { entity: id });
    expect(record).toMatchObject({
      kind: 'initiative',
      type: 'exchange',
      form: 'interview',
      startsOn: '2026-03-12',
      endsOn: '2026-03-12',
      description: 'Ils cherchent un local.',
      ...DUE,
    });
    expect(record.relations.map(({ type, from, to, startsOn }) => [type, from, to, startsOn])).toEqual([
      ['participates-in', club.id, id, '2026-03-12'],
      ['participates-in', bank.id, id, '2026-03-12'],
    ]);
    const [last] = await call('journal.history', { limit: 1 });
    expect(last?.summary).toBe('Échange noté avec «\u202FClub\u202F», «\u202FFonds\u202F»');
    await call('journal.undo', {});
    expect(await codeOf(call('entity.get', { entity: id }))).toBe('E-NOT-FOUND');
    expect((await call('relation.list', { where: [] })).length).toBe(0);
  });

  test('about what cannot take part concerns it', async () => {
    const { call, add, club } = await aNetwork();
    const alliance = await add('alliance', 'Pacte');
    const { id } = await call('exchange.add', {
      organisations: [alliance.id, club.id],
      on: '2026',
      form: 'other',
      name: 'Point d’étape',
    });
    const { name, relations } = await call('entity.get', { entity: id });
    expect(name).toBe('Point d’étape');
    expect(relations.map(({ type, from, to }) => [type, from, to])).toEqual(
      expect.arrayContaining([
        ['concerns', id, alliance.id],
        ['participates-in', club.id, id],
      ]),
    );
  });

  test('of many organisations, or of long names, is named all the same', async () => {
    const { call, add } = await aNetwork();
    const long = await add('actor', 'É'.repeat(290));
    const many = await Promise.all(['A', 'B', 'C'].map((name) => add('actor', name)));
    const base = { on: '2026-03-12', form: 'workshop' } as const;
    const first = await call('exchange.add', { ...base, organisations: many.map(({ id }) => id) });
    expect(first.name).toBe('Atelier avec A, B et 1 autre, 12 mars 2026');
    const second = await call('exchange.add', { ...base, organisations: [long.id] });
    expect([...second.name].length).toBeLessThan(300);
  });

  test('what was said and what is to follow are for no committee', async () => {
    const { call, club } = await aNetwork();
    await call('exchange.add', {
      organisations: [club.id],
      on: '2026-03-12',
      form: 'visit',
      said: 'Un secret',
      ...DUE,
    });
    const written = await call('export.create', {
      format: 'json',
      view: null,
      territory: null,
      title: null,
      subtitle: null,
      size: 'a4',
      audience: 'committee',
      withPersons: false,
      csv: 'fr',
      on: null,
      file: null,
    });
    const text = Buffer.from(written.files[0]?.base64 ?? '', 'base64').toString();
    expect(text).toContain('Visite avec Club');
    expect(text).not.toMatch(/secret|convention|2026-11-20/);
  });

  test('is refused without a day that exists, or with nobody', async () => {
    const { call, club } = await aNetwork();
    const given = { organisations: [club.id], on: '2026-02-30', form: 'visit' as const };
    expect(await codeOf(call('exchange.add', given))).toBe('E-INPUT');
    expect(await codeOf(call('exchange.add', { ...given, on: '2026', organisations: [] }))).toBe('E-INPUT');
    expect(await codeOf(call('exchange.add', { ...given, on: '2026', organisations: ['Personne'] }))).toBe(
      'E-NOT-FOUND',
    );
  });
});

describe('« À faire »', () => {
  test('has what is due, the latest first, until it is marked done; undone, it is back', async () => {
    const { call, club } = await aNetwork();
    const add = (dueOn: string | null, followUp = 'Rappeler') =>
      call('exchange.add', { organisations: [club.id], on: '2026-01-10', form: 'reminder', followUp, dueOn });
    const soon = await add('2026-12-01');
    const late = await add('2026-11-01');
    const undated = await add(null);
    await add('2027-06-01');
    const list = () => call('todo.list', { on: ON });
    expect(await list()).toMatchObject({ on: ON, followUpCount: 3, overdueCount: 1 });
    expect((await list()).followUps.map(({ id, state }) => [id, state])).toEqual([
      [late.id, 'overdue'],
      [soon.id, 'due'],
      [undated.id, 'undated'],
    ]);
    expect((await list()).followUps[0]).toMatchObject({
      followUp: 'Rappeler',
      dueOn: '2026-11-01',
      organisations: [{ id: club.id, name: 'Club' }],
    });
    await call('exchange.close', { exchange: late.id });
    expect((await call('exchange.close', { exchange: late.id })).operation).toBeNull();
    expect((await list()).followUps.map(({ id }) => id)).toEqual([soon.id, undated.id]);
    await call('journal.undo', {});
    expect((await list()).overdueCount).toBe(1);
    expect(await codeOf(call('exchange.close', { exchange: club.id }))).toBe('E-INPUT');
  });

  test('has alliances that nobody has met for a year', async () => {
    const { call, add, club, bank } = await aNetwork();
    const alliance = await add('alliance', 'Pacte', { startsOn: '2020' });
    await add('alliance', 'Neuve', { startsOn: '2026-06' });
    for (const { id } of [club, bank])
      await call('relation.add', { from: id, type: 'participates-in', to: alliance.id, set: {} });
    const meet = (on: string) =>
      call('exchange.add', { organisations: [club.id, bank.id], on, form: 'workshop' });
    await meet('2024-05-02');
    expect((await call('todo.list', { on: ON })).staleAlliances).toEqual([
      { id: alliance.id, name: 'Pacte', lastOn: '2024-05-02' },
    ]);
    await meet('2026-05-02');
    expect(await call('todo.list', { on: ON })).toMatchObject({ staleAlliances: [], staleCount: 0 });
  });

  test('counts incomplete cards and actors that no map can place', async () => {
    const { call, club, bank, add } = await aNetwork();
    const before = await call('todo.list', { on: ON });
    expect(before).toMatchObject({ unlocated: [club.id, bank.id], unlocatedCount: 2, incompleteCount: 2 });
    const town = await add('territory', 'Évreux');
    await call('relation.add', { from: club.id, type: 'located-in', to: town.id, set: {} });
    await call('entity.set', {
      entity: club.id,
      set: { type: 'association', description: 'Un club', url: 'https://example.org', sdgs: '8' },
    });
    const after = await call('todo.list', { on: ON });
    expect(after).toMatchObject({ unlocated: [bank.id], unlocatedCount: 1 });
    expect(after.incompleteCount).toBe(2);
  });

  test('is as of today when no day is given, and of a whole day only', async () => {
    const { call } = await aNetwork();
    expect((await call('todo.list', {})).on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await codeOf(call('todo.list', { on: '2026-11' }))).toBe('E-INPUT');
  });
});
