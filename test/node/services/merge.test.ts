import { expect, it } from 'vitest';
import { openProject } from '../../../shared/node/store/open.ts';
import { anOpenProject, codeOf, type TestApplication } from '../../helpers/application.ts';
import { dataTables } from '../../helpers/tables.ts';

const add = async (
  { call }: TestApplication,
  kind: string,
  name: string,
  set: Record<string, string> = {},
): Promise<string> => (await call('entity.add', { kind, name, set })).id;
const link = (
  { call }: TestApplication,
  from: string,
  type: string,
  to: string,
  set: Record<string, string> = {},
) => call('relation.add', { from, type, to, set });
const tables = (test: TestApplication) => {
  const project = openProject(test.path('essai.alliage'), {
    readOnly: true,
    now: new Date(),
    backUp: () => undefined,
  });
  try {
    return dataTables(project.db);
  } finally {
    project.close();
  }
};

it('keeps relations, aliases, identifiers and sources of both, in one operation that is undone', async () => {
  const test = await anOpenProject();
  const { call } = test;
  const keep = await add(test, 'actor', 'Mission locale', {
    siren: '552081317',
    themes: 'emploi',
    source: 'A',
  });
  const drop = await add(test, 'actor', 'MISSION LOCALE', {
    rna: 'W273001234',
    aliases: 'ML',
    themes: 'emploi;jeunes',
    url: 'https://ml.example',
    source: 'B',
  });
  const club = await add(test, 'actor', 'Club PME');
  const fund = await add(test, 'funder', 'Fonds');
  await link(test, keep, 'member-of', club);
  await link(test, drop, 'member-of', club, { source: 'B' });
  await link(test, fund, 'funds', drop, { amount: '1000', year: '2024' });
  await link(test, fund, 'funds', drop, { amount: '1000', year: '2024' });
  await link(test, keep, 'partners-with', drop);
  const before = tables(test);

  const merged = await call('entity.merge', { keep, drop });
  expect(merged).toMatchObject({
    name: 'Mission locale',
    aliases: ['MISSION LOCALE', 'ML'],
    identifiers: { siren: ['552081317'], rna: ['W273001234'] },
    themes: ['emploi', 'jeunes'],
    url: 'https://ml.example',
  });
  expect(merged.sources.map(({ title }) => title)).toEqual(['A', 'B']);
  const relations = await call('relation.list', { where: [] });
  expect(relations.map(({ type, amountCents }) => [type, amountCents]).sort()).toEqual([
    ['funds', 100_000],
    ['funds', 100_000],
    ['member-of', null],
  ]);
  expect(relations.find(({ type }) => type === 'member-of')?.sources.map(({ title }) => title)).toEqual([
    'B',
  ]);
  expect(await codeOf(call('entity.get', { entity: drop }))).toBe('E-NOT-FOUND');
  expect((await call('entity.search', { text: 'ML', limit: 5 })).map(({ id }) => id)).toContain(keep);

  await call('journal.undo', {});
  expect(tables(test)).toEqual(before);
  await call('journal.redo', {});
  expect(await call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

it('keeps a value that is not chosen as a statement, and takes the other where asked', async () => {
  const test = await anOpenProject();
  const keep = await add(test, 'actor', 'ADIE', { url: 'https://adie.example', description: 'Une' });
  const drop = await add(test, 'actor', 'Adie', { url: 'https://autre.example', description: 'Deux' });
  const merged = await test.call('entity.merge', { keep, drop, take: ['description'] });
  expect(merged).toMatchObject({ url: 'https://adie.example', description: 'Deux' });
  expect(merged.statements.map(({ field, value }) => [field, value])).toEqual([
    ['description', 'Une'],
    ['url', 'https://autre.example'],
  ]);
});

it('gives the role that its relations need to an entity of another kind', async () => {
  const test = await anOpenProject();
  const keep = await add(test, 'actor', 'Fondation du Lac');
  const drop = await add(test, 'funder', 'FONDATION DU LAC');
  await link(test, drop, 'funds', await add(test, 'actor', 'Atelier'));
  expect((await test.call('entity.merge', { keep, drop })).roles).toEqual(['funder']);
  expect(await test.call('project.check', { file: null })).toEqual({ ok: true, findings: [] });
});

it('refuses to merge an entity with itself, a field that is none, or a loop, and writes nothing', async () => {
  const test = await anOpenProject();
  const { call } = test;
  const [a, b, c] = [
    await add(test, 'territory', 'Un'),
    await add(test, 'territory', 'Deux'),
    await add(test, 'territory', 'Trois'),
  ];
  await link(test, a, 'part-of', b);
  await link(test, b, 'part-of', c);
  const before = tables(test);
  expect(await codeOf(call('entity.merge', { keep: a, drop: a }))).toBe('E-INPUT');
  expect(await codeOf(call('entity.merge', { keep: a, drop: b, take: ['id'] }))).toBe('E-INPUT');
  expect(await codeOf(call('entity.merge', { keep: a, drop: c }))).toBe('E-LOOP');
  expect(tables(test)).toEqual(before);
});

it('proposes duplicates with reasons, and remembers those that are none', async () => {
  const test = await anOpenProject();
  const { call } = test;
  const a = await add(test, 'actor', 'Mission locale du Perche');
  const b = await add(test, 'actor', 'MISSION LOCALE PERCHE');
  await add(test, 'actor', 'Ressourcerie');
  const { pairs, total } = await call('duplicate.list', {});
  expect(total).toBe(1);
  expect(pairs[0]).toMatchObject({ a: { id: a }, b: { id: b } });
  expect(pairs[0]?.why[0]).toMatch(/^Noms proches/);
  await call('duplicate.dismiss', { a: b, b: a });
  expect((await call('duplicate.list', {})).pairs).toEqual([]);
  expect((await call('duplicate.dismiss', { a, b })).operation).toBeNull();
  await call('journal.undo', {});
  expect((await call('duplicate.list', {})).total).toBe(1);
});
