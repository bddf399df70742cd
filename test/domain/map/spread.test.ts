import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Seed, spread, spreadLimit } from '../../../shared/domain/map/spread.ts';

const seeds = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 400 }),
    y: fc.integer({ min: 0, max: 400 }),
    size: fc.integer({ min: 15, max: 30 }),
  }),
  { maxLength: 250 },
);
const named = (list: readonly Omit<Seed<number>, 'id'>[]): Seed<number>[] =>
  list.map((seed, id) => ({ ...seed, id }));

describe('spreading', () => {
  it('draws or counts everybody once, and nothing over anything', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 80 }), (list, most) => {
        const clusters = spread(named(list), most);
        const members = clusters.flatMap((cluster) => cluster.members);
        expect(members.toSorted((a, b) => a - b)).toEqual(list.map((_, id) => id));
        const discs = clusters.flatMap(({ x, y, radius, spots }) =>
          spots.length > 0 ? spots.map((spot) => ({ ...spot, radius: spot.size / 2 })) : [{ x, y, radius }],
        );
        discs.forEach((a, index) => {
          for (const b of discs.slice(index + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
        });
        for (const { spots, members: own } of clusters)
          expect(spots.length === 0 ? own.length > Math.min(4, most) : spots.length === own.length).toBe(
            true,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same picture for the same seeds', () => {
    fc.assert(
      fc.property(seeds, (list) => {
        expect(spread(named(list))).toEqual(spread(named(list)));
      }),
      { numRuns: 30 },
    );
  });

  it('leaves one that is alone where it is, and shows more as one comes closer', () => {
    expect(spread([{ id: 'a', x: 3, y: 4, size: 20 }])).toMatchObject([
      { x: 3, y: 4, spots: [{ x: 3, y: 4 }] },
    ]);
    const many = Array.from({ length: 60 }, (_, id) => ({ id, x: 10, y: 10, size: 20 }));
    expect(spread(many, spreadLimit(1))).toMatchObject([{ spots: [] }]);
    expect(spread(many, spreadLimit(2))[0]?.spots).toHaveLength(60);
  });
});
