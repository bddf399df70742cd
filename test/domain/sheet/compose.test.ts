import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { type Box, boxesOverlap, isInside } from '../../../shared/domain/sheet/geometry.ts';
import type { SheetSize } from '../../../shared/domain/sheet/page.ts';
import type { Scene, TextItem } from '../../../shared/domain/sheet/scene.ts';
import { renderSvg } from '../../../shared/domain/sheet/svg.ts';
import { startView } from '../../../shared/domain/view.ts';
import { KINDS, RELATION_STATUSES, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const word = fc.constantFrom(
  'Maison',
  'de',
  'l’emploi',
  'Évreux',
  'Œuvre',
  'Agglomération',
  'et',
  'Rives',
  'Saint-Étienne-du-Rouvray',
  'مؤسسة',
  '👩‍👩‍👧‍👦',
  'שלום',
  '日本語',
  'Anticonstitutionnellement',
  '«',
  'PTCE',
  '&<">',
);
const name = fc.oneof(
  { weight: 8, arbitrary: fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')) },
  {
    weight: 1,
    arbitrary: fc.array(word, { minLength: 40, maxLength: 60 }).map((words) => words.join(' ').slice(0, 300)),
  },
);
const node = fc.record({
  name,
  kind: fc.constantFrom(...KINDS),
  x: fc.integer({ min: -900, max: 900 }),
  y: fc.integer({ min: -600, max: 600 }),
  toCheck: fc.boolean(),
  roles: fc.subarray(['catalyst', 'carrier', 'funder'] as const),
});
const link = fc.tuple(
  fc.nat(1000),
  fc.nat(1000),
  fc.constantFrom(...RELATION_TYPES),
  fc.constantFrom(...RELATION_STATUSES),
  fc.option(fc.nat(1e9)),
);
const graph = fc.record({
  nodes: fc.array(node, { minLength: 1, maxLength: 60 }),
  links: fc.array(link, { maxLength: 90 }),
  size: fc.constantFrom<SheetSize>('a4', 'a3', 'slide', 'screen'),
  theme: fc.constantFrom('light' as const, 'dark' as const),
  lang: fc.constantFrom('fr' as const, 'en' as const),
});
type Graph = typeof graph extends fc.Arbitrary<infer Value> ? Value : never;

const inputOf = ({ nodes, links, ...page }: Graph) => {
  const ecosystem: Ecosystem = {
    entities: nodes.map(({ x: _x, y: _y, name: own, ...given }, index) =>
      anEntity(index, { ...given, name: `${own} n${index}.` }),
    ),
    relations: links.map(([from, to, type, status, amountCents], index) =>
      aRelation(index, {
        from: anEntityId(from % nodes.length),
        to: anEntityId(to % nodes.length),
        type,
        status,
        amountCents,
      }),
    ),
  };
  const positions = new Map(nodes.map(({ x, y }, index) => [anEntityId(index), { x, y }]));
  return aSheet(ecosystem, { ...page, positions });
};
const textsOf = ({ items }: Scene): TextItem[] => items.filter((item) => item.item === 'text');
const joined = (scene: Scene): string =>
  textsOf(scene)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '');
const overlaps = (boxes: readonly Box[], others: readonly Box[]): [Box, Box][] =>
  boxes.flatMap((box) =>
    others
      .filter((other) => other !== box && boxesOverlap(box, other))
      .map((other): [Box, Box] => [box, other]),
  );

test('no name lies over a node, another name or the legend, nor outside the picture', () => {
  fc.assert(
    fc.property(graph, (drawn) => {
      const { regions } = composeSheet(inputOf(drawn));
      expect(overlaps(regions.labels, regions.labels)).toEqual([]);
      expect(overlaps(regions.labels, regions.nodes)).toEqual([]);
      expect(overlaps([...regions.labels, regions.picture], [regions.legend])).toEqual([]);
      for (const box of regions.labels) expect(isInside(box, regions.picture)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('every name is printed whole, on the picture or in the list, or counted as left out', () => {
  fc.assert(
    fc.property(graph, (drawn) => {
      const input = inputOf(drawn);
      const scene = composeSheet(input);
      const { labelled, listed, unprinted } = scene.names;
      expect(labelled + listed + unprinted).toBe(input.entities.length);
      const text = joined(scene);
      const printed = input.entities.filter((entity) => text.includes(entity.name.replaceAll(/\s/g, '')));
      expect(printed.length).toBeGreaterThanOrEqual(labelled + listed);
      if (unprinted > 0) expect(text).toMatch(/nepasimprimés|estpasimprimé|sontpasimprimés|notprinted/);
    }),
    { numRuns: 60 },
  );
});

test('the same input twice gives the same bytes', () => {
  fc.assert(
    fc.property(graph, (drawn) => {
      expect(renderSvg(composeSheet(inputOf(drawn)))).toBe(renderSvg(composeSheet(inputOf(drawn))));
    }),
    { numRuns: 15 },
  );
});

test('nodes stay inside the picture and keep their order when there is room', () => {
  const ecosystem = { entities: [1, 2, 3].map((number) => anEntity(number)), relations: [] };
  const positions = new Map([
    [anEntityId(1), { x: 0, y: 0 }],
    [anEntityId(2), { x: 400, y: 100 }],
    [anEntityId(3), { x: 800, y: 300 }],
  ]);
  const { regions, names } = composeSheet(aSheet(ecosystem, { positions }));
  const [a, b, c] = regions.nodes.map(({ x, y, width }) => ({ x: x + width / 2, y: y + width / 2 }));
  if (!a || !b || !c) throw new Error('three nodes are drawn');
  expect((b.x - a.x) / (c.x - a.x)).toBeCloseTo(0.5, 5);
  expect((b.y - a.y) / (c.y - a.y)).toBeCloseTo(1 / 3, 5);
  expect((c.x - a.x) / (c.y - a.y)).toBeCloseTo(800 / 300, 5);
  expect(names).toEqual({ labelled: 3, listed: 0, unprinted: 0 });
});

test('hundreds of entities in one place do not break the sheet', () => {
  const entities = Array.from({ length: 700 }, (_, index) => anEntity(index));
  const positions = new Map(entities.map(({ id }) => [id, { x: 5, y: 5 }]));
  const scene = composeSheet(aSheet({ entities, relations: [] }, { positions, size: 'a3' }));
  expect(scene.names.labelled + scene.names.listed + scene.names.unprinted).toBe(700);
  for (const box of scene.regions.nodes) expect(isInside(box, scene.regions.picture)).toBe(true);
});

test('it says how much is shown and why, the date, the sources, the project, and that it is invented', () => {
  const entities = [anEntity(1, { kind: 'funder', name: 'Fonds vert' }), anEntity(2), anEntity(3)];
  const view = { ...startView, filters: [{ field: 'look' as const, op: 'in' as const, values: ['funder'] }] };
  const sheet = aSheet(
    { entities, relations: [] },
    { view, fictional: true, subtitle: 'Depuis 2022', sources: { titles: ['ANCT'], others: 2 } },
  );
  const text = textsOf(composeSheet(sheet)).map((item) => item.text);
  expect(text).toContain('Vue filtrée\u00A0: 1 fiche sur 3 · Catégorie\u00A0: Financeur');
  expect(text).toContain('Données au 24 novembre 2026 · Exemple fictif');
  expect(text).toContain('Sources\u00A0: ANCT\u202F; et 2 autres');
  expect(text).toEqual(
    expect.arrayContaining(['Pays des Trois Rivières', 'Depuis 2022', 'Exemple fictif', 'Fonds vert']),
  );
});

test('an empty view says so, and counts in the singular', () => {
  const view = { ...startView, filters: [{ field: 'look' as const, op: 'in' as const, values: ['funder'] }] };
  const scene = composeSheet(aSheet({ entities: [anEntity(1)], relations: [] }, { view }));
  const text = textsOf(scene).map((item) => item.text);
  expect(text).toContain('Aucune fiche ne répond à cette vue.');
  expect(text.some((line) => line.includes('0 fiche sur 1'))).toBe(true);
});

test('the legend names what is shown and nothing else', () => {
  const entities = [
    anEntity(1, { kind: 'funder', type: 'foundation' }),
    anEntity(2, { type: 'association', roles: ['catalyst'] }),
    anEntity(3, { type: 'group', toCheck: true }),
  ];
  const relations = [
    aRelation(1, { from: anEntityId(1), to: anEntityId(2), type: 'funds', amountCents: 100_000 }),
    aRelation(2, { from: anEntityId(2), to: anEntityId(3), type: 'member-of', status: 'ended' }),
  ];
  const text = textsOf(composeSheet(aSheet({ entities, relations }))).map((item) => item.text);
  expect(text).toEqual(
    expect.arrayContaining([
      'Financeur',
      'Association, ESS',
      'Autre acteur',
      'Aussi catalyseur',
      'Catégorie d’acteurs',
      'À vérifier',
      'finance',
      'membre de',
      'Lien terminé',
    ]),
  );
  for (const absent of [
    'Territoire',
    'Aussi porteur',
    'partenaire de',
    'En discussion',
    'Proposé',
    'Lien à vérifier',
  ])
    expect(text).not.toContain(absent);
});

test('figures that are not known are not shown', () => {
  const entities = [anEntity(1), anEntity(2)];
  const relations = [
    aRelation(1, {
      from: anEntityId(1),
      to: anEntityId(2),
      type: 'funds',
      status: 'proposed',
      amountCents: 5_000_000,
    }),
  ];
  const text = textsOf(composeSheet(aSheet({ entities, relations }))).map((item) => item.text);
  expect(text).toEqual(expect.arrayContaining(['fiches', 'lien']));
  expect(text.some((line) => /€|financeur/.test(line))).toBe(false);
});
