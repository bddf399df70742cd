import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EntityId } from '../../../shared/domain/entity.ts';
import { ENTITY_COLUMNS, RELATION_COLUMNS } from '../../../shared/domain/record-columns.ts';
import type { RelationId } from '../../../shared/domain/relation.ts';
import { openProject } from '../../../shared/node/store/open.ts';
import { anOpenProject, type TestApplication } from '../../helpers/application.ts';
import { dataTables } from '../../helpers/tables.ts';

const rowsOf = ({ path }: TestApplication) => {
  const options = { readOnly: true, now: new Date(), backUp: () => undefined };
  const project = openProject(path('essai.alliage'), options);
  try {
    return dataTables(project.db);
  } finally {
    project.close();
  }
};

const withFew = async () => {
  const test = await anOpenProject();
  const add = (kind: string, name: string, set = {}) => test.call('entity.add', { kind, name, set });
  const fund = await add('funder', 'Fonds');
  const club = await add('actor', 'Club', { siren: '552081317', needs: 'locaux@2024' });
  const town = await add('territory', 'Bourg', { type: 'commune' });
  const grant = await test.call('relation.add', { from: 'Fonds', type: 'funds', to: 'Club', set: {} });
  return { ...test, fund, club, town, grant };
};

test('values of entities and relations change in one operation, undone row by row and done again', async () => {
  const few = await withFew();
  const { call, fund, club, grant } = few;
  const before = rowsOf(few);
  const changes = [
    { record: 'entity' as const, id: club.id, set: { name: 'Club des Trois', url: 'https://example.org' } },
    { record: 'entity' as const, id: fund.id, set: { type: 'fondation', anchored: 'Bourg' } },
    { record: 'relation' as const, id: grant.id, set: { amount: '1 234,50 €', year: '2024' } },
  ];
  const done = await call('record.setMany', { changes, dryRun: false });
  expect(done).toMatchObject({ changed: 6, unchanged: 0, refused: [], added: [] });
  expect((await call('journal.history', {})).map(({ kind }) => kind)).toEqual([
    'records.set',
    ...Array(4).fill(expect.any(String)),
  ]);
  expect(await call('entity.get', { entity: 'Club des Trois' })).toMatchObject({
    url: 'https://example.org',
    relations: [{ amountCents: 123_450, year: 2024 }],
  });
  const after = rowsOf(few);
  await call('journal.undo', {});
  expect(rowsOf(few)).toEqual(before);
  await call('journal.redo', {});
  expect(rowsOf(few)).toEqual(after);
});

test('a dry run counts and writes nothing; a value refused leaves everything as it was', async () => {
  const few = await withFew();
  const { call, fund, club, grant } = few;
  const before = rowsOf(few);
  const changes = [
    {
      record: 'entity' as const,
      id: club.id,
      set: { siren: '552 081 317', url: 'nulle part', description: 'x' },
    },
    { record: 'entity' as const, id: fund.id, set: { dueOn: '31/02/2024', startsOn: '12/03/2024' } },
    { record: 'relation' as const, id: grant.id, set: { amount: 'beaucoup', note: 'Une note' } },
  ];
  const dry = await call('record.setMany', { changes, dryRun: true });
  expect(dry.refused.map(({ id, field, reason }) => [id, field, reason])).toEqual([
    [club.id, 'url', 'url'],
    [fund.id, 'dueOn', 'date'],
    [grant.id, 'amount', 'amount'],
  ]);
  expect(dry.refused[2]?.message).toContain('ce montant n’est pas reconnu');
  const wet = await call('record.setMany', { changes, dryRun: false });
  expect(wet).toEqual(dry);
  expect(rowsOf(few)).toEqual(before);

  const accepted = [
    { record: 'entity' as const, id: club.id, set: { siren: '552 081 317', description: 'x' } },
  ];
  expect(await call('record.setMany', { changes: accepted, dryRun: true })).toMatchObject({
    changed: 1,
    unchanged: 1,
    operation: null,
  });
  expect(rowsOf(few)).toEqual(before);
});

test('the rules between records are those of the state after all changes', async () => {
  const { call, fund, club, grant } = await withFew();
  const set = (changes: { id: string; set: Record<string, string>; record: 'entity' | 'relation' }[]) =>
    call('record.setMany', { changes: changes as never, dryRun: false });
  const asTown = { record: 'entity' as const, id: fund.id, set: { kind: 'actor' } };
  const alone = await set([asTown]);
  expect(alone.refused).toMatchObject([{ id: fund.id, field: 'kind', reason: 'E-RELATION' }]);
  const typed = { record: 'relation' as const, id: grant.id, set: { type: 'partners-with' } };
  expect((await set([asTown, typed])).refused).toEqual([]);
  const covers = { record: 'relation' as const, id: grant.id, set: { type: 'covers' } };
  expect((await set([covers])).refused).toMatchObject([
    { id: grant.id, field: 'type', reason: 'E-RELATION' },
  ]);
  expect((await call('entity.get', { entity: club.id })).relations).toMatchObject([
    { type: 'partners-with' },
  ]);
});

test('two relations that together would make a loop are refused', async () => {
  const { call } = await anOpenProject();
  for (const name of ['A', 'B']) await call('entity.add', { kind: 'territory', name, set: {} });
  const one = await call('relation.add', { from: 'A', type: 'concerns', to: 'B', set: {} });
  const two = await call('relation.add', { from: 'B', type: 'concerns', to: 'A', set: {} });
  const partOf = (id: RelationId) => ({ record: 'relation' as const, id, set: { type: 'part-of' } });
  const both = await call('record.setMany', { changes: [partOf(one.id), partOf(two.id)], dryRun: false });
  expect(both.refused.map(({ reason }) => reason)).toEqual(['E-LOOP', 'E-LOOP']);
  expect((await call('record.setMany', { changes: [partOf(one.id)], dryRun: false })).changed).toBe(1);
});

