import { expect, it } from 'vitest';
import { captionsOf } from '../../../shared/domain/layout/captions.ts';
import { gatherLayoutFacts } from '../../../shared/domain/layout/layout-facts.ts';
import type { LayoutId } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const epci = anEntity(1, { kind: 'territory', type: 'epci', name: 'CC des Rives' });
const entities = [
  epci,
  anEntity(2, { startsOn: '2019-05' }),
  anEntity(3),
  anEntity(4, { kind: 'funder', type: 'foundation' }),
];
const ecosystem = {
  entities,
  relations: [
    aRelation(1, { type: 'located-in', from: anEntityId(2), to: epci.id }),
    aRelation(2, { type: 'funds', from: anEntityId(4), to: anEntityId(3), year: 2021 }),
    aRelation(3, { type: 'funds', from: anEntityId(4), to: anEntityId(2), startsOn: '2023' }),
  ],
};
const facts = gatherLayoutFacts(ecosystem);
const captions = (layout: LayoutId, places: readonly (readonly [number, number, number])[]) =>
  captionsOf({
    layout,
    entities,
    positions: new Map(places.map(([number, x, y]) => [anEntityId(number), { x, y }])),
    facts,
    nameOf: (id) => entities.find((entity) => entity.id === id)?.name ?? null,
    lang: 'fr',
  });

it('knows the year of a start, else of the first link, and the territory by the anchor', () => {
  expect([1, 2, 3, 4].map((number) => facts.yearOf(anEntityId(number)))).toEqual([null, 2019, 2021, 2021]);
  expect([1, 2, 3].map((number) => facts.territoryOf(anEntityId(number)))).toEqual([epci.id, epci.id, null]);
});

it('names the parts of a layout above their topmost member', () => {
  const places = [
    [1, 0, 0],
    [2, 100, 50],
    [3, 400, 10],
    [4, 500, 90],
  ] as const;
  expect(captions('by-territory', places)).toEqual([
    { text: 'CC des Rives', x: 50, y: 0, size: 2 },
    { text: 'Sans territoire', x: 450, y: 10, size: 2 },
  ]);
  expect(captions('chronological', places).map(({ text }) => text)).toEqual(['Sans date', '2019', '2021']);
  expect(captions('organic', places)).toEqual([]);
});

it('names a part no more when strangers have come into it', () => {
  const mixed = [
    [1, 0, 0],
    [2, 300, 300],
    [3, 100, 100],
    [4, 900, 900],
  ] as const;
  expect(captions('by-territory', mixed).map(({ text }) => text)).toEqual([]);
});
