import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectView } from '../../shared/domain/filter.ts';
import { type Focus, neighbourhoodOf } from '../../shared/domain/neighbourhood.ts';
import { startView } from '../../shared/domain/view.ts';
import type { RelationType } from '../../shared/domain/vocabulary.ts';
import { anEntity, anEntityId, aRelation } from '../helpers/ecosystem.ts';

const link = (number: number, from: number, to: number, type: RelationType = 'funds') =>
  aRelation(number, { type, from: anEntityId(from), to: anEntityId(to) });
const around = (relations: ReturnType<typeof link>[], focus: Partial<Focus>) =>
  [...neighbourhoodOf(relations, { id: anEntityId(0), depth: 1, ...focus })].sort();
const ids = (...numbers: number[]) => numbers.map(anEntityId).sort();

describe('a neighbourhood', () => {
  const relations = [
    link(1, 0, 1),
    link(2, 2, 0),
    link(3, 0, 3, 'partners-with'),
    link(4, 4, 0, 'member-of'),
  ];

  it('follows links both ways, or one: a partnership has no direction', () => {
    expect(around(relations, {})).toEqual(ids(0, 1, 2, 3, 4));
    expect(around(relations, { direction: 'out' })).toEqual(ids(0, 1, 3));
    expect(around(relations, { direction: 'in' })).toEqual(ids(0, 2, 3, 4));
  });

  it('follows only the kinds asked, and a view shows only those', () => {
    const focus: Focus = { id: anEntityId(0), depth: 1, relations: ['funds'] };
    expect(around(relations, focus)).toEqual(ids(0, 1, 2));
    const ecosystem = {
      entities: [0, 1, 2, 3, 4].map((number) => anEntity(number)),
      relations: [...relations, link(5, 1, 2, 'member-of')],
    };
    const shown = selectView(ecosystem, { ...startView, focus });
    expect(shown.relations.map(({ type }) => type)).toEqual(['funds', 'funds']);
    expect(around(relations, { relations: [] })).toEqual(ids(0));
  });

  it('is as large in both directions as at least in each, and grows with its depth', () => {
    const number = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number), { maxLength: 30 }), (pairs) => {
        const found = pairs.map(([from, to], index) => link(index, from, to));
        const both = new Set(around(found, { depth: 2 }));
        for (const direction of ['in', 'out'] as const)
          for (const id of around(found, { depth: 2, direction })) expect(both.has(id)).toBe(true);
        for (const id of around(found, { depth: 1 })) expect(both.has(id)).toBe(true);
      }),
    );
  });
});
