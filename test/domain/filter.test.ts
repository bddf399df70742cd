import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../shared/domain/analysis/measures.ts';
import type { Ecosystem } from '../../shared/domain/ecosystem.ts';
import { mostRestrictive, selectView } from '../../shared/domain/filter.ts';
import { countChoices } from '../../shared/domain/filters/choices.ts';
import { gatherFacts } from '../../shared/domain/filters/facts.ts';
import { neighbourhoodOf } from '../../shared/domain/neighbourhood.ts';
import { type Criterion, startView, type View } from '../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';

const e = anEntityId;
/** 1 funder, 2 association in commune 5, 3 company in commune 6, 4 EPCI ⊃ 5, 6; 7 isolated company; 8 class of actors. */
const ecosystem: Ecosystem = {
  entities: [
    anEntity(1, { kind: 'funder', type: 'foundation' }),
    anEntity(2, { type: 'association', sdgs: [11, 17] }),
    anEntity(3, { type: 'company', sdgs: [8], status: 'closed', endsOn: '2020' }),
    anEntity(4, { kind: 'territory', type: 'epci' }),
    anEntity(5, { kind: 'territory', type: 'commune' }),
    anEntity(6, { kind: 'territory', type: 'commune' }),
    anEntity(7, { type: 'company' }),
    anEntity(8, { type: 'group' }),
  ],
  relations: [
    aRelation(1, { type: 'funds', from: e(1), to: e(2), startsOn: '2022-03' }),
    aRelation(2, { from: e(2), to: e(3), startsOn: '2019', endsOn: '2020-06', status: 'ended' }),
    aRelation(3, { type: 'located-in', from: e(2), to: e(5) }),
    aRelation(4, { type: 'located-in', from: e(3), to: e(6) }),
    aRelation(5, { type: 'part-of', from: e(5), to: e(4) }),
    aRelation(6, { type: 'part-of', from: e(6), to: e(4) }),
  ],
};
const known = { facts: gatherFacts(ecosystem), measures: noMeasures };
const show = (filters: Criterion[], view: Partial<View> = {}) =>
  selectView(ecosystem, { ...startView, hiddenRelations: [], filters, ...view });
const numbers = (filters: Criterion[], view: Partial<View> = {}) =>
  show(filters, view).entities.map(({ id }) => Number(id.slice(3)));
const chip = (field: Criterion['field'], values: string[], op: Criterion['op'] = 'in'): Criterion => ({
  field,
  op,
  values,
});

describe('filters', () => {
  it.each<[string, Criterion[], number[]]>([
    ['no chip', [], [1, 2, 3, 4, 5, 6, 7, 8]],
    ['a look', [chip('look', ['business'])], [3, 7]],
    ['everything but', [chip('look', ['business', 'territory'], 'not-in')], [1, 2, 8]],
    ['a goal', [chip('sdg', ['17', '8'])], [2, 3]],
    ['no goal stated', [chip('sdg', ['none'])], [1, 4, 5, 6, 7, 8]],
    ['a territory and what it includes', [chip('territory', [e(4)])], [2, 3, 4, 5, 6]],
    ['one commune', [chip('territory', [e(5)])], [2, 5]],
    [
      'without a known funder: fundable kinds, classes never',
      [chip('funding', ['without'])],
      [3, 4, 5, 6, 7],
    ],
    ['a type of relation keeps whom it joins', [chip('relation', ['funds'])], [1, 2]],
    [
      'since 2022: what ended before goes, what is undated stays',
      [chip('period', ['2022', ''])],
      [1, 2, 4, 5, 6, 7, 8],
    ],
  ])('%s', (_, filters, expected) => expect(numbers(filters)).toEqual(expected));

  it('« et » needs every chip, « ou » one', () => {
    const filters = [chip('look', ['business']), chip('sdg', ['8'])];
    expect(numbers(filters)).toEqual([3]);
    expect(numbers(filters, { match: 'any' })).toEqual([3, 7]);
  });

  it('a period takes away relations outside it and keeps undated ones', () => {
    const shown = show([chip('period', ['2021', '2023'])]).relations.map(({ id }) => Number(id.slice(3)));
    expect(shown).toEqual([1, 3, 5, 6]);
  });

  it('the three verbs differ: filter hides, neighbourhood keeps what is near, highlight only fades', () => {
    expect(numbers([], { focus: { id: e(1), depth: 1 } })).toEqual([1, 2]);
    expect(numbers([], { focus: { id: e(1), depth: 2 } })).toEqual([1, 2, 3, 5]);
    const highlighted = show([], { highlight: [e(1)] });
    expect([highlighted.entities.length, highlighted.fadedIds.size]).toEqual([8, 7]);
  });

  it('the eye of the legend hides a look, and a type of relation', () => {
    expect(numbers([], { hiddenLooks: ['territory'] })).toEqual([1, 2, 3, 7, 8]);
    expect(show([], { hiddenRelations: ['part-of', 'located-in'] }).relations).toHaveLength(2);
  });

  it('says which chip is the most restrictive and counts the choices', () => {
    const view = {
      ...startView,
      filters: [chip('look', ['business', 'funder', 'non-profit']), chip('sdg', ['14'])],
    };
    expect(mostRestrictive(ecosystem, view)).toEqual({ what: 'filter', index: 1 });
    expect(Object.fromEntries(countChoices('sdg', known))).toEqual({ none: 6, 8: 1, 11: 1, 17: 1 });
  });

  it('never shows a relation without both its ends, nor more than there is', () => {
    const criteria = fc.array(
      fc.record({
        field: fc.constantFrom(
          'look',
          'sdg',
          'relation',
          'status',
          'territory',
          'funding',
          'period',
        ) as fc.Arbitrary<Criterion['field']>,
        op: fc.constantFrom('in', 'not-in') as fc.Arbitrary<Criterion['op']>,
        values: fc.array(fc.constantFrom('business', '8', 'funds', 'none', e(4), 'without', '2021'), {
          maxLength: 3,
        }),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(criteria, fc.constantFrom('all' as const, 'any' as const), (filters, match) => {
        const valid = filters.map((filter) =>
          filter.field === 'period' ? { ...filter, values: ['2021', ''] } : filter,
        );
        const shown = show(valid, { match });
        expect(
          shown.relations.every(({ from, to }) => shown.entityIds.has(from) && shown.entityIds.has(to)),
        ).toBe(true);
        if (match === 'all' && valid.length > 0)
          expect(shown.entities.length).toBeLessThanOrEqual(show(valid.slice(1), { match }).entities.length);
      }),
    );
  });

  it('a neighbourhood grows with its depth and reaches the component', () => {
    const sizes = [1, 2, 3, 8].map((depth) => neighbourhoodOf(ecosystem.relations, { id: e(1), depth }).size);
    expect(sizes).toEqual([2, 4, 6, 6]);
  });
});
