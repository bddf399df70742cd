import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../shared/domain/map/rings.ts';
import { schematicDepartments } from '../../../shared/domain/map/schematic.ts';
import { distanceKm, INSETS, placeAt, projectPlace, unitsPerKm } from '../../../shared/domain/map/world.ts';

const usual = INSETS.filter(({ usual: isUsual }) => isUsual).map(({ code }) => code);

describe('the frame of the map', () => {
  it('puts cities in the département of the schematic that they are in', () => {
    const departments = schematicDepartments(usual);
    const cities: readonly [string, number, number][] = [
      ['59', 3.06, 50.63],
      ['13', 5.37, 43.3],
      ['67', 7.75, 48.58],
      ['29', -4.1, 47.99],
      ['64', -0.37, 43.3],
      ['2B', 9.45, 42.69],
      ['75', 2.35, 48.86],
      ['974', 55.45, -20.9],
      ['973', -52.33, 4.93],
      ['976', 45.23, -12.78],
    ];
    for (const [code, lon, lat] of cities) {
      const point = projectPlace({ lon, lat });
      const under = departments.filter(({ rings }) => point && contains(rings, point)).map((one) => one.code);
      expect(under, `${lon} ${lat}`).toEqual([code]);
    }
  });

  it('comes back to the same degrees, on the mainland and in every inset', () => {
    const codes = INSETS.map(({ code }) => code);
    for (const { bounds } of [{ bounds: [-4, 42, 9, 51] as const }, ...INSETS]) {
      const [west, south, east, north] = bounds;
      fc.assert(
        fc.property(
          fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          fc.double({ min: 0.05, max: 0.95, noNaN: true }),
          (a, b) => {
            const place = { lon: west + a * (east - west), lat: south + b * (north - south) };
            const point = projectPlace(place);
            if (!point) throw new Error('nowhere');
            const shown = bounds[0] === -4 ? [] : codes;
            const back = placeAt(point, shown);
            expect(back.lon).toBeCloseTo(place.lon, 6);
            expect(back.lat).toBeCloseTo(place.lat, 6);
          },
        ),
      );
    }
  });

  it('is nowhere for what is not in France', () => {
    expect(projectPlace({ lon: -74, lat: 40.7 })).toBeNull();
    expect(projectPlace({ lon: 13.4, lat: 52.5 })).toBeNull();
  });

  it('measures distances', () => {
    // Paris – Marseille, as the crow flies: 661 km.
    expect(distanceKm({ lon: 2.3522, lat: 48.8566 }, { lon: 5.3698, lat: 43.2965 })).toBeCloseTo(660.5, 0);
    const paris = projectPlace({ lon: 2.3522, lat: 48.8566 });
    const east = projectPlace({ lon: 2.4885, lat: 48.8566 });
    if (!paris || !east) throw new Error('nowhere');
    expect((east.x - paris.x) / unitsPerKm(paris)).toBeCloseTo(9.97, 1);
  });

  it('keeps the insets apart from each other and from the mainland', () => {
    const mainland = schematicDepartments([]);
    for (const { box, code } of INSETS) {
      for (const other of INSETS) {
        if (other.code === code) continue;
        const isApart =
          other.box.x >= box.x + box.width ||
          box.x >= other.box.x + other.box.width ||
          other.box.y >= box.y + box.height ||
          box.y >= other.box.y + other.box.height;
        expect(isApart, `${code} ${other.code}`).toBe(true);
      }
      const touched = mainland.filter(({ rings }) =>
        rings.some((ring) =>
          ring.some(
            (x, index) =>
              index % 2 === 0 &&
              x >= box.x &&
              x <= box.x + box.width &&
              (ring[index + 1] ?? 0) >= box.y &&
              (ring[index + 1] ?? 0) <= box.y + box.height,
          ),
        ),
      );
      expect(touched.map(({ name }) => name)).toEqual([]);
    }
  });
});
