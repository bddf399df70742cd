import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../shared/domain/map/base.ts';
import { projectPlace } from '../../../shared/domain/map/world.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aTerritory, codeOf, mapOf, schematicGround } from './values.ts';

const NANTES = { lon: -1.55, lat: 47.22 };
const id = anEntityId;
const link = (
  number: number,
  from: number,
  type: 'located-in' | 'acts-in' | 'part-of' | 'covers',
  to: number,
) => aRelation(number, { from: id(from), type, to: id(to) });

describe('where entities are placed', () => {
  it('by their own coordinates, else those of their commune', () => {
    const { placements } = mapOf(
      [anEntity(1, NANTES), anEntity(2), aTerritory(3, 'commune', { lon: -1.2, lat: 47 })],
      [link(1, 2, 'located-in', 3)],
      { territories: { codes: [codeOf(3, 'commune', '44109')] } },
    );
    expect(placements.get(id(1))).toMatchObject({ ...projectPlace(NANTES), precision: 'own', isExact: true });
    expect(placements.get(id(2))).toMatchObject({
      ...projectPlace({ lon: -1.2, lat: 47 }),
      precision: 'commune',
      isExact: true,
      territory: id(3),
    });
  });

  it('else in the outline of their EPCI, else in their département, by the code of the commune', () => {
    const anchors = { [keyOf('epci', '244400404')]: { x: 100, y: 200 } };
    const { placements } = mapOf(
      [anEntity(1), aTerritory(2, 'epci'), anEntity(3), aTerritory(4, 'commune')],
      [link(1, 1, 'acts-in', 2), link(2, 3, 'located-in', 4)],
      {
        territories: {
          anchors,
          codes: [codeOf(2, 'epci', '244400404', '44'), codeOf(4, 'commune', '53130')],
        },
      },
    );
    expect(placements.get(id(1))).toMatchObject({ x: 100, y: 200, precision: 'epci', isExact: false });
    const mayenne = schematicGround().shapes.find(({ code }) => code === '53');
    expect(placements.get(id(3))).toMatchObject({ x: mayenne?.x, y: mayenne?.y, precision: 'department' });
  });

  it('a commune without coordinates is in its EPCI when that has an outline', () => {
    const anchors = { [keyOf('epci', '244400404')]: { x: 100, y: 200 } };
    const { placements } = mapOf(
      [aTerritory(1, 'commune'), aTerritory(2, 'epci')],
      [link(1, 1, 'part-of', 2)],
      {
        territories: {
          anchors,
          codes: [codeOf(1, 'commune', '44109'), codeOf(2, 'epci', '244400404', '44')],
        },
      },
    );
    expect(placements.get(id(1))).toMatchObject({ x: 100, y: 200, precision: 'epci' });
  });

  it('where it is anchored before where it acts, however precise that is', () => {
    const { placements } = mapOf(
      [anEntity(1), aTerritory(2, 'department'), aTerritory(3, 'commune', NANTES)],
      [link(1, 1, 'acts-in', 3), link(2, 1, 'located-in', 2)],
      { territories: { codes: [codeOf(2, 'department', '75', '75'), codeOf(3, 'commune', '44109')] } },
    );
    expect(placements.get(id(1))).toMatchObject({ precision: 'department', territory: id(2) });
  });

  it('overseas, in an inset: five are always there, the others when somebody is', () => {
    const { ground, placements } = mapOf(
      [anEntity(1), aTerritory(2, 'commune'), anEntity(3, { lon: -149.57, lat: -17.53 })],
      [link(1, 1, 'located-in', 2)],
      { territories: { codes: [codeOf(2, 'commune', '97411')] } },
    );
    expect(ground.insets).toEqual(['971', '972', '973', '974', '976', '987']);
    expect(placements.get(id(1))).toMatchObject({ precision: 'department' });
    expect(placements.get(id(3))).toMatchObject({ precision: 'own' });
  });

  it('not by coordinates that a map moved near the mainland', () => {
    const { placements } = mapOf([aTerritory(1, 'commune', { lon: -2.3, lat: 44.5 })], [], {
      territories: { codes: [codeOf(1, 'commune', '97411')] },
    });
    const reunion = schematicGround().shapes.find(({ code }) => code === '974');
    expect(placements.get(id(1))).toMatchObject({ x: reunion?.x, y: reunion?.y, precision: 'department' });
  });

  it('nowhere, and listed, when nothing says where; a loop ends', () => {
    const { placed, unplaced } = mapOf(
      [anEntity(1), anEntity(2), anEntity(3)],
      [link(1, 1, 'part-of', 2), link(2, 2, 'part-of', 1)],
    );
    expect(placed).toEqual([]);
    expect(unplaced.map((one) => one.id)).toEqual([id(1), id(2), id(3)]);
  });

  it('everybody is placed or listed, once', () => {
    const types = fc.constantFrom('located-in', 'acts-in', 'part-of', 'covers');
    const links = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 30 }), types, fc.integer({ min: 1, max: 30 })),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(links, (drawn) => {
        const entities = Array.from({ length: 30 }, (_, at) =>
          at < 8 ? aTerritory(at + 1, 'commune') : anEntity(at + 1),
        );
        const relations = drawn.map(([from, type, to], at) => link(at, from, type, to));
        const codes = [
          codeOf(1, 'commune', '44109'),
          codeOf(2, 'commune', '2A004'),
          codeOf(3, 'commune', '97105'),
        ];
        const { placed, unplaced, placements } = mapOf(entities, relations, { territories: { codes } });
        expect([...placed, ...unplaced].map((one) => one.id).sort()).toEqual(
          entities.map((one) => one.id).sort(),
        );
        for (const one of placed) {
          const found = placements.get(one.id);
          expect(Number.isFinite(found?.x) && Number.isFinite(found?.y)).toBe(true);
        }
      }),
      { numRuns: 80 },
    );
  });
});

