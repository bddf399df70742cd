import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectView } from '../../shared/domain/filter.ts';
import { isStructural } from '../../shared/domain/relation.ts';
import { countActive, countYears, isInRange, spanOf, stepYears } from '../../shared/domain/timeline.ts';
import { startView } from '../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';

const link = (number: number, given: Partial<Parameters<typeof aRelation>[1]> = {}) =>
  aRelation(number, { from: anEntityId(1), to: anEntityId(2), ...given });
const dates = fc.option(fc.constantFrom('1998', '2015-03', '2019-11-30', '2024', '2030-01'), { nil: null });
const links = fc.array(
  fc.record({
    type: fc.constantFrom('partners-with' as const, 'funds' as const, 'located-in' as const),
    startsOn: dates,
    endsOn: dates,
    year: fc.option(fc.integer({ min: 1000, max: 2999 }), { nil: null }),
  }),
  { maxLength: 30 },
);

describe('links by year', () => {
  it('count in the year when they begin, once; empty years are there', () => {
    const { bins, undated } = countYears([
      link(1, { startsOn: '2019-05', endsOn: '2023' }),
      link(2, { year: 2019 }),
      link(3, { startsOn: '2021' }),
      link(4),
      link(5, { type: 'located-in' }),
      link(6, { endsOn: '2020' }),
    ]);
    expect(bins).toEqual([
      { from: 2019, to: 2019, count: 2 },
      { from: 2020, to: 2020, count: 1 },
      { from: 2021, to: 2021, count: 1 },
    ]);
    expect(undated).toBe(1);
    expect(countYears([]).bins).toEqual([]);
  });

  it('are all counted, in bars that follow one another, forty at most for a millennium', () => {
    fc.assert(
      fc.property(links, (given) => {
        const relations = given.map((one, index) => link(index, one));
        const { bins, undated } = countYears(relations);
        const structural = relations.filter(({ type }) => isStructural(type)).length;
        expect(bins.reduce((sum, { count }) => sum + count, undated)).toBe(structural);
        expect(bins.length).toBeLessThanOrEqual(41);
        bins.forEach((bin, index) => {
          if (index > 0) expect(bin.from).toBe((bins[index - 1]?.to ?? 0) + 1);
        });
      }),
    );
  });

  it('under way are those that the view then shows', () => {
    fc.assert(
      fc.property(links, fc.integer({ min: 1995, max: 2035 }), fc.nat({ max: 8 }), (given, from, length) => {
        const relations = given.map((one, index) => link(index, one));
        const ecosystem = { entities: [anEntity(1), anEntity(2)], relations };
        const range = { from, to: from + length, undated: false };
        const shown = selectView(ecosystem, { ...startView, timeRange: range }).relations;
        expect(countActive(relations, range)).toBe(shown.length);
      }),
    );
  });
});

describe('the years chosen', () => {
  const { bins } = countYears([link(1, { year: 2019 }), link(2, { year: 2022 })]);
  it('go from one bar to another in whichever order', () => {
    expect(spanOf(bins, 2, 0)).toEqual({ from: 2019, to: 2021 });
    expect(bins.map((bin) => isInRange(bin, { from: null, to: 2020 }))).toEqual([true, true, false, false]);
    expect(isInRange({ from: 2019, to: 2019, count: 1 }, null)).toBe(false);
  });
  it('go by one bar at a time and stop at the ends', () => {
    expect(stepYears(bins, null, 1)).toEqual({ from: 2019, to: 2019 });
    expect(stepYears(bins, null, -1)).toEqual({ from: 2022, to: 2022 });
    expect(stepYears(bins, { from: 2019, to: 2020 }, 1)).toEqual({ from: 2020, to: 2021 });
    expect(stepYears(bins, { from: 2021, to: 2022 }, 1)).toBeNull();
    expect(stepYears(bins, { from: 2019, to: 2020 }, -1)).toBeNull();
    expect(stepYears([], null, 1)).toBeNull();
  });
});
