import { copyFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anApplication, codeOf, type TestApplication } from '../../../helpers/application.ts';
import { digestOf } from '../../../helpers/import-files.ts';
import { territoriesFolder } from '../../../helpers/official-territories.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

/** A project made and opened, the official list beside it. */
const anOpenProject = async (): Promise<TestApplication> => {
  const test = anApplication(undefined, territoriesFolder());
  const file = test.file('essai.alliage');
  await test.call('project.create', { file, name: null, sample: null, territory: null });
  await test.call('project.open', { file });
  return test;
};
const planOf = (test: TestApplication, path: string, decisions: Record<string, string> = {}) => {
  copyFileSync(path, test.path(basename(path)));
  return { files: [test.file(basename(path))], job: 'import', decisions };
};
const listed = (test: TestApplication, kind: 'programme' | 'territory' | 'actor') =>
  test.call('entity.list', { kind, where: [] });

const HEADER =
  'nomAttribuant,idAttribuant,dateConvention,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,notificationUE,pourcentageSubvention';
const WRONG =
  'ANTIBES,21060004500392,05/12/2016,CLUB,52499120500013,W333216789,Aide,10.5,aide en nature,unique,2017-03-30,non,0.05';

describe('a file that claims the national schema of subsidies and breaks it', () => {
  it('imports nothing and leaves the project as it was, unless asked', async () => {
    const test = await anOpenProject();
    writeFileSync(test.path('aides.csv'), `${HEADER}\n${WRONG}\n`);
    const plan = { files: [test.file('aides.csv')], job: 'import' };
    const before = digestOf(test.path('essai.alliage'));
    const tried = await test.call('import.preview', plan);
    expect(tried).toMatchObject({ created: 0, updated: 0 });
    expect(tried.problems).toContainEqual(
      expect.objectContaining({
        code: 'E-IMP-SCHEMA',
        row: 2,
        column: 'dateConvention',
        value: '05/12/2016',
      }),
    );
    expect(await codeOf(test.call('import.run', plan))).toBe('E-IMP-REFUSED');
    expect(digestOf(test.path('essai.alliage'))).toBe(before);
    const asked = { ...plan, decisions: { 'E-IMP-SCHEMA': 'import' } };
    expect(await test.call('import.run', asked)).toMatchObject({ created: 3 });
  });
});

describe('outlines alone', () => {
  it('are an import that is kept, and the same again changes nothing', async () => {
    const test = await anOpenProject();
    const ring = [
      [1, 45],
      [2, 45],
      [2, 46],
      [1, 45],
    ];
    const feature = {
      type: 'Feature',
      properties: { code: '01', nom: 'Ain' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    writeFileSync(
      test.path('contours.geojson'),
      JSON.stringify({ type: 'FeatureCollection', features: [feature] }),
    );
    const plan = { files: [test.file('contours.geojson')], job: 'import' };
    const done = await test.call('import.run', plan);
    expect(done.recognised).toMatchObject([{ preset: 'outlines' }]);
    expect(done.groups).toMatchObject([{ code: 'E-IMP-OUTLINE', count: 1 }]);
    expect(done.operation).not.toBeNull();
    expect((await test.call('import.run', plan)).operation).toBeNull();
  });
});

describe('published lists, imported', () => {
  it('the CRTE: 854 parts of one programme, 1,293 territories, and nothing more the second time', async () => {
    const path = sharedData('crte-anct-2023/liste-crte-groupements.csv');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const test = await anOpenProject();
    const plan = planOf(test, path);
    await test.call('import.run', plan);
    const programmes = await listed(test, 'programme');
    expect(programmes.filter(({ type }) => type === 'crte')).toHaveLength(854);
    expect(programmes.filter(({ type }) => type === 'national')).toHaveLength(1);
    const territories = await listed(test, 'territory');
    expect(territories.filter(({ type }) => type !== 'petr')).toHaveLength(1293);
    const blain = territories.find(({ identifiers }) => identifiers.siren?.includes('244400453'));
    expect(blain).toMatchObject({ name: 'CC du Pays de Blain', type: 'epci' });
    expect(blain?.aliases).toContain('CC de la Région de Blain');
    expect(await test.call('import.run', plan)).toMatchObject({ created: 0, updated: 0, operation: null });
  });

  it('the subsidies: one actor a SIREN, five départements, and no second copy from the other encoding', async () => {
    const paths = ['_PDL.csv', '_PDL_utf8.csv'].map((name) =>
      sharedData(`subventions-pdl-2019/donnees_subventions_agregees${name}`),
    );
    const [damaged, sound] = paths;
    if (!damaged || !sound) return console.info('Skipped: the shared data set is absent.');
    const test = await anOpenProject();
    const done = await test.call('import.run', planOf(test, damaged));
    expect(done.byKind.relations).toMatchObject({ created: 18_719 });
    expect(done.groups.find(({ code }) => code === 'E-IMP-ACCENT')).toMatchObject({ count: 108 });
    const owners = new Map<string, number>();
    for (const kind of ['actor', 'territory'] as const) {
      for (const { identifiers } of await listed(test, kind)) {
        for (const siren of identifiers.siren ?? []) owners.set(siren, (owners.get(siren) ?? 0) + 1);
      }
    }
    expect([...owners.values()].filter((count) => count > 1)).toEqual([]);
    const departments = (await listed(test, 'territory')).filter(({ type }) => type === 'department');
    expect(departments.map(({ identifiers }) => identifiers.dep?.[0]).sort()).toEqual([
      '44',
      '49',
      '53',
      '72',
      '85',
    ]);
    expect(await test.call('import.run', planOf(test, sound))).toMatchObject({ created: 0 });
  }, 120_000);

  it('a programme: overseas and Corsica are where they are', async () => {
    const path = sharedData('programmes-anct-2024/acv_geom.geojson');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const test = await anOpenProject();
    await test.call('import.run', planOf(test, path));
    const territories = await listed(test, 'territory');
    const codes = territories.map(({ identifiers }) => identifiers.insee?.[0] ?? '');
    expect(codes.filter((code) => code.startsWith('2A') || code.startsWith('2B'))).toEqual([
      '2A004',
      '2B033',
    ]);
    expect(codes.filter((code) => code.startsWith('97')).length).toBeGreaterThan(5);
    expect(territories.every(({ type }) => type === 'commune')).toBe(true);
    expect((await listed(test, 'programme')).filter(({ type }) => type === 'acv')).toHaveLength(232);
  });
});
