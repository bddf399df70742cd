import { describe, expect, it } from 'vitest';
import { typeWords } from '../../../renderer/views/explorer/entity-words.ts';
import { countLegend } from '../../../renderer/views/explorer/legend-counts.ts';
import { placeInGrid } from '../../../renderer/views/explorer/place-in-grid.ts';
import { placedElements } from '../../../renderer/views/explorer/use-drawn-elements.ts';
import { writeCriterion } from '../../../renderer/views/view-bar/use-filters.ts';
import { selectView } from '../../../shared/domain/filter.ts';
import { type Criterion, startView } from '../../../shared/domain/view.ts';
import { wordsOf } from '../../../shared/domain/words/words.ts';
import { ecosystemOf, elementsOf, entity, entityId, relation, relationId } from '../canvas/graph-values.ts';

const criterion = (field: Criterion['field'], ...values: string[]): Criterion => ({
  field,
  op: 'in',
  values,
});

describe('writeCriterion', () => {
  it('adds a chip at the end, and changes it where it is', () => {
    const filters = [criterion('sdg', '11'), criterion('axis', 'funding')];
    expect(writeCriterion(filters, criterion('type', 'company'))).toHaveLength(3);
    expect(writeCriterion(filters, criterion('sdg', '11', '4'))).toEqual([
      criterion('sdg', '11', '4'),
      criterion('axis', 'funding'),
    ]);
  });
  it('takes the chip away with its last value', () => {
    expect(writeCriterion([criterion('sdg', '11')], criterion('sdg'))).toEqual([]);
    expect(writeCriterion([criterion('period', '2022', '')], criterion('period', '', ''))).toEqual([]);
    expect(writeCriterion([], criterion('period', '', '2024'))).toHaveLength(1);
  });
});

describe('countLegend', () => {
  it('counts shown and total, without what the project does not have', () => {
    const ecosystem = {
      entities: [entity(0), entity(1), entity(2, { kind: 'funder', type: 'fund' } as const)],
      relations: [relation(0, [0, 1]), relation(1, [2, 1], { type: 'funds' } as const)],
    };
    const shown = selectView(ecosystem, { ...startView, hiddenLooks: ['funder'] });
    const { looks, relations } = countLegend(ecosystem, shown);
    expect(looks).toEqual([
      { key: 'funder', shown: 0, total: 1 },
      { key: 'non-profit', shown: 2, total: 2 },
    ]);
    expect(relations).toEqual([
      { key: 'partners-with', shown: 1, total: 1 },
      { key: 'funds', shown: 0, total: 1 },
    ]);
  });
});

describe('placedElements', () => {
  const ecosystem = ecosystemOf(3, [
    [0, 1],
    [1, 2],
  ]);
  const elements = elementsOf(ecosystem);
  const at = { x: 0, y: 0, pinned: false };
  it('draws only what has a place, and the links between', () => {
    const placed = placedElements(
      elements,
      new Map([
        [entityId(0), at],
        [entityId(1), at],
      ]),
    );
    expect([...placed.nodes.keys()]).toEqual([entityId(0), entityId(1)]);
    expect([...placed.edges.keys()]).toEqual([relationId(0)]);
  });
  it('is the whole picture when everything has one', () => {
    const all = new Map([0, 1, 2].map((number) => [entityId(number), at]));
    expect(placedElements(elements, all)).toEqual(elements);
  });
});

describe('placeInGrid', () => {
  it('gives each entity a place of its own, like beside like', () => {
    const entities = [entity(0), entity(1, { kind: 'funder', type: 'bank' }), entity(2), entity(3)];
    const places = placeInGrid(entities);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(places[0]?.id).toBe(entityId(1));
  });
});

describe('typeWords', () => {
  const words = wordsOf('fr');
  it('reads in the middle of a sentence, acronyms untouched', () => {
    expect(typeWords({ kind: 'actor', type: 'third-place' }, words)).toBe('tiers-lieu');
    expect(typeWords({ kind: 'actor', type: 'ptce' }, words)).toBe('PTCE');
    expect(typeWords({ kind: 'actor', type: null }, words)).toBe('acteur');
  });
});
