import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measures } from '../../../shared/domain/analysis/measures.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import { colourFieldParts, sizeFieldParts } from '../../../shared/domain/appearance/colour-fields.ts';
import { planColours } from '../../../shared/domain/appearance/colour-plan.ts';
import { contrastOf, iconColourOn, luminanceOf } from '../../../shared/domain/appearance/contrast.ts';
import type { Manner } from '../../../shared/domain/appearance/manner.ts';
import { measuresNeeded } from '../../../shared/domain/appearance/measures-needed.ts';
import {
  CATEGORY_FILLS,
  LONE_FILL,
  OTHERS_FILL,
  SDG_FILLS,
  sequentialFill,
  UNKNOWN,
} from '../../../shared/domain/appearance/palette.ts';
import { planSizes } from '../../../shared/domain/appearance/size-plan.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { gatherFacts } from '../../../shared/domain/filters/facts.ts';
import { startView } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { measureAll } from '../../helpers/measure-all.ts';

const knownOf = (ecosystem: Ecosystem, measures: Measures = noMeasures) => ({
  facts: gatherFacts(ecosystem),
  measures,
});

const manner: Manner = { lang: 'fr', theme: 'light' };

describe('colours', () => {
  const themes = ['light', 'dark'] as const;
  const sequence = themes.flatMap((theme) =>
    [1, 2, 3, 4, 5].flatMap((count) =>
      Array.from({ length: count }, (_, index) => sequentialFill(index, count, theme)),
    ),
  );

  it('let every icon be read', () => {
    const fills = [
      ...CATEGORY_FILLS,
      ...Object.values(SDG_FILLS),
      ...sequence,
      ...Object.values(OTHERS_FILL),
      ...Object.values(LONE_FILL),
    ];
    for (const fill of fills) expect(contrastOf(fill, iconColourOn(fill)), fill).toBeGreaterThanOrEqual(3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (colour) => {
        const fill = `#${colour.toString(16).padStart(6, '0')}`;
        expect(contrastOf(fill, iconColourOn(fill))).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it.each([
    ['light', -1],
    ['dark', 1],
  ] as const)('of a scale stand out more from a %s page for more', (theme, way) => {
    const scale = [0, 1, 2, 3, 4].map((index) => luminanceOf(sequentialFill(index, 5, theme)));
    expect(scale).toEqual(scale.toSorted((a, b) => way * (a - b)));
    expect(new Set(scale).size).toBe(5);
  });
  it('of what is unknown are those of the page, its icon read on it', () => {
    for (const { fill, iconColour, outline } of Object.values(UNKNOWN)) {
      expect(contrastOf(fill, iconColour)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(fill, outline)).toBeGreaterThanOrEqual(3);
    }
  });

  it('of categories are all different', () => {
    expect(
      new Set<string>([...CATEGORY_FILLS, ...Object.values(OTHERS_FILL), ...Object.values(LONE_FILL)]).size,
    ).toBe(16);
  });
});

describe('a field in colours', () => {
  const themes = Array.from({ length: 15 }, (_, index) => `Thème ${index + 1}`);
  const entities = [
    ...themes.flatMap((theme, index) =>
      Array.from({ length: 20 - index }, (_, copy) => anEntity(index * 100 + copy, { themes: [theme] })),
    ),
    anEntity(5000, { themes: ['Thème 15', 'Thème 3'] }),
    anEntity(5001, { themes: [] }),
  ];
  const plan = planColours('theme', knownOf({ entities, relations: [] }), manner);

  it('gives the twelve commonest values a colour, puts the rest together, and knows the unknown', () => {
    const entries = plan?.entriesOf(entities) ?? [];
    expect(entries.map(({ label }) => label)).toEqual([...themes.slice(0, 12), 'Autres', 'non renseigné']);
    expect(entries.slice(0, 12).map(({ fill }) => fill)).toEqual(CATEGORY_FILLS);
    expect(entries.at(-1)).toMatchObject({ unknown: true, count: 1, members: [anEntityId(5001)] });
    // 15 themes of 20, 19, … 6 entities; the one that has two is of the commoner.
    expect(entries.map(({ count }) => count)).toEqual([20, 19, 19, 17, 16, 15, 14, 13, 12, 11, 10, 9, 21, 1]);
  });

  it('counts everyone that is shown once, and keeps its colours when fewer are', () => {
    const shown = entities.filter((_, index) => index % 3 !== 0);
    const entries = plan?.entriesOf(shown) ?? [];
    expect(entries.flatMap(({ members }) => members).toSorted()).toEqual(
      shown.map(({ id }) => id).toSorted(),
    );
    for (const entry of plan?.entriesOf(entities) ?? [])
      expect(entries.find(({ label }) => label === entry.label)?.fill).toBe(entry.fill);
  });

  it('paints each as its line of the legend says', () => {
    for (const { fill, unknown, members } of plan?.entriesOf(entities) ?? [])
      for (const entity of entities.filter(({ id }) => members.includes(id)))
        expect(plan?.paintOf(entity)).toMatchObject({ fill, unknown });
  });
});

describe('every field of the menus', () => {
  const entities = Array.from({ length: 40 }, (_, index) =>
    anEntity(index, {
      ...(index % 3 === 0
        ? { population: index * 1000, budgetCents: index * 12_345, sdgs: [1 + (index % 17)] }
        : {}),
      ...(index % 4 === 0 ? { startsOn: `${2000 + index}-03`, status: 'open', themes: ['Eau', 'Bois'] } : {}),
      type: index === 39 ? 'group' : 'association',
    }),
  );
  const relations = Array.from({ length: 60 }, (_, index) =>
    aRelation(index, {
      from: anEntityId((index * 7) % 40),
      to: anEntityId((index * 11 + 3) % 40),
      type: index % 2 === 0 ? 'funds' : 'partners-with',
      amountCents: index % 4 === 0 ? index * 100_000 : null,
    }),
  );
  const ecosystem = { entities, relations };
  const known = knownOf(ecosystem, measureAll(ecosystem));

  it.each(Object.values(colourFieldParts()).flat())('colours by %s: everyone is of one line', (field) => {
    for (const lang of ['fr', 'en'] as const) {
      const plan = planColours(field, known, { lang, theme: 'dark' });
      if (field === 'look') {
        expect(plan).toBeNull();
        continue;
      }
      const entries = plan?.entriesOf(entities) ?? [];
      expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(entities.length);
      expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
      expect(entries.length).toBeLessThanOrEqual(20);
    }
  });

  it.each(Object.values(sizeFieldParts()).flat())(
    'sizes by %s: from 24 to 64 px, more is larger',
    (field) => {
      const { sizeOf, samples } = planSizes(field, known);
      for (const entity of entities) {
        const { size, unknown } = sizeOf(entity);
        expect(size).toBeGreaterThanOrEqual(24);
        expect(size).toBeLessThanOrEqual(64);
        if (unknown) expect(size).toBe(24);
      }
      const sizes = samples.map(({ size }) => size);
      expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
      if (field !== 'uniform') expect(sizes.at(-1)).toBe(64);
    },
  );

  it('without its measure says nothing, rather than zero', () => {
    expect(planColours('betweenness', knownOf(ecosystem), manner)).toBeNull();
    expect(planSizes('betweenness', knownOf(ecosystem)).sizeOf(entities[0] ?? anEntity(0)).unknown).toBe(
      false,
    );
  });

  it('of which nothing is known is drawn apart: smallest and dashed, or hatched', () => {
    const poor = anEntity(1);
    expect(planSizes('budget', known).sizeOf(poor)).toEqual({ size: 24, unknown: true });
    expect(planColours('budget', known, manner)?.paintOf(poor)).toMatchObject({
      fill: UNKNOWN.light.fill,
      unknown: true,
    });
  });
});

describe('the measures that a view needs', () => {
  it('are those of its colours, sizes, groups and filters, each once; the degree is counted at once', () => {
    expect(measuresNeeded(startView)).toEqual([]);
    expect(
      measuresNeeded({
        ...startView,
        colourBy: 'communities',
        sizeBy: 'amount-received',
        grouping: { by: 'communities', form: 'hulls', expanded: [] },
        filters: [{ field: 'constraint', op: 'in', values: ['0.5', ''] }],
      }),
    ).toEqual(['amount-received', 'communities', 'constraint']);
  });
});
