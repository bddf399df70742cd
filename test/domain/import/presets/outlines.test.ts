import type { MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { simplifyOutlines } from '../../../../shared/domain/import/presets/simplify-outlines.ts';
import { sharedData } from '../../../helpers/shared-data.ts';
import { draftAll, geoJsonTable, presetOf, tableOfFile } from './read-table.ts';

const square = (x: number, y: number, side = 1): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const collection = (...features: { properties: Record<string, unknown>; geometry: unknown }[]) =>
  geoJsonTable(
    JSON.stringify({
      type: 'FeatureCollection',
      features: features.map((each) => ({ type: 'Feature', ...each })),
    }),
  );
const outlinesOf = (table: ReturnType<typeof collection>) =>
  draftAll(table).flatMap(({ outlines }) => outlines);
const parse = (geometry: string): Polygon | MultiPolygon => JSON.parse(geometry);
const ringsOf = (area: Polygon | MultiPolygon): Position[][] =>
  area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
const areaOf = (area: Polygon | MultiPolygon): number =>
  ringsOf(area).reduce(
    (sum, ring) =>
      sum +
      Math.abs(
        ring.reduce((total, [x = 0, y = 0], index) => {
          const [nx = 0, ny = 0] = ring[(index + 1) % ring.length] ?? [];
          return total + x * ny - nx * y;
        }, 0) / 2,
      ),
    0,
  );

describe('outlines of territories', () => {
  it.each([
    [{ insee_com: '2A004', nom: 'Ajaccio' }, 'commune', '2A004'],
    [{ siren_epci: '200029999', lib_epci: 'CC', insee_dep: '01', insee_reg: '84' }, 'epci', '200029999'],
    [{ insee_dep: '01', insee_reg: '84', lib_dep: 'Ain' }, 'department', '01'],
    [{ insee_reg: '84', lib_reg: 'ARA' }, 'region', '84'],
    [{ code: '01', nom: 'Ain', region: '84' }, 'department', '01'],
    [{ code: '35238', nom: 'Rennes' }, 'commune', '35238'],
    [{ code: '200029999', nom: 'CC' }, 'epci', '200029999'],
  ])('%o is the outline of a %s', (properties, level, code) => {
    const [outline] = outlinesOf(collection({ properties, geometry: polygon(square(1, 45)) }));
    expect(outline).toMatchObject({ level, code });
    expect(areaOf(parse(outline?.geometry ?? ''))).toBeCloseTo(1, 6);
  });

  it('are recognised only where the columns tell of nothing else', () => {
    const geometry = polygon(square(1, 45));
    expect(presetOf(collection({ properties: { code: '01', nom: 'Ain' }, geometry }))?.id).toBe('outlines');
    expect(presetOf(collection({ properties: { code: '01', budget: 3 }, geometry }))).toBeUndefined();
    expect(presetOf(collection({ properties: { nom: 'Ain' }, geometry }))).toBeUndefined();
  });

  it('are joined where a territory is cut in pieces: the border between them goes', () => {
    const properties = { siren_epci: '200029999', lib_epci: 'CC' };
    const rows = draftAll(
      collection(
        { properties: { ...properties, insee_dep: '01' }, geometry: polygon(square(1, 45)) },
        { properties: { ...properties, insee_dep: '71' }, geometry: polygon(square(2, 45)) },
      ),
    );
    const outlines = rows.flatMap((row) => row.outlines);
    expect(outlines).toHaveLength(1);
    expect(parse(outlines[0]?.geometry ?? '')).toMatchObject({ type: 'Polygon' });
    expect(areaOf(parse(outlines[0]?.geometry ?? ''))).toBeCloseTo(2, 6);
  });

  it('are not those of what a territory is in, where its own code is missing', () => {
    const properties = { siren_epci: null, lib_epci: null, insee_dep: '29', insee_reg: '53' };
    const [row] = draftAll(collection({ properties, geometry: polygon(square(1, 45)) }));
    expect(row).toMatchObject({ isSkipped: true, outlines: [] });
  });

  it('take the surfaces of a collection, and say nothing of a feature without one', () => {
    const geometry = {
      type: 'GeometryCollection',
      geometries: [{ type: 'Point', coordinates: [1, 45] }, polygon(square(1, 45))],
    };
    const rows = draftAll(
      collection(
        { properties: { code: '01' }, geometry },
        { properties: { code: '02' }, geometry: null },
        { properties: { code: '03' }, geometry: { type: 'Polygon', coordinates: [[1]] } },
      ),
    );
    expect(rows.flatMap(({ outlines }) => outlines.map(({ code }) => code))).toEqual(['01']);
    expect(rows.filter(({ isSkipped }) => isSkipped)).toHaveLength(2);
  });

  it('have at most four decimals, and an island too small to show is a dot', () => {
    const pieces = new Map([['x', [polygon(square(1.123456, 45.123456)), polygon(square(5, 45, 0.000001))]]]);
    const shape = simplifyOutlines(pieces).get('x');
    expect(shape?.type).toBe('MultiPolygon');
    const rings = shape ? ringsOf(shape) : [];
    for (const [lon = 0, lat = 0] of rings.flat()) {
      expect([lon, lat]).toEqual([Number(lon.toFixed(4)), Number(lat.toFixed(4))]);
    }
    const island = rings.find((ring) => (ring[0]?.[0] ?? 0) > 4) ?? [];
    expect(areaOf(polygon(island))).toBeGreaterThan(0);
  });

  it('are lightened together: neighbours keep one border, and the whole stays within its size', () => {
    const wave = (from: number, to: number, count: number): Position[] =>
      Array.from({ length: count }, (_, index) => {
        const x = from + ((to - from) * index) / (count - 1);
        return [x, 45 + Math.sin(index / 7) / 500];
      });
    const border = wave(0, 4, 130_000);
    const north: Position[] = [...border, [4, 46], [0, 46], [0, 45]];
    const south: Position[] = [...[...border].reverse(), [0, 44], [4, 44], border.at(-1) ?? []];
    const shapes = simplifyOutlines(
      new Map([
        ['north', [polygon(north)]],
        ['south', [polygon(south)]],
      ]),
    );
    const [a, b] = [shapes.get('north'), shapes.get('south')];
    if (!a || !b) throw new Error('an outline is lost');
    const points = (area: typeof a) => new Set(ringsOf(area).flat().map(String));
    const [ofNorth, ofSouth] = [points(a), points(b)];
    expect(ofNorth.size + ofSouth.size).toBeLessThanOrEqual(165_000);
    const shared = [...ofNorth].filter((point) => ofSouth.has(point));
    expect(ofNorth.size - shared.length).toBeLessThanOrEqual(2);
    expect(areaOf(a) + areaOf(b)).toBeCloseTo(8, 1);
  });
});

describe('published outlines', () => {
  it.each([
    ['departements-1000m.geojson', 'department', 101],
    ['regions-1000m.geojson', 'region', 18],
    ['anct-style1-cog2023/fr-drom-4326-pur-style1-dep.geojson', 'department', 101],
    ['anct-style1-cog2023/fr-drom-4326-pur-style1-reg.geojson', 'region', 18],
    ['anct-style1-cog2023/fr-drom-4326-pur-style1-epci.geojson', 'epci', 1255],
  ])('%s: %s, %i', (file, level, count) => {
    const path = sharedData(`geo-france/${file}`);
    if (!path) return console.info('Skipped: the shared data set is absent.');
    const table = tableOfFile(path);
    const outlines = outlinesOf(table);
    expect(new Set(outlines.map((outline) => outline.level))).toEqual(new Set([level]));
    expect(new Set(outlines.map(({ code }) => code)).size).toBe(outlines.length);
    expect(outlines.length).toBe(count);
    const size = outlines.reduce((sum, { geometry }) => sum + geometry.length, 0);
    expect(size).toBeLessThan(3_500_000);
  });
});
