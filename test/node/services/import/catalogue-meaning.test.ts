import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  actorOf,
  aTerritoryProject,
  endsOf,
  entitiesOf,
  importText,
  namesOf,
  problemsOf,
} from '../../../helpers/catalogue.ts';
import { digestOf } from '../../../helpers/import-files.ts';

const NAMED = actorOf({
  Nom: { field: 'entity.name' },
  SIREN: { field: 'entity.siren' },
  Description: { field: 'entity.description' },
});
const NESTED = {
  mapping: {
    rowIs: 'entity' as const,
    columns: { Nom: { field: 'entity.name' }, Parent: { field: 'link.part-of.to.name' } },
    constants: { 'entity.kind': 'territory' },
    values: {},
  },
};
describe('F01 what is the same', () => {
  const COMMUNES = '05135 17319 21544 33390 35262 40252 46260 50457 69189 76569 77404 25523 16309'.split(' ');

  it('13 actors of one name in 13 communes are 13', async () => {
    const test = await aTerritoryProject();
    const table = `Nom;Nature;Code INSEE de la commune\n${COMMUNES.map((code) => `Comité des fêtes;Association;${code}`).join('\n')}\n`;
    await importText(test, table);
    expect((await namesOf(test)).filter((name) => name === 'Comité des fêtes')).toHaveLength(13);
    expect(await importText(test, table)).toMatchObject({ created: 0, updated: 0 });
  });

  it('one SIREN is one actor, however it is spelt, and equal rows are one', async () => {
    const test = await aTerritoryProject();
    const table = 'Nom;SIREN\nLe Fournil;732829320\nLE FOURNIL SCOP;732 829 320\nLe Fournil;732829320\n';
    expect(
      await importText(
        test,
        table,
        actorOf({ Nom: { field: 'entity.name' }, SIREN: { field: 'entity.siren' } }),
      ),
    ).toMatchObject({ created: 1 });
    expect(await entitiesOf(test)).toMatchObject([{ name: 'Le Fournil', aliases: ['LE FOURNIL SCOP'] }]);
  });

  it('a name alone is never taken for one of the project without asking', async () => {
    const test = await aTerritoryProject();
    await test.call('entity.add', { kind: 'actor', name: 'Le Fournil', set: {} });
    const outcome = await importText(test, 'Nom\nLe Fournil\n', actorOf({ Nom: { field: 'entity.name' } }));
    expect(problemsOf(outcome)).toEqual(['E-IMP-NAME 2']);
    expect(await namesOf(test)).toEqual(['Le Fournil', 'Le Fournil']);
  });
});

describe('importing again', () => {
  const table = 'Nom;SIREN;Description\nLe Fournil;732829320;Du pain\nLa Ruche;552100554;Du miel\n';

  it('F02 the same file changes nothing, not a byte', async () => {
    const test = await aTerritoryProject();
    await importText(test, table, NAMED);
    await test.call('project.close', {});
    const before = digestOf(test.path('essai.alliage'));
    await test.call('project.open', { file: test.file('essai.alliage') });
    const again = await importText(test, table, NAMED);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 2, operation: null, changes: [] });
    await test.call('project.close', {});
    expect(digestOf(test.path('essai.alliage'))).toBe(before);
  });

  it('F03 an empty cell erases nothing', async () => {
    const test = await aTerritoryProject();
    await importText(test, table, NAMED);
    await importText(
      test,
      'Nom;SIREN;Description\nLe Fournil;732829320;\nLa Ruche;552100554;Du miel doux\n',
      NAMED,
    );
    expect((await entitiesOf(test)).map(({ description }) => description)).toEqual([
      'Du miel doux',
      'Du pain',
    ]);
  });

  it('F04 what a hand corrected stays, the difference is listed, and can be taken', async () => {
    const test = await aTerritoryProject();
    await importText(test, table, NAMED);
    const [, bakery] = await entitiesOf(test);
    await test.call('entity.set', { entity: bakery?.id ?? '', set: { description: 'Du bon pain' } });
    const changed = table.replace('Du pain', 'Des croissants');
    expect(problemsOf(await importText(test, changed, NAMED))).toEqual(['E-IMP-HAND 2']);
    expect((await entitiesOf(test))[1]?.description).toBe('Du bon pain');
    await importText(test, changed, { ...NAMED, decisions: { 'E-IMP-HAND': 'take' } });
    expect((await entitiesOf(test))[1]?.description).toBe('Des croissants');
  });

  it('only what was there before is told as changed', async () => {
    const test = await aTerritoryProject();
    await importText(test, 'Nom;SIREN;Description\nLe Fournil;732829320;\n', NAMED);
    // « La Ruche » is made by its first row and completed by its second, batches apart.
    const many = Array.from({ length: 300 }, (_, at) => `Asso ${at};;x`).join('\n');
    const outcome = await importText(
      test,
      `Nom;SIREN;Description\nLa Ruche;552100554;\n${many}\nLa Ruche;552100554;Du miel\nLe Fournil;732829320;Du pain\n`,
      NAMED,
    );
    expect(outcome.changes.filter(({ what }) => what === 'updated').map(({ name }) => name)).toEqual([
      'Le Fournil',
    ]);
    expect(outcome.preview.entities[0]).toMatchObject({ kind: 'actor', type: 'association', isNew: true });
  });
});