describe('what colours say', () => {
  const codes = [codeOf(3, 'commune', '44109'), codeOf(4, 'commune', '53130')];
  const entities = [anEntity(1), anEntity(2), aTerritory(3, 'commune'), aTerritory(4, 'commune')];
  const relations = [link(1, 1, 'located-in', 3), link(2, 2, 'located-in', 3)];

  it('the number of actors; a territory of the project without any has none, another is unknown', () => {
    const { choropleth } = mapOf(entities, relations, {
      territories: { codes },
      view: { measure: 'actors' },
    });
    expect(choropleth?.classes).toEqual([
      { says: { range: { from: 0, to: 0 } }, territories: ['department:53'] },
      { says: { range: { from: 2, to: 2 } }, territories: ['department:44'] },
    ]);
    expect(choropleth?.unknown).toHaveLength(99);
  });

  it('funders that are there or fund somebody there', () => {
    const funders = [anEntity(5, { kind: 'funder' }), anEntity(6, { kind: 'funder' })];
    const { choropleth } = mapOf(
      [...entities, ...funders],
      [
        ...relations,
        aRelation(3, { from: id(5), type: 'funds', to: id(1) }),
        link(4, 6, 'located-in', 3),
        aRelation(5, { from: id(5), type: 'funds', to: id(2) }),
      ],
      { territories: { codes }, view: { measure: 'funders' } },
    );
    expect(choropleth?.values.get('department:44')).toBe(2);
    expect(choropleth?.values.get('department:53')).toBe(0);
  });

  it('régions are those of their départements', () => {
    const { choropleth } = mapOf(entities, relations, {
      territories: { codes },
      view: { measure: 'actors', level: 'region' },
      ground: schematicGround('region'),
    });
    expect(choropleth?.values.get('region:52')).toBe(2);
    expect(choropleth?.unknown).toHaveLength(17);
  });

  it('catalysts by département where there are no coordinates, and « à vérifier » elsewhere', () => {
    const catalyst = anEntity(1, { type: 'catalyst' });
    const { choropleth } = mapOf([catalyst, aTerritory(3, 'commune')], [link(1, 1, 'located-in', 3)], {
      territories: { codes: [codeOf(3, 'commune', '44109')] },
      view: { measure: 'no-catalyst', km: 30 },
    });
    expect(choropleth?.classes.map(({ territories }) => territories)).toEqual([[], ['department:44'], []]);
    expect(choropleth?.unknown).toHaveLength(100);
  });

  it('catalysts by distance where both have coordinates', () => {
    const departments = [
      aTerritory(10, 'department', { lon: -1.7, lat: 47.35 }),
      aTerritory(11, 'department', { lon: 2.35, lat: 48.86 }),
    ];
    const { choropleth } = mapOf([anEntity(1, { type: 'catalyst', ...NANTES }), ...departments], [], {
      territories: { codes: [codeOf(10, 'department', '44', '44'), codeOf(11, 'department', '75', '75')] },
      view: { measure: 'no-catalyst', km: 30 },
    });
    expect(choropleth?.classes.map(({ territories }) => territories)).toEqual([
      ['department:44'],
      [],
      ['department:75'],
    ]);
  });
});
