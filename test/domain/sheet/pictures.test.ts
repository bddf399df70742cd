import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { gatherFunding } from '../../../shared/domain/funding/gather-funding.ts';
import { placeGroups } from '../../../shared/domain/grouping/place-groups.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { boxesOverlap, growBox, isInside } from '../../../shared/domain/sheet/geometry.ts';
import type { SheetInput } from '../../../shared/domain/sheet/input.ts';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { PAGES, type SheetSize } from '../../../shared/domain/sheet/page.ts';
import type { Scene, TextItem } from '../../../shared/domain/sheet/scene.ts';
import { startView, type View } from '../../../shared/domain/view.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const SIZES = ['a4', 'a3', 'slide', 'screen'] as const;
const views: Readonly<Record<string, View>> = {
  graph: startView,
  everything: { ...startView, hiddenRelations: [] },
  coloured: { ...startView, colourBy: 'type', sizeBy: 'amount-received' },
  collapsed: { ...startView, grouping: { by: 'look', form: 'collapsed', expanded: [] } },
  opened: {
    ...startView,
    grouping: { by: 'look', form: 'collapsed', expanded: ['group:look:non-profit', 'group:look:funder'] },
  },
  hulls: { ...startView, grouping: { by: 'look', form: 'hulls', expanded: [] } },
};

/** As the service does: groups near their members. */
const sheetOf = (
  ecosystem: Ecosystem,
  view: View,
  given: Partial<Pick<SheetInput, 'size' | 'theme' | 'picture' | 'lang'>> = {},
): SheetInput => {
  const sheet = aSheet(ecosystem, { view, ...given });
  return { ...sheet, positions: placeGroups(sheet.drawing, sheet.positions) };
};
const textsOf = ({ items }: Scene): TextItem[] => items.filter((item) => item.item === 'text');
const wordsOf = (scene: Scene): string[] => textsOf(scene).map(({ text }) => text);

/** What no sheet may do, whatever it shows. */
const expectLegible = (scene: Scene, size: SheetSize): void => {
  const { labels, nodes, picture, legend } = scene.regions;
  labels.forEach((label, index) => {
    expect(isInside(label, growBox(picture, 0.01))).toBe(true);
    for (const other of [...labels.slice(index + 1), ...nodes])
      expect(boxesOverlap(label, other)).toBe(false);
  });
  expect(boxesOverlap(picture, legend)).toBe(false);
  const page = { x: 0, y: 0, width: PAGES[size].width, height: PAGES[size].height };
  expect(isInside(legend, page)).toBe(true);
  const measure = createMeasure();
  const written = textsOf(scene).map(({ x, y, text, size: letters, weight, anchor = 'start' }) => {
    const width = measure.width(text, letters, weight);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    expect(left, text).toBeGreaterThanOrEqual(0);
    expect(left + width, text).toBeLessThanOrEqual(page.width + 0.5);
    expect(letters, text).toBeGreaterThanOrEqual(8);
    // Small letters, where ink is sure to be.
    return { text, box: { x: left, y: y - letters * 0.48, width, height: letters * 0.48 } };
  });
  written.forEach(({ text, box }, index) => {
    for (const other of written.slice(index + 1))
      expect(boxesOverlap(box, other.box), `${text} | ${other.text}`).toBe(false);
  });
};