test('new entities come with the changes, in the same operation', async () => {
  const few = await withFew();
  const { call, club } = few;
  const before = rowsOf(few);
  const changes = [{ record: 'entity' as const, id: club.id, set: { form: 'association' } }];
  const additions = [
    { kind: 'actor', name: 'Atelier', set: { acts: 'Bourg' } },
    { kind: 'actor', name: ' ', set: {} },
  ];
  const refused = await call('record.setMany', { changes: [], additions, dryRun: false });
  expect(refused.refused).toMatchObject([{ id: '+1', field: 'name' }]);
  const first = additions.slice(0, 1);
  const { added } = await call('record.setMany', {
    changes: [...changes].slice(1),
    additions: first,
    dryRun: false,
  });
  expect(await call('entity.get', { entity: added[0] ?? '' })).toMatchObject({
    name: 'Atelier',
    territories: [{ name: 'Bourg', as: 'acts' }],
  });
  await call('journal.undo', {});
  expect(rowsOf(few)).toEqual(before);
});

test('entities go with their relations in one operation, and all come back', async () => {
  const few = await withFew();
  const { call, fund, club, town, grant } = few;
  const link = await call('relation.add', { from: club.id, type: 'located-in', to: town.id, set: {} });
  await call('position.save', {
    positions: [{ id: club.id, x: 1, y: 2, pinned: true }],
    initial: false,
    arrangement: null,
  });
  const before = rowsOf(few);
  const asked = { entities: [fund.id, club.id], relations: [grant.id] };
  const { removed } = await call('record.removeMany', asked);
  expect(removed.toSorted()).toEqual([fund.id, club.id, grant.id, link.id].map(String).sort());
  expect((await call('graph.load', {})).ecosystem).toMatchObject({
    entities: [{ id: town.id }],
    relations: [],
  });
  await call('journal.undo', {});
  expect(rowsOf(few)).toEqual(before);
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
  expect(await call('record.removeMany', { entities: [], relations: [] })).toEqual({
    removed: [],
    operation: null,
  });
});

test('what a column gives of a record is what the record says, and is read back as the same value', async () => {
  const { call } = await anOpenProject('rameau');
  const records = await call('entity.list', { kind: null, where: [] });
  for (const field of ENTITY_COLUMNS) {
    if (field === 'updatedAt') continue;
    const { values } = await call('record.column', { record: 'entity', field });
    const changes = values.map(([id, value]) => ({
      record: 'entity' as const,
      id: id as EntityId,
      set: { [field]: value as string },
    }));
    const again = await call('record.setMany', { changes, dryRun: true });
    // A source's place in its file and a maturity's assessor are no part of the text, and stay.
    if (field === 'sources' || field === 'documented') continue;
    expect({ field, ...again }).toMatchObject({ field, changed: 0, refused: [] });
  }
  const { values } = await call('record.column', { record: 'entity', field: 'description' });
  expect(new Map(values)).toEqual(
    new Map(records.flatMap(({ id, description }) => (description === null ? [] : [[id, description]]))),
  );
  for (const field of RELATION_COLUMNS) {
    const column = await call('record.column', { record: 'relation', field });
    expect(column.values.every(([, value]) => value !== null)).toBe(true);
  }
});

test('completeness of all equals completeness of each', async () => {
  const { call } = await anOpenProject('rameau');
  const records = await call('entity.list', { kind: null, where: [] });
  const { entities } = await call('record.completeness', {});
  expect(entities).toEqual(
    records.map(({ id, completeness: { filled, of, missing } }) => [id, filled, of, missing]),
  );
});

const value = fc.oneof(
  fc.record({ name: fc.constantFrom('Évreux', 'Nom commun', 'a"b*c') }),
  fc.record({ description: fc.constantFrom('Une note', '') }),
  fc.record({ needs: fc.constantFrom('locaux@2024', 'formation;locaux', '') }),
  fc.record({ siren: fc.constantFrom('552081317', '', '123') }),
  fc.record({ acts: fc.constantFrom('', 'Territoire') }),
  fc.record({ kind: fc.constantFrom('actor', 'funder', 'territory') }),
);
test('any batches, then as many undos: every data table as at first, row by row', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(fc.nat(500), value), { maxLength: 12 }), { maxLength: 5 }),
      async (batches) => {
        const rameau = await anOpenProject('rameau');
        const { entities } = (await rameau.call('graph.load', {})).ecosystem;
        const before = rowsOf(rameau);
        for (const batch of batches) {
          const changes = batch.map(([at, set]) => ({
            record: 'entity' as const,
            id: entities[at % entities.length]?.id as EntityId,
            set: set as Record<string, string>,
          }));
          const shown = rowsOf(rameau);
          const dry = await rameau.call('record.setMany', { changes, dryRun: true });
          expect(rowsOf(rameau)).toEqual(shown);
          const done = await rameau.call('record.setMany', { changes, dryRun: false });
          expect(done.changed).toBe(dry.changed);
          expect(done.operation === null).toBe(dry.refused.length > 0 || dry.changed === 0);
          if (dry.refused.length > 0) expect(rowsOf(rameau)).toEqual(shown);
        }
        await rameau.call('journal.undo', { count: 50 });
        expect(rowsOf(rameau)).toEqual(before);
        await rameau.application.close();
      },
    ),
    { numRuns: 12 },
  );
});
