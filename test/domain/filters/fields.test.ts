import { describe, expect, it } from 'vitest';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { mostRestrictive, selectView } from '../../../shared/domain/filter.ts';
import { datesOf, numbersOf } from '../../../shared/domain/filters/choices.ts';
import { gatherFacts } from '../../../shared/domain/filters/facts.ts';
import { type Criterion, startView, type View } from '../../../shared/domain/view.ts';
import { anEntity, anEntityId, aRelation } from '../../helpers/ecosystem.ts';

const e = anEntityId;
/** 1 funds 2 (granted, 2019–2021, 1 500 €) and 3 (requested, 2022, 9 000 €); 2 and 3 partners (undated); 4 alone. */
const ecosystem: Ecosystem = {
  entities: [
    anEntity(1, { kind: 'funder', type: 'foundation', name: 'Œuvres d’Évreux', lat: 49, lon: 1 }),
    anEntity(2, {
      type: 'association',
      name: 'La Fabrique',
      aliases: ['Usine à idées'],
      sdgs: [4, 11],
      identifiers: ['siren', 'rna'],
      filled: ['description', 'url'],
      maturity: 'pioneer',
      budgetCents: 150_000,
      dueOn: '2026-12',
      startsOn: '2015',
    }),
    anEntity(3, {
      type: 'company',
      budgetCents: 5_000_000,
      sdgs: [11],
      endsOn: '2020',
      sources: 1,
      sourceTitles: ['Annuaire'],
    }),
    anEntity(4, { kind: 'territory', type: 'commune', population: 12_000 }),
  ],
  relations: [
    aRelation(1, {
      type: 'funds',
      from: e(1),
      to: e(2),
      startsOn: '2019',
      endsOn: '2021-06',
      amountCents: 150_000,
      stage: 'granted',
    }),
    aRelation(2, {
      type: 'funds',
      from: e(1),
      to: e(3),
      year: 2022,
      amountCents: 900_000,
      stage: 'requested',
      hasNote: true,
    }),
    aRelation(3, { from: e(2), to: e(3), role: 'chef de file' }),
    aRelation(4, { type: 'located-in', from: e(2), to: e(4) }),
  ],
};
const chip = (field: Criterion['field'], values: string[], op: Criterion['op'] = 'in'): Criterion => ({
  field,
  op,
  values,
});
const show = (filters: Criterion[], view: Partial<View> = {}) =>
  selectView(ecosystem, { ...startView, hiddenRelations: [], filters, ...view });
const numbers = (items: readonly { readonly id: string }[]) => items.map(({ id }) => Number(id.slice(3)));
const entities = (filters: Criterion[], view?: Partial<View>) => numbers(show(filters, view).entities);
const relations = (filters: Criterion[], view?: Partial<View>) => numbers(show(filters, view).relations);

describe('fields of entities', () => {
  it.each<[string, Criterion, number[]]>([
    ['a name by a part of it, without accent or capital', chip('name', ['oeuvres d evreux']), [1]],
    ['another name counts', chip('name', ['usine']), [2]],
    ['a name that does not hold it', chip('name', ['fabrique'], 'not-in'), [1, 3, 4]],
    ['each goal at once', chip('sdg', ['4', '11'], 'all'), [2]],
    ['a family', chip('family', ['business']), [3]],
    ['an identifier that it has', chip('identifier', ['rna']), [2]],
    ['no identifier', chip('identifier', ['none']), [1, 3, 4]],
    ['a description', chip('filled', ['description'], 'not-in'), [1, 3, 4]],
    ['a level of maturity', chip('maturity', ['pioneer']), [2]],
    ['a source', chip('source', ['Annuaire']), [3]],
    ['known coordinates', chip('location', ['coordinates']), [1]],
    ['a known territory', chip('location', ['territory']), [2, 4]],
    ['nowhere known', chip('location', ['none']), [3]],
    ['of no territory', chip('territory', ['none']), [1, 3]],
    ['an amount in euros, ends included', chip('budget', ['1500', '50000']), [2, 3]],
    ['a bound alone', chip('budget', ['1500.01', '']), [3]],
    ['a bound, or not stated', chip('budget', ['', '1500', 'none']), [1, 2, 4]],
    ['not stated alone', chip('budget', ['', '', 'none']), [1, 4]],
    ['stated, whatever it is', chip('budget', ['', '']), [2, 3]],
    ['inhabitants', chip('population', ['10000', '']), [4]],
    ['a due date by its month', chip('due', ['2026-12-15', '']), [2]],
    ['own dates: over before', chip('dates', ['2021', '']), [2]],
    ['own dates, or not stated', chip('dates', ['2021', '', 'none']), [1, 2, 4]],
    ['a last change', chip('updated', ['2027', '']), []],
    ['a number of partners, places apart', chip('degree', ['2', '']), [1, 2, 3]],
  ])('%s', (_, criterion, expected) => expect(entities([criterion])).toEqual(expected));
});

