import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../helpers/shared-data.ts';
import { csvTable, draftAll, geoJsonTable, presetOf, problemsOf, tableOfFile } from './read-table.ts';

const drafted = (text: string, decisions = {}) => draftAll(csvTable(text), { decisions });
const placed = (text: string, decisions = {}) =>
  drafted(text, decisions).flatMap(({ entities }) =>
    entities.map(({ mode, territory, fields }) => [
      mode,
      territory?.level,
      territory?.code,
      fields.lon,
      fields.lat,
    ]),
  );

describe('centres of territories', () => {
  it.each([
    ['code_insee,nom,lon,lat\n2A004,Ajaccio,8.7,41.94', 'commune', '2A004', 8.7, 41.94],
    ['siren_epci;longitude;latitude\n200029999;"5,3";"46,1"', 'epci', '200029999', 5.3, 46.1],
    ['insee_dep,lon,lat\n01,5.3,46.1', 'department', '01', 5.3, 46.1],
    ['insee_reg,lat,lon\n84,46.1,5.3', 'region', '84', 5.3, 46.1],
    ['code,X,Y\n97411,55.45,-20.9', 'commune', '97411', 55.45, -20.9],
  ])('%s', (text, level, code, lon, lat) => {
    expect(placed(text)).toEqual([['match', level, code, lon, lat]]);
  });

  it('are recognised only where the columns tell of nothing else', () => {
    expect(presetOf(csvTable('code_insee,lon,lat\n1,2,3'))?.id).toBe('centroids');
    expect(presetOf(csvTable('code_insee,lon,lat,siret\n1,2,3,4'))).toBeUndefined();
    expect(presetOf(csvTable('nom,lon,lat\n1,2,3'))).toBeUndefined();
  });

  it('are read as points, an EPT by its own SIREN', () => {
    const feature = (properties: object) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Point', coordinates: [2.3, 48.8] },
    });
    const features = [
      feature({ siren_epci: '200029999', type: 'epci', siren_ept: null }),
      feature({ siren_epci: '200054781', type: 'ept', siren_ept: '200057867' }),
    ];
    const rows = draftAll(geoJsonTable(JSON.stringify({ type: 'FeatureCollection', features })));
    expect(rows.map(({ entities }) => entities[0]?.territory)).toMatchObject([
      { level: 'epci', code: '200029999' },
      { level: 'ept', code: '200057867' },
    ]);
  });

  it('out of France, swapped, in metres or unreadable are said and left; swapped ones are put right when asked', () => {
    const text =
      'code_insee,lon,lat\n01004,46.1,5.3\n01005,0,0\n01006,650000,6860000\n01007,nord,48\n01008,,\n01009,5.3,46.1';
    const rows = drafted(text);
    expect(problemsOf(rows, 'E-IMP-PLACE').map(({ row }) => row)).toEqual([2, 3, 4, 5]);
    expect(rows.filter(({ isSkipped }) => isSkipped)).toHaveLength(5);
    expect(placed(text, { 'E-IMP-PLACE': 'swap' })).toEqual([
      ['match', 'commune', '01004', 5.3, 46.1],
      ['match', 'commune', '01009', 5.3, 46.1],
    ]);
  });
});

describe('published centres', () => {
  it.each([
    ['derived/communes-centroides.csv', 35_000],
    ['geo-france/anct-centroides-2026/centroide-4326_epci-ept.geojson', 1266],
    ['geo-france/anct-centroides-2026/centroide-4326_dep.geojson', 101],
    ['geo-france/anct-centroides-2026/centroide-4326_reg.geojson', 18],
  ])('%s: %i', (file, count) => {
    const path = sharedData(file);
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const table = tableOfFile(path);
    expect(presetOf(table)?.id).toBe('centroids');
    const rows = draftAll(table);
    expect(rows.filter(({ entities }) => entities.length === 1)).toHaveLength(count);
    expect(problemsOf(rows, 'E-IMP-PLACE')).toEqual([]);
  });

  it('a list of something else with places is none', () => {
    const path = sharedData('engagement-citoyen-2025/tec_te_com.geojson');
    if (!path) return console.info('Skipped: the shared data set is absent.');
    expect(presetOf(tableOfFile(path))).toBeUndefined();
  });
});