describe('links', () => {
  const LINKS = {
    mapping: {
      rowIs: 'relation' as const,
      columns: { De: { field: 'from.name' }, Lien: { field: 'relation.type' }, Vers: { field: 'to.name' } },
      constants: { 'from.kind': 'actor', 'to.kind': 'actor' },
      values: {},
    },
  };

  it('F05 an unknown actor is made « à compléter », or its link left out', async () => {
    const made = await aTerritoryProject();
    expect(problemsOf(await importText(made, 'De;Lien;Vers\nA;partners-with;B\n', LINKS))).toEqual([
      'E-IMP-REF 2',
      'E-IMP-REF 2',
    ]);
    expect(await namesOf(made)).toEqual(['A', 'B']);
    const left = await aTerritoryProject();
    await left.call('entity.add', { kind: 'actor', name: 'A', set: {} });
    await left.call('entity.add', { kind: 'actor', name: 'B', set: {} });
    const outcome = await importText(left, 'De;Lien;Vers\nA;partners-with;B\nA;partners-with;C\n', {
      ...LINKS,
      decisions: { 'E-IMP-REF': 'skip' },
    });
    expect(outcome).toMatchObject({ created: 1, skipped: 1 });
    expect(await namesOf(left)).toEqual(['A', 'B']);
  });

  it('F06 to itself is refused, identical ones are one, other types and ways stay', async () => {
    const test = await aTerritoryProject();
    const rows = ['A;supports;A', 'A;supports;B', 'A;supports;B', 'A;partners-with;B', 'B;supports;A'];
    const outcome = await importText(test, `De;Lien;Vers\n${rows.join('\n')}\n`, LINKS);
    expect(problemsOf(outcome).filter((told) => !told.startsWith('E-IMP-REF'))).toEqual([
      'E-IMP-SELF 2',
      'E-IMP-REPEATED 4',
    ]);
    expect([...(await endsOf(test, 'supports'))].sort()).toEqual(['A › B', 'B › A']);
    expect(await endsOf(test, 'partners-with')).toHaveLength(1);
  });

  it('F07 a loop of territories is named, its rows left out, the others taken', async () => {
    const test = await aTerritoryProject();
    const outcome = await importText(test, 'Nom;Parent\nAa;Bb\nBb;Cc\nCc;Aa\nDd;Dd\nEe;Aa\n', NESTED);
    const told = outcome.problems.filter(({ code }) => code === 'E-IMP-CYCLE' || code === 'E-IMP-SELF');
    expect(told.map(({ code, row }) => [code, row]).sort()).toEqual([
      ['E-IMP-CYCLE', 2],
      ['E-IMP-CYCLE', 3],
      ['E-IMP-CYCLE', 4],
      ['E-IMP-SELF', 5],
    ]);
    expect(await endsOf(test, 'part-of')).toEqual(['Ee › Aa']);
  });

  it('F08 a territory may be in two', async () => {
    const test = await aTerritoryProject();
    await importText(test, 'Nom;Parent\nAa;Bb\nAa;Cc\nBb;\nCc;\n', NESTED);
    expect([...(await endsOf(test, 'part-of'))].sort()).toEqual(['Aa › Bb', 'Aa › Cc']);
  });

  it('F09 10,000 levels are taken, and said', async () => {
    const test = await aTerritoryProject();
    const rows = Array.from({ length: 10_000 }, (_, at) => `Zone ${at};Zone ${at + 1}`);
    const outcome = await importText(test, `Nom;Parent\n${rows.join('\n')}\nZone 10000;\n`, NESTED);
    expect(outcome.groups.map(({ code }) => code)).toContain('E-IMP-DEPTH');
    expect(await test.call('project.check', { file: null })).toMatchObject({ ok: true });
  });

  it('F17 20,000 links on one actor are accepted', async () => {
    const test = await aTerritoryProject();
    const rows = Array.from({ length: 20_000 }, (_, at) => `Membre n° ${at};partners-with;Moyeu`);
    expect(await importText(test, `De;Lien;Vers\n${rows.join('\n')}\n`, LINKS)).toMatchObject({
      created: 40_001,
      skipped: 0,
    });
  });
});

