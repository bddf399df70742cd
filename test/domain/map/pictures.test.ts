import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeArcs } from '../../../shared/domain/map/arcs.ts';
import { groundToDraw } from '../../../shared/domain/map/ground-choice.ts';
import { placeMapLabels } from '../../../shared/domain/map/map-labels.ts';
import { contains, lighten, pointInside, type Ring } from '../../../shared/domain/map/rings.ts';
import { spread } from '../../../shared/domain/map/spread.ts';
import { inhabited, territoryTree } from '../../../shared/domain/map/territory-tree.ts';
import { projectPlace } from '../../../shared/domain/map/world.ts';
import { withinRadius } from '../../../shared/domain/map/zone.ts';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aTerritory, codeOf, mapOf, noTerritories } from './values.ts';

const id = anEntityId;
const NANTES = { lon: -1.55, lat: 47.22 };
const REZE = { lon: -1.56, lat: 47.18 };
const LAVAL = { lon: -0.77, lat: 48.07 };

describe('arcs', () => {
  const clusters = [1, 2, 3].map((number) => ({
    x: number * 100,
    y: 0,
    radius: 10,
    members: [id(number)],
    spots: [],
  }));

  it('are one curve a pair of places, with its number, whatever the direction', () => {
    const relations = [
      aRelation(1, { from: id(1), to: id(2) }),
      aRelation(2, { from: id(2), to: id(1), type: 'funds' }),
      aRelation(3, { from: id(2), to: id(3) }),
      aRelation(4, { from: id(1), to: id(3), type: 'located-in' }),
      aRelation(5, { from: id(1), to: id(9) }),
    ];
    const { arcs, within, omitted } = composeArcs(relations, clusters, new Set());
    expect(arcs.map((arc) => arc.relations.length)).toEqual([2, 1]);
    expect({ within, omitted }).toEqual({ within: 0, omitted: 0 });
  });

  it('say how many links stay within one place', () => {
    const one = [{ x: 0, y: 0, radius: 10, members: [id(1), id(2)], spots: [] }];
    expect(composeArcs([aRelation(1, { from: id(1), to: id(2) })], one, new Set())).toEqual({
      arcs: [],
      omitted: 0,
      within: 1,
    });
  });
});

describe('a zone', () => {
  it('takes who is near enough, and counts those of whom it cannot tell', () => {
    const { placements, ground } = mapOf(
      [anEntity(1, NANTES), anEntity(2, REZE), anEntity(3, LAVAL), anEntity(4), aTerritory(5, 'department')],
      [aRelation(1, { from: id(4), type: 'located-in', to: id(5) })],
      { territories: { codes: [codeOf(5, 'department', '44', '44')] } },
    );
    const entities = [1, 2, 3, 4].map((number) => anEntity(number));
    const centre = projectPlace(NANTES);
    if (!centre) throw new Error('nowhere');
    expect(withinRadius({ entities }, placements, ground, centre, 10)).toEqual({
      members: [id(1), id(2)],
      unsure: 1,
    });
    expect(withinRadius({ entities }, placements, ground, centre, 150).members).toHaveLength(3);
  });
});

describe('the list of territories', () => {
  it('is régions, then départements, each with whoever is there', () => {
    const { ground, belonging } = mapOf([anEntity(1, NANTES), anEntity(2, LAVAL), anEntity(3)], []);
    const ids = new Set([id(1), id(2), id(3)]);
    const tree = territoryTree({ ground, belonging, byDepartment: belonging, ids });
    expect(tree).toHaveLength(18);
    expect(inhabited(tree)).toMatchObject([
      {
        name: 'Pays de la Loire',
        members: [id(1), id(2)],
        children: [
          { name: 'Loire-Atlantique', members: [id(1)] },
          { name: 'Mayenne', members: [id(2)] },
        ],
      },
    ]);
  });
});

describe('names on the map', () => {
  it('never lie over a symbol or each other', () => {
    const seeds = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 400 }) }),
      {
        maxLength: 80,
      },
    );
    const measure = createMeasure();
    fc.assert(
      fc.property(seeds, (places) => {
        const clusters = spread(places.map((place, index) => ({ ...place, id: id(index), size: 18 })));
        const labels = placeMapLabels({
          clusters,
          measure,
          nameOf: (one) => `Association ${one.slice(-3)}`,
          weightOf: () => 1,
          territories: [
            { key: 'department:44', name: 'Loire-Atlantique', x: 200, y: 200, width: 300, nameWidth: 90 },
          ],
        });
        const boxes = labels.map(({ text, x, y }) => {
          const half = measure.width(text, 13, 600) / 2;
          return { left: x - half, right: x + half, top: y - 10, bottom: y + 3 };
        });
        const symbols = clusters
          .flatMap(({ spots }) => spots)
          .map(({ x, y, size }) => ({
            left: x - size / 2,
            right: x + size / 2,
            top: y - size / 2,
            bottom: y + size / 2,
          }));
        boxes.forEach((a, index) => {
          for (const b of [...boxes.slice(index + 1), ...symbols])
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('outlines', () => {
  const ring: Ring = [0, 0, 100, 0, 100, 100, 60, 100, 60, 20, 40, 20, 40, 100, 0, 100];

  it('have a point inside even where their middle is not', () => {
    expect(contains([ring], { x: 50, y: 60 })).toBe(false);
    expect(contains([ring], pointInside([ring]))).toBe(true);
  });

  it('lose the points that nobody would see', () => {
    const dense = Array.from({ length: 720 }, (_, at) =>
      at % 2 === 0 ? 100 * Math.cos((at * Math.PI) / 360) : 100 * Math.sin(((at - 1) * Math.PI) / 360),
    );
    const [light = []] = lighten([dense], 10);
    expect(light.length).toBeLessThan(140);
    expect(light.length).toBeGreaterThan(80);
    expect(lighten([[0, 0, 1, 0, 1, 1]], 10)).toEqual([]);
  });
});

describe('what is drawn', () => {
  const outlined = { commune: 40, epci: 2, department: 0, region: 0 };
  const shown = { entityIds: new Set([id(1)]), relations: [] };

  it('is the finest level that is whole, or the one asked when the project has it', () => {
    const drawn = (level: 'auto' | 'epci' | 'commune' | 'region', some = outlined) =>
      groundToDraw({ level, department: null }, { ...noTerritories, outlined: some }, shown).level;
    expect(drawn('auto')).toBe('epci');
    expect(drawn('auto', noTerritories.outlined)).toBe('department');
    expect(drawn('epci', noTerritories.outlined)).toBe('department');
    expect(drawn('region', noTerritories.outlined)).toBe('region');
  });

  it('is the communes of one département: the one asked, else the fullest', () => {
    const territories = {
      ...noTerritories,
      outlined,
      communesOf: ['44', '53'],
      codes: [codeOf(1, 'commune', '53130', '53')],
    };
    const department = (asked: string | null) =>
      groundToDraw({ level: 'commune', department: asked }, territories, shown).department;
    expect(department(null)).toBe('53');
    expect(department('44')).toBe('44');
    expect(department('75')).toBe('53');
  });
});
