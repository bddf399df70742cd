import { describe, expect, it } from 'vitest';
import { geoJsonFormat } from '../../../../shared/domain/import/formats/geojson.ts';
import { openedFile, readAs, readText, recordsOf, refusalOf, tableOf } from '../../../helpers/opened-text.ts';
import { sharedData } from '../../../helpers/shared-data.ts';

const feature = (properties: unknown, geometry: unknown, id?: unknown) => ({
  type: 'Feature',
  id,
  properties,
  geometry,
});
const collection = (features: unknown[], more: object = {}) =>
  JSON.stringify({ type: 'FeatureCollection', ...more, features });
const point = { type: 'Point', coordinates: [3.06, 50.63] };
const area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};
const read = (text: string) => readText(geoJsonFormat, text);

describe('GeoJSON', () => {
  it('gives the properties, the geometry and the place of points', () => {
    const reading = read(
      collection([feature({ insee: '59350', nom: 'Lille' }, point), feature({ pop: 12 }, area)], {
        name: 'Communes',
      }),
    );
    const table = tableOf(reading);
    expect(table.head.sheet).toBe('Communes');
    expect(table.head.headers).toEqual(['insee', 'nom', 'pop', '__geometry', 'lon', 'lat']);
    expect(recordsOf(table)).toEqual([
      { row: 1, insee: '59350', nom: 'Lille', __geometry: JSON.stringify(point), lon: '3.06', lat: '50.63' },
      { row: 2, pop: '12', __geometry: JSON.stringify(area) },
    ]);
    expect(table.rowCount).toBe(2);
  });

  it('takes a feature without geometry or properties for what it is', () => {
    const table = tableOf(read(collection([feature({ nom: 'A' }, null), feature(null, null)])));
    expect(table.head.headers).toEqual(['nom', '__geometry']);
    expect(recordsOf(table)).toEqual([{ row: 1, nom: 'A' }, { row: 2 }]);
  });

  it('renames a property that has the name of a column of the geometry, and says so', () => {
    const reading = read(collection([feature({ lon: 'X', id: 'p' }, point, 7)]));
    expect(recordsOf(tableOf(reading))).toEqual([
      {
        row: 1,
        'lon (2)': 'X',
        id: 'p',
        'id (2)': '7',
        __geometry: JSON.stringify(point),
        lon: '3.06',
        lat: '50.63',
      },
    ]);
    expect(reading.problems.map(({ code, column }) => [code, column])).toEqual([
      ['E-IMP-HEADER', 'lon (2)'],
      ['E-IMP-HEADER', 'id (2)'],
    ]);
  });

  it('keeps a property named lon where nothing is a point', () => {
    expect(recordsOf(tableOf(read(collection([feature({ lon: '2,5' }, null)]))))).toEqual([
      { row: 1, lon: '2,5' },
    ]);
  });

  it('keeps long identifiers, several values and nested ones', () => {
    const text = `{"features": [{"properties": {"siret": 21590350100017123456, "tags": ["a", "b"], "o": {"k": 1}}}]}`;
    expect(recordsOf(tableOf(read(text)))).toEqual([
      { row: 1, siret: '21590350100017123456', tags: 'a | b', o: '{"k":1}' },
    ]);
  });

  it('is told by its content', () => {
    const opened = { is: 'text' } as Parameters<typeof geoJsonFormat.recognises>[0];
    expect(geoJsonFormat.recognises(opened, '{ "type": "FeatureCollection", "features": [')).toBe(true);
    expect(geoJsonFormat.recognises(opened, '{"nodes": [], "type": "graph"}')).toBe(false);
    expect(geoJsonFormat.recognises(opened, 'nom;"type": "Feature"')).toBe(false);
  });

  it('refuses what holds no feature', () => {
    expect(refusalOf(() => read(collection([]))).code).toBe('E-IMP-EMPTY');
    expect(refusalOf(() => read('{"features": [1]}')).code).toBe('E-IMP-BROKEN');
    expect(refusalOf(() => read('{"features": [\n{}, ]}'))).toMatchObject({
      code: 'E-IMP-BROKEN',
      details: { row: 2 },
    });
  });

  const programmes = sharedData('programmes-anct-2024/frla_geom.geojson');
  it.skipIf(programmes === null)('reads the official lists (skipped without the shared data)', () => {
    const table = tableOf(readAs(geoJsonFormat, openedFile(programmes ?? '')));
    expect(table.head.sheet).toBe('frla_geom');
    expect(table.head.headers).toEqual([
      'id_geo',
      'lib_geo',
      'lib_territoire',
      'id_territoire',
      'liste_geo',
      '__geometry',
      'lon',
      'lat',
    ]);
    expect(recordsOf(table)[0]).toMatchObject({ lib_geo: 'Meximieux', lon: '5.203773169797627' });
  });
});
