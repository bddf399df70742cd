import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../helpers/shared-data.ts';
import {
  csvTable,
  distinctBy,
  distinctRelations,
  draftAll,
  geoJsonTable,
  presetOf,
  problemsOf,
  tableOfFile,
} from './read-table.ts';

const collection = (name: string, ...properties: Record<string, string | null>[]) =>
  geoJsonTable(
    JSON.stringify({
      type: 'FeatureCollection',
      name,
      features: properties.map((each) => ({
        type: 'Feature',
        properties: each,
        geometry: { type: 'Point', coordinates: [0.6, 44.2] },
      })),
    }),
  );
const feature = (id: string, label: string, places: string, more: Record<string, string | null> = {}) => ({
  id_territoire: id,
  lib_territoire: label,
  liste_geo: places,
  ...more,
});
const programmes = (rows: Parameters<typeof distinctBy>[0]) =>
  distinctBy(rows, ({ kind, key }) => (kind === 'programme' && !key?.startsWith('national:') ? key : null));
const nationals = (rows: Parameters<typeof distinctBy>[0]) => [
  ...distinctBy(rows, ({ fields }) => (fields.type === 'national' ? fields.name : null)).keys(),
];

describe('a list of a programme', () => {
  it('is recognised in GeoJSON and as a table', () => {
    expect(presetOf(collection('pvd_geom', feature('pvd-1', 'A', 'A (01001)')))?.id).toBe('programmes-anct');
    expect(presetOf(csvTable('lib_territoire;id_territoire;liste_geo\na;b;c'))?.id).toBe('programmes-anct');
  });

  it('makes one programme, part of the national one, covering what it lists, from its day of signature', () => {
    const [row] = draftAll(
      collection(
        'pvd_geom',
        feature('pvd-2a-1', 'Sartène', 'Sartène (2A272); CC du Clunisois (200040293)', {
          date_signature: '2021-05-28',
        }),
      ),
    );
    expect(nationals(row ? [row] : [])).toEqual(['Petites villes de demain']);
    const part = row?.entities.find(({ as }) => as === 'part-0');
    expect(part).toMatchObject({
      key: 'pvd-2a-1',
      fields: {
        name: 'PVD – Sartène',
        type: 'pvd',
        startsOn: '2021-05-28',
        identifiers: { reference: ['pvd-2a-1'] },
        sources: [{ consultedOn: '2024-09' }],
      },
    });
    const territories = row?.entities.flatMap(({ territory }) => territory ?? []);
    expect(territories?.map(({ level, code, name }) => [level, code, name])).toEqual([
      ['commune', '2A272', 'Sartène'],
      [null, '200040293', 'CC du Clunisois'],
    ]);
    expect(row?.relations.map(({ type, from, to }) => `${from} ${type} ${to}`)).toEqual([
      'part-0 part-of national-pvd',
      'part-0 covers territory-0',
      'part-0 covers territory-1',
    ]);
  });

  it('splits a feature that holds several, with names split alike or shared', () => {
    const rows = draftAll(
      collection(
        'fs_geom',
        feature('fs-1; fs-2', 'France services A; Bus B', 'Guise (02361); Guise (02361)'),
        feature('fs-3; fs-4', 'France services de Case-Pilote', 'Case-Pilote (97205)'),
      ),
    );
    expect([...programmes(rows).values()].map(({ key, fields }) => [key, fields.name])).toEqual([
      ['fs-1', 'France services A'],
      ['fs-2', 'France services – Bus B'],
      ['fs-3', 'France services de Case-Pilote'],
      ['fs-4', 'France services de Case-Pilote'],
    ]);
    expect(distinctRelations(rows, 'covers').size).toBe(4);
    expect(rows[0]?.entities.filter(({ territory }) => territory)).toHaveLength(1);
  });

  it('makes places actors located in their commune: third places, and France services', () => {
    const rows = draftAll(collection('fabt_geom', feature('fabt-59', 'LAB 01', 'Ambérieu-en-Bugey (01004)')));
    const place = rows[0]?.entities.find(({ kind }) => kind === 'actor');
    expect(place).toMatchObject({
      key: 'place:fabt-59',
      fields: { name: 'LAB 01', type: 'third-place', roles: ['third-place'] },
    });
    expect(distinctRelations(rows, 'located-in')).toEqual(new Set(['place:fabt-59 → 01004']));
    expect(distinctRelations(rows, 'benefits-from')).toEqual(new Set(['place:fabt-59 → fabt-59']));
    const none = draftAll(collection('pvd_geom', feature('pvd-1-1', 'A', 'A (01001)')));
    expect(none[0]?.entities.some(({ kind }) => kind === 'actor')).toBe(false);
  });

  it('keeps a programme that several features hold as one, covering all that they list', () => {
    const rows = draftAll(
      collection(
        'cde_geom',
        feature('cde-062 ; cde-066', 'Plaine Commune ; Est Ensemble', 'Pantin (93055)'),
        feature('cde-066', 'Est Ensemble', 'Bagnolet (93006)'),
      ),
    );
    expect(distinctRelations(rows, 'covers')).toEqual(
      new Set(['cde-062 → 93055', 'cde-066 → 93055', 'cde-066 → 93006']),
    );
    expect(rows.flatMap(({ relations }) => relations.filter(({ type }) => type === 'part-of'))).toHaveLength(
      2,
    );
  });

  it('says a feature written twice, and counts it once', () => {
    const same = feature('amm-alp-01', 'SM4CC', 'CC Arve et Salève (247400583)');
    const rows = draftAll(collection('amm_geom', same, same));
    expect(rows.map(({ isSkipped }) => isSkipped)).toEqual([false, true]);
    expect(problemsOf(rows, 'E-IMP-REPEATED')).toHaveLength(1);
  });

  it('keys and names by its territories what has no identifier of its own', () => {
    const rows = draftAll(
      collection(
        'frla_geom',
        feature('OPE 3', 'PVD', 'Meximieux (01244)'),
        feature('OPE 3', 'PVD', 'NA (49232)'),
      ),
    );
    expect([...programmes(rows)].map(([key, { fields }]) => [key, fields.name])).toEqual([
      ['frla:01244', 'FRLA – Meximieux'],
      ['frla:49232', 'FRLA – 49232'],
    ]);
    expect(nationals(rows)).toEqual(['Fonds de restructuration des locaux d’activité']);
  });

  it('tells the second list of a programme by its collection: the same identifiers are other contracts', () => {
    const first = draftAll(collection('acv_geom', feature('acv-003', 'Agen', 'Agen (47001)')));
    const second = draftAll(collection('acv2_geom', feature('acv-003', 'Agen', 'Agen (47001)')));
    expect([...programmes(first).keys(), ...programmes(second).keys()]).toEqual(['acv-003', 'acv2:acv-003']);
    expect(nationals(second)).toEqual(['Action cœur de ville – Entrées de ville']);
  });

  it('does not date a list that holds a later signature', () => {
    const table = collection(
      'pvd_geom',
      feature('pvd-1-1', 'A', 'A (01001)', { date_signature: '2025-01-02' }),
    );
    expect(draftAll(table)[0]?.entities[0]?.fields.sources).toMatchObject([{ consultedOn: null }]);
  });

  it('takes a PETR as a territory of its own, which the official list has not', () => {
    const table = collection('amm_geom', feature('amm-1', 'Sud Lozère', 'PETR Sud Lozère (200078673)'));
    const petr = draftAll(table)[0]?.entities.find(({ kind }) => kind === 'territory');
    expect(petr).toMatchObject({ territory: null, fields: { type: 'petr', name: 'PETR Sud Lozère' } });
  });

  it('reports a date that is none', () => {
    const table = collection(
      'pvd_geom',
      feature('pvd-1-1', 'A', 'A (01001)', { date_signature: '31/02/2022' }),
    );
    expect(problemsOf(draftAll(table), 'E-IMP-DATE')).toMatchObject([{ row: 1, column: 'date_signature' }]);
  });
});

