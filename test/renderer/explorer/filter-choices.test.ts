import { describe, expect, it } from 'vitest';
import { choicesOf, searchChoices } from '../../../renderer/views/view-bar/filter-choices.ts';
import { FILTER_FIELDS } from '../../../renderer/views/view-bar/filter-themes.ts';
import { noMeasures } from '../../../shared/domain/analysis/measures.ts';
import type { Ecosystem } from '../../../shared/domain/ecosystem.ts';
import { gatherFacts } from '../../../shared/domain/filters/facts.ts';
import { CRITERION_FIELDS } from '../../../shared/domain/view.ts';
import { entity, entityId, relation } from '../canvas/graph-values.ts';

const ecosystem: Ecosystem = {
  entities: [
    entity(0, { type: 'company', sdgs: [11] }),
    entity(1, { type: 'association', sdgs: [4, 11] }),
    entity(2, { type: null, name: 'Évreux', kind: 'territory' }),
    entity(3, { name: 'Aubance', kind: 'territory', type: 'epci' }),
  ],
  relations: [relation(0, [0, 1]), relation(1, [1, 0], { type: 'funds' })],
};
const nameOf = (id: string) => ecosystem.entities.find((one) => one.id === id)?.name ?? null;
const choices = (field: Parameters<typeof choicesOf>[1]) =>
  choicesOf({ facts: gatherFacts(ecosystem), measures: noMeasures }, field, { nameOf, lang: 'fr' });

describe('choicesOf', () => {
  it('offers every field of a view once', () => {
    expect([...FILTER_FIELDS].sort()).toEqual([...CRITERION_FIELDS].sort());
  });
  it('counts what the project has, in the order of the vocabulary, « non renseigné » last', () => {
    expect(choices('type').map(({ value, count }) => [value, count])).toEqual([
      ['association', 1],
      ['company', 1],
      ['epci', 1],
      ['none', 1],
    ]);
    expect(choices('type').at(-1)?.label).toBe('non renseigné');
  });
  it('counts relations for a field of relations', () => {
    expect(choices('relation').map(({ value, count }) => [value, count])).toEqual([
      ['partners-with', 1],
      ['funds', 1],
    ]);
  });
  it('sorts goals by number; territories come as the project gives them, with what tells them apart', () => {
    expect(
      choices('sdg')
        .slice(0, 2)
        .map(({ value }) => value),
    ).toEqual(['4', '11']);
    // In the order of the project, which is that of names.
    expect(choices('territory').map(({ value, label, detail }) => [value, label, detail])).toEqual([
      [entityId(2), 'Évreux', null],
      [entityId(3), 'Aubance', 'EPCI'],
      ['none', 'non renseigné', null],
    ]);
  });
  it('puts « sans financeur » first', () => {
    expect(choices('funding').map(({ label }) => label)).toEqual(['sans financeur', 'avec financeur']);
  });
});

describe('searchChoices', () => {
  it('finds words in any order, without accents', () => {
    expect(searchChoices(choices('territory'), 'evr').map(({ label }) => label)).toEqual(['Évreux']);
    expect(searchChoices(choices('sdg'), 'qualité educ')).toHaveLength(1);
    expect(searchChoices(choices('sdg'), 'rien de tel')).toHaveLength(0);
  });
});
