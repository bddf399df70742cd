import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLegend } from '../../../renderer/views/explorer/legend-counts.ts';
import { legendMarks } from '../../../shared/domain/drawing/legend-marks.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { composeSheet } from '../../../shared/domain/sheet/compose.ts';
import { isInside } from '../../../shared/domain/sheet/geometry.ts';
import { legendGroups } from '../../../shared/domain/sheet/legend-entries.ts';
import { createMeasure } from '../../../shared/domain/sheet/measure.ts';
import { PAGES, type SheetSize } from '../../../shared/domain/sheet/page.ts';
import { PALETTES } from '../../../shared/domain/sheet/palette.ts';
import { startView, type View } from '../../../shared/domain/view.ts';
import {
  KINDS,
  RELATION_STATUSES,
  RELATION_TYPES,
  TYPES_BY_KIND,
} from '../../../shared/domain/vocabulary.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { arbitraryEcosystem } from '../../helpers/arbitrary-ecosystem.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';
import { aSheet } from '../../helpers/sheet.ts';

const words = wordsOf('fr');
const entriesOf = (ecosystem: Ecosystem, view: View) => {
  const input = aSheet(ecosystem, { view });
  const page = PAGES.a4;
  const groups = legendGroups({
    input,
    words,
    unit: page.unit,
    labelSizes: page.labelSizes,
    palette: PALETTES.light,
    measure: createMeasure(),
  });
  return {
    drawing: input.drawing,
    groups,
    entries: groups.flatMap(({ entries }) => entries).map(({ text, count }) => ({ text, count })),
  };
};

const view = fc.record({
  colourBy: fc.constantFrom('look' as const, 'type' as const, 'family' as const, 'completeness' as const),
  sizeBy: fc.constantFrom('degree' as const, 'uniform' as const, 'amount-given' as const),
  grouping: fc.constantFrom<View['grouping']>(
    null,
    { by: 'look', form: 'hulls', expanded: [] },
    { by: 'look', form: 'collapsed', expanded: [] },
  ),
  hiddenRelations: fc.subarray([...RELATION_TYPES]),
});

describe('the legend on paper and the legend of the window', () => {
  it('say the same kinds, colours, links and marks, with the same counts, for any view', () => {
    fc.assert(
      fc.property(arbitraryEcosystem, view, (ecosystem, change) => {
        const wanted: View = { ...startView, ...change };
        const { entries, drawing, groups } = entriesOf(ecosystem, wanted);
        const counts = countLegend(ecosystem, selectView(ecosystem, wanted));
        for (const { key, shown } of counts.looks.filter((one) => one.shown > 0))
          expect(entries).toContainEqual({ text: words.vocabulary.looks[key], count: String(shown) });
        for (const { label, count } of drawing.colours)
          expect(entries).toContainEqual({ text: label, count: String(count) });
        const links = groups.find(({ heading }) => heading === words.sheet.links)?.entries ?? [];
        expect(links.reduce((sum, { count }) => sum + Number(count ?? 0), 0)).toBe(
          counts.relations.reduce((sum, { shown }) => sum + shown, 0),
        );
        for (const { key } of counts.relations.filter(({ shown }) => shown > 0))
          expect(
            links.some(({ text }) => text.includes(words.vocabulary.relations[key].split(',')[0] ?? '')),
          ).toBe(true);
        const { links: marks } = legendMarks(drawing);
        expect(
          links.map(({ text }) => text).filter((text) => Object.values(words.sheet.linkMarks).includes(text)),
        ).toEqual(marks.map((mark) => words.sheet.linkMarks[mark]));
        const sizes = entries.filter(({ text }) => text.startsWith('Taille'));
        expect(sizes).toHaveLength(drawing.sizes.length > 0 ? 1 : 0);
      }),
      { numRuns: 80 },
    );
  });

  it('give the values that the samples of sizes stand for', () => {
    const entities = [0, 1, 2, 3, 4].map((number) => anEntity(number));
    const relations = [1, 2, 3, 4].map((number) =>
      aRelation(number, { from: anEntityId(0), to: anEntityId(number) }),
    );
    const { entries } = entriesOf({ entities, relations }, startView);
    expect(entries.map(({ text }) => text.replaceAll(/\s/g, ' '))).toContain(
      'Taille : Nombre de partenaires (0 · 1 · 4)',
    );
  });
});

/** Every kind, type, badge and status at once. */
const everything = (): Ecosystem => {
  const entities = KINDS.flatMap((kind) => TYPES_BY_KIND[kind].map((type) => ({ kind, type }))).map(
    (given, number) =>
      anEntity(number, { ...given, toCheck: number === 3, roles: ['catalyst', 'carrier', 'funder'] }),
  );
  const relations = RELATION_TYPES.flatMap((type, index) =>
    RELATION_STATUSES.map((status, rank) =>
      aRelation(index * 10 + rank, {
        type,
        status,
        from: anEntityId(index % entities.length),
        to: anEntityId((index + rank + 1) % entities.length),
        confidence: 'to-check',
      }),
    ),
  );
  return { entities, relations };
};

describe('a legend that says everything', () => {
  it.each([
    ['a4', 'type'],
    ['slide', 'type'],
    ['a3', 'type'],
    ['screen', 'completeness'],
  ] as [SheetSize, View['colourBy']][])(
    'stays above the footer and beside the picture: %s',
    (size, colourBy) => {
      const all: View = { ...startView, colourBy, hiddenRelations: [] };
      const { regions, items } = composeSheet(aSheet(everything(), { view: all, size }));
      const { legend, picture } = regions;
      const { width, height } = PAGES[size];
      expect(isInside(legend, { x: 0, y: 0, width, height: height * 0.93 })).toBe(true);
      expect(picture.x + picture.width).toBeLessThan(legend.x);
      expect(picture.width).toBeGreaterThan(width * 0.3);
      const caption = items.find((item) => item.item === 'text' && item.text.startsWith('Vue d’ensemble'));
      if (caption?.item !== 'text') throw new Error('no caption');
      expect(legend.y + legend.height).toBeLessThan(caption.y - caption.size * 0.7);
    },
  );
});