describe('the lists as published', () => {
  it.each([
    ['acv', 232, 'Action cœur de ville'],
    ['acv2', 45, 'Action cœur de ville – Entrées de ville'],
    ['pvd', 1645, 'Petites villes de demain'],
    ['va', 2498, 'Villages d’avenir'],
    ['ti', 183, 'Territoires d’industrie'],
    ['fabt', 382, 'Fabriques de territoire'],
    ['manuprox', 111, 'Manufactures de proximité'],
    ['fabp', 19, 'Fabriques prospectives'],
    ['ami', 61, 'Avenir montagnes – Ingénierie'],
    ['amm', 100, 'Avenir montagnes – Mobilités'],
    ['cde', 84, 'Cités de l’emploi'],
    ['citeduc', 208, 'Cités éducatives'],
    ['frla', 70, 'Fonds de restructuration des locaux d’activité'],
    ['pao', 99, 'PAO'],
    ['fs', 2720, 'France services'],
  ])('%s: %i programmes of one national', (name, count, national) => {
    const path = sharedData(`programmes-anct-2024/${name}_geom.geojson`);
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const rows = draftAll(tableOfFile(path));
    expect(programmes(rows).size).toBe(count);
    expect(nationals(rows)).toEqual([national]);
    expect(distinctRelations(rows, 'part-of').size).toBe(count);
    const uncoded = rows.flatMap(({ entities }) =>
      entities.filter(({ territory }) => territory?.code === null),
    );
    expect(uncoded.map(({ fields }) => fields.name)).toEqual(
      name === 'fabp' ? ['Lezoux – Thiers – Ambert – Montbrison (ti-8408)'] : [],
    );
  });
});
