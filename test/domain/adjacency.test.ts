import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  bordersOf,
  departmentBorders,
  neighbourCodes,
  regionBorders,
} from '../../shared/domain/adjacency.ts';
import { officialList } from '../helpers/official-territories.ts';
import { sharedData } from '../helpers/shared-data.ts';

const departmentOutlines = sharedData('geo-france/departements-1000m.geojson');
const regionOutlines = sharedData('geo-france/regions-1000m.geojson');
const outlines =
  departmentOutlines && regionOutlines ? { departments: departmentOutlines, regions: regionOutlines } : null;

const departments = officialList('departements');
const mainland = departments
  .filter(({ zone, region }) => zone === 'metro' && region !== '94')
  .map(({ code }) => code);

const reachedFrom = (start: string, level: string): Set<string> => {
  const reached = new Set([start]);
  for (const code of reached) for (const next of neighbourCodes(level, code)) reached.add(next);
  return reached;
};

/** Pairs whose outlines share points; GeoJSON of the data folder, from IGN. */
const pairsOfOutlines = (path: string): string[] => {
  const codesAt = new Map<string, Set<string>>();
  for (const { properties, geometry } of JSON.parse(readFileSync(path, 'utf8')).features) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    for (const [x, y] of polygons.flat(2)) {
      const key = `${x.toFixed(5)} ${y.toFixed(5)}`;
      codesAt.set(key, (codesAt.get(key) ?? new Set()).add(properties.code));
    }
  }
  const pairs = [...codesAt.values()].flatMap((codes) => {
    const sorted = [...codes].sort();
    return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => `${a}-${b}`));
  });
  return [...new Set(pairs)].sort();
};

describe('borders of départements and régions', () => {
  it.each(['department', 'region'])(
    'holds each pair of %s once, of codes that exist, smaller first',
    (level) => {
      const list = officialList(level === 'department' ? 'departements' : 'regions').map(({ code }) => code);
      const pairs = bordersOf(level);
      expect(new Set(pairs.map((pair) => [...pair].sort().join('-'))).size).toBe(pairs.length);
      for (const [a, b] of pairs) {
        expect(a < b).toBe(true);
        expect(list).toContain(a);
        expect(list).toContain(b);
      }
    },
  );

  it('is symmetric', () => {
    for (const { code } of departments) {
      for (const other of neighbourCodes('department', code)) {
        expect(neighbourCodes('department', other)).toContain(code);
      }
    }
  });

  it('connects the whole mainland, by départements and by régions', () => {
    expect([...reachedFrom('75', 'department')].sort()).toEqual([...mainland].sort());
    expect(reachedFrom('11', 'region').size).toBe(12);
  });

  it('keeps Corsica and overseas apart', () => {
    expect(neighbourCodes('department', '2A')).toEqual(['2B']);
    expect(neighbourCodes('department', '2B')).toEqual(['2A']);
    expect(neighbourCodes('region', '94')).toEqual([]);
    for (const { code } of departments.filter(({ zone }) => zone !== 'metro')) {
      expect(neighbourCodes('department', code)).toEqual([]);
    }
  });

  it.each([
    ['75', '92 93 94'],
    ['50', '14 35 53 61'],
    ['29', '22 56'],
    ['06', '04 83'],
    ['90', '25 68 70 88'],
    ['45', '18 28 41 58 77 89 91'],
  ])('knows the neighbours of %s', (code, expected) => {
    expect(neighbourCodes('department', code).sort()).toEqual(expected.split(' '));
  });

  it('says that communes and groupings have no known neighbour', () => {
    expect(neighbourCodes('epci', '200067205')).toEqual([]);
    expect(neighbourCodes('commune', '50129')).toEqual([]);
  });

  it('derives the régions from the départements of the official list', () => {
    const regionOf = new Map(departments.map(({ code, region }) => [code, region ?? '']));
    const derived = departmentBorders()
      .map(([a, b]) => [regionOf.get(a), regionOf.get(b)].sort().join('-'))
      .filter((pair) => new Set(pair.split('-')).size === 2 && !pair.includes('94'));
    expect(regionBorders().map((pair) => pair.join('-'))).toEqual([...new Set(derived)].sort());
  });

  it.skipIf(outlines === null)('agrees with the outlines of the data folder (skipped without it)', () => {
    const codes = (pairs: readonly (readonly string[])[]) => pairs.map((pair) => pair.join('-')).sort();
    expect(codes(departmentBorders())).toEqual(pairsOfOutlines(outlines?.departments ?? ''));
    expect(codes(regionBorders())).toEqual(pairsOfOutlines(outlines?.regions ?? ''));
  });
});