describe('persons', () => {
  const table =
    'Nom;Opinion politique;Santé;Courriel;Téléphone\nA;aucune;bonne;a@exemple.fr;0299000000\nB;autre;bonne;b@exemple.fr;0299000001\n';
  const told = [
    'E-IMP-PERSON 0 Courriel',
    'E-IMP-PERSON 0 Téléphone',
    'E-IMP-SENSITIVE 0 Opinion politique',
    'E-IMP-SENSITIVE 0 Santé',
  ];

  it('F18, F19 columns of persons and of Article 9 are told and left out', async () => {
    const test = await aTerritoryProject();
    expect(problemsOf(await importText(test, table))).toEqual(told);
    const text = JSON.stringify(await entitiesOf(test));
    expect(text).not.toMatch(/exemple|0299|aucune|bonne/);
  });

  it('those of Article 9 are statements once asked for', async () => {
    const test = await aTerritoryProject();
    await importText(test, table, { decisions: { 'E-IMP-SENSITIVE': 'include' } });
    expect((await entitiesOf(test))[0]?.statements).toMatchObject([
      { field: 'Opinion politique', value: 'aucune' },
      { field: 'Santé', value: 'bonne' },
    ]);
  });
});

it('F22 the report of an import, corrected, is imported again', async () => {
  const test = await aTerritoryProject();
  const table = `Nom;SIREN;Description\nLe Fournil;732829320;Du pain\n;;Sans nom\n${'L'.repeat(400)};;Trop long\n=1+1;;Formule\n`;
  writeFileSync(test.path('liste.csv'), table);
  const plan = { files: [test.file('liste.csv')], job: 'import', ...NAMED };
  expect(await test.call('import.run', plan)).toMatchObject({ created: 2, skipped: 2 });
  const { rows, file } = await test.call('import.report', { ...plan, file: null });
  expect(rows).toBe(2);
  const report = Buffer.from(file?.base64 ?? '', 'base64').toString('utf8');
  expect(report).toContain('Problème');
  const corrected = report.replace('"";', '"La Ruche";').replace('L'.repeat(400), 'La Grange');
  const again = await importText(test, corrected, {}, 'rapport-import.csv');
  expect(again).toMatchObject({ created: 2, skipped: 0 });
  expect((await namesOf(test)).toSorted()).toEqual(['=1+1', 'La Grange', 'La Ruche', 'Le Fournil']);
});