describe.each(Object.entries(views))('the graph on paper: %s', (_name, view) => {
  it('writes nothing over anything, nothing outside, nothing under 8 points, in every size', () => {
    fc.assert(
      fc.property(
        arbitraryEcosystem,
        fc.constantFrom<SheetSize>(...SIZES),
        fc.constantFrom('light' as const, 'dark' as const),
        (ecosystem, size, theme) =>
          expectLegible(composeSheet(sheetOf(ecosystem, view, { size, theme })), size),
      ),
      { numRuns: 25 },
    );
  });

  it('draws what the window draws: a shape for each node, each named, listed or counted', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, (ecosystem) => {
        const sheet = sheetOf(ecosystem, view);
        const { regions, names } = composeSheet(sheet);
        expect(regions.nodes).toHaveLength(sheet.drawing.nodes.length);
        expect(names.labelled + names.listed + names.unprinted).toBe(sheet.drawing.nodes.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('funding on paper', () => {
  const names = fc.array(fc.string({ minLength: 1, maxLength: 160 }), { minLength: 3, maxLength: 40 });
  const money = fc.array(
    fc.tuple(fc.nat(39), fc.nat(39), fc.option(fc.integer({ min: 1, max: 1e9 })), fc.boolean()),
    { minLength: 1, maxLength: 90 },
  );
  const ecosystemOf = (
    all: readonly string[],
    flows: readonly (readonly [number, number, number | null, boolean])[],
  ): Ecosystem => ({
    entities: all.map((name, index) =>
      anEntity(index, {
        name: `${name.replaceAll(/\s+/g, ' ')}.`,
        kind: (['funder', 'programme', 'actor', 'initiative'] as const)[index % 4] ?? 'actor',
      }),
    ),
    relations: flows.map(([from, to, amountCents, isFunding], index) =>
      aRelation(index, {
        type: isFunding ? 'funds' : 'benefits-from',
        from: anEntityId(from % all.length),
        to: anEntityId(to % all.length),
        amountCents,
      }),
    ),
  });

  it('writes every name whole, over no other and over no block, in every size', () => {
    fc.assert(
      fc.property(names, money, fc.constantFrom<SheetSize>(...SIZES), (all, flows, size) => {
        const scene = composeSheet(sheetOf(ecosystemOf(all, flows), startView, { size, picture: 'funding' }));
        expectLegible(scene, size);
        expect(scene.names.unprinted).toBe(0);
        expect(wordsOf(scene).some((text) => text.endsWith('…'))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('shows those who give and receive in the window, the smallest as one that says how many', () => {
    const all = Array.from({ length: 60 }, (_, index) => `Structure ${index}`);
    const ecosystem = ecosystemOf(
      all,
      all.flatMap((_, index) => (index % 4 === 0 ? [] : [[0, index, 100_000 + index, true] as const])),
    );
    const sheet = sheetOf(ecosystem, startView, { picture: 'funding' });
    const words = wordsOf(composeSheet(sheet));
    const { nodes } = gatherFunding(ecosystem.entities, ecosystem.relations);
    const others = words.flatMap((text) => /^(\d+) autres$/.exec(text)?.[1] ?? []).map(Number);
    const named = words.filter((text) => /^Structure \d+\.$/.test(text));
    expect(others.length).toBeGreaterThan(0);
    expect(named.length + others.reduce((sum, count) => sum + count, 0)).toBe(nodes.length);
  });

  it('says what is known, what hangs on one, who is not there, and what lines mean', () => {
    const ecosystem: Ecosystem = {
      entities: [
        anEntity(0, { kind: 'funder', name: 'Fonds des Rives' }),
        anEntity(1, { name: 'Le Trait d’union', type: 'association' }),
        anEntity(2, { name: 'La Fabrique', type: 'association' }),
        anEntity(3),
      ],
      relations: [
        aRelation(0, { type: 'funds', from: anEntityId(0), to: anEntityId(1), amountCents: 1_000_000 }),
        aRelation(1, { type: 'funds', from: anEntityId(0), to: anEntityId(2) }),
      ],
    };
    const words = wordsOf(composeSheet(sheetOf(ecosystem, startView, { picture: 'funding' })));
    const said = words.join(' ').replaceAll(/\s/g, ' ');
    expect(said).toContain('Vue d’ensemble : 4 fiches sur 4');
    expect(said).toContain('10 000 € renseignés pour 1 financement ; 1 financement sans montant.');
    expect(said).toContain('Un seul financeur a des montants renseignés : Fonds des Rives.');
    expect(said).toContain('1 acteur de la vue, sans financement connu, n’est pas dans l’image.');
    for (const [text, count] of [
      ['Financeur', '1'],
      ['Association, ESS', '2'],
      ['Montant non renseigné', '1'],
    ] as const)
      expect(words[words.indexOf(text) + 1]).toBe(count);
  });

  it('of a view without funding says so', () => {
    const scene = composeSheet(
      sheetOf({ entities: [anEntity(1)], relations: [] }, startView, { picture: 'funding' }),
    );
    expect(wordsOf(scene)).toContain('Aucun financement parmi ce que montre la vue.');
  });
});

describe('« Vue filtrée »', () => {
  const entities = [
    anEntity(0, { kind: 'funder', name: 'Fonds vert' }),
    anEntity(1, { type: 'association' }),
    anEntity(2, { type: 'association' }),
    anEntity(3),
  ];
  const relations = [
    aRelation(0, { from: anEntityId(0), to: anEntityId(1), type: 'funds', year: 2020 }),
    aRelation(1, { from: anEntityId(1), to: anEntityId(2), year: 2010 }),
  ];
  const captionOf = (change: Partial<View>): string => {
    const view = { ...startView, ...change };
    expect(sheetOf({ entities, relations }, view).entities).toEqual(
      selectView({ entities, relations }, view).entities,
    );
    return wordsOf(composeSheet(sheetOf({ entities, relations }, view)))
      .filter((text) => /^(Vue filtrée|Vue d’ensemble)/.test(text))
      .join(' ')
      .replaceAll(/\s/g, ' ');
  };

  it.each([
    ['nothing filtered', {}, 'Vue d’ensemble : 4 fiches sur 4'],
    [
      'a filter',
      { filters: [{ field: 'look', op: 'in', values: ['funder'] }] },
      'Vue filtrée : 1 fiche sur 4 · Catégorie : Financeur',
    ],
    [
      'a neighbourhood',
      { focus: { id: anEntityId(0), depth: 1 } },
      'Vue filtrée : 2 fiches sur 4 · Voisinage de Fonds vert (1 lien)',
    ],
    [
      'years',
      { timeRange: { from: 2015, to: 2021, undated: false } },
      'Vue filtrée : 4 fiches sur 4 · Années : 2015 – 2021, liens non datés masqués',
    ],
    [
      'groups, which hide nobody',
      { grouping: { by: 'look', form: 'collapsed', expanded: [] } },
      'Vue d’ensemble : 4 fiches sur 4 · Regroupé par : Type',
    ],
  ] as [string, Partial<View>, string][])('with %s', (_name, change, said) => {
    expect(captionOf(change)).toContain(said);
  });
});