describe('fields of links', () => {
  it.each<[string, Criterion[], number[], number[]]>([
    ['an amount keeps whom it joins', [chip('amount', ['2000', ''])], [1, 3], [2]],
    ['a stage', [chip('stage', ['granted'])], [1, 2], [1]],
    ['a year, from the beginning where none is written', [chip('year', ['2019', '2019'])], [1, 2], [1]],
    ['a role', [chip('relation-role', ['chef de file'])], [2, 3], [3]],
    ['a note', [chip('relation-filled', ['note'])], [1, 3], [2]],
    ['all but a stage hides nobody', [chip('stage', ['granted'], 'not-in')], [1, 2, 3, 4], [2, 3, 4]],
    [
      'two chips are asked of one link, not of two',
      [chip('stage', ['granted']), chip('amount', ['2000', ''])],
      [],
      [],
    ],
  ])('%s', (_, filters, joined, links) => {
    expect(entities(filters)).toEqual(joined);
    expect(relations(filters)).toEqual(links);
  });
});

describe('the years of a view', () => {
  const years = (from: number | null, to: number | null, undated = true) => ({
    timeRange: { from, to, undated },
  });
  it('keep links under way in them; an entity whose own dates lie outside goes', () => {
    expect(relations([], years(2020, 2020))).toEqual([1, 3, 4]);
    expect(relations([], years(2021, 2021))).toEqual([1, 4]);
    expect(entities([], years(2021, 2021))).toEqual([1, 2, 4]);
    expect(entities([], years(null, 2014))).toEqual([1, 3, 4]);
  });
  it('hide undated links when asked, but never where one is', () => {
    expect(relations([], years(2019, 2020, false))).toEqual([1, 4]);
    expect(relations([], years(null, null, false))).toEqual([1, 2, 4]);
  });
  it('are said to hide the most when they do', () => {
    const view: View = {
      ...startView,
      ...years(2014, 2014),
      hiddenLooks: ['funder', 'business', 'territory'],
      filters: [chip('maturity', ['pioneer'])],
    };
    expect(selectView(ecosystem, view).entities).toEqual([]);
    expect(mostRestrictive(ecosystem, view)).toEqual({ what: 'time' });
  });
});

it('a range knows what it may go through, and how many say nothing', () => {
  const known = { facts: gatherFacts(ecosystem), measures: noMeasures };
  expect(numbersOf('budget', known)).toEqual({ least: 150_000, most: 5_000_000, unknown: 2 });
  expect(numbersOf('look', known)).toEqual({ least: null, most: null, unknown: 0 });
  expect(datesOf('period', known)).toEqual({ least: '2019-01-01', most: '2022-12-31', unknown: 2 });
  expect(datesOf('dates', known)).toEqual({ least: '2015-01-01', most: '2020-12-31', unknown: 2 });
});
