import { describe, expect, it } from 'vitest';
import { createPlaces } from '../../../shared/domain/comparison/places.ts';
import { anEntityId } from '../../helpers/ecosystem.ts';
import { someDocument, someEntity, someRelation } from './some-documents.ts';

/** 1 holds 2 and 3; 4 is alone. */
const TERRITORIES = [1, 2, 3, 4].map((number) => someEntity(number, { kind: 'territory' }));
const NESTED = [someRelation(1, 2, 1, { type: 'part-of' }), someRelation(2, 3, 1, { type: 'part-of' })];
const entities = [
  ...TERRITORIES,
  ...[10, 11, 12, 13].map((number) => someEntity(number)),
  someEntity(14, { kind: 'initiative' }),
];
const located = (number: number, who: number, where: number) =>
  someRelation(number, who, where, { type: 'located-in' });
const placesWith = (...relations: Parameters<typeof someDocument>[1][]) =>
  createPlaces(someDocument(entities, [...NESTED, ...relations.flatMap((one) => one ?? [])]));

describe('createPlaces', () => {
  it('puts an actor where it is anchored rather than where it acts', () => {
    const places = placesWith([someRelation(3, 10, 3, { type: 'acts-in' }), located(4, 10, 2)]);
    expect(places.ofEntity(anEntityId(10))).toBe(anEntityId(2));
    expect(places.ofEntity(anEntityId(2))).toBe(anEntityId(2));
    expect(places.ofEntity(anEntityId(11))).toBeNull();
  });

  it('puts one of several places, and a link between two, in what holds them', () => {
    const places = placesWith([located(3, 10, 2), located(4, 10, 3), located(5, 11, 2), located(6, 12, 3)]);
    expect(places.ofEntity(anEntityId(10))).toBe(anEntityId(1));
    const link = (from: number, to: number) => places.ofRelation(someRelation(9, from, to));
    expect(link(11, 12)).toBe(anEntityId(1));
    expect(link(11, 11)).toBe(anEntityId(2));
    expect(link(11, 13)).toBe(anEntityId(2));
    expect(link(11, 4)).toBeNull();
    expect(link(13, 13)).toBeNull();
    expect(places.ofRelation(located(7, 13, 4))).toBe(anEntityId(4));
  });

  it('puts a project where who carries it is', () => {
    const places = placesWith([located(3, 10, 2), someRelation(4, 10, 14, { type: 'carries' })]);
    expect(places.ofEntity(anEntityId(14))).toBe(anEntityId(2));
  });

  it('bears loops', () => {
    const places = placesWith([
      someRelation(3, 1, 2, { type: 'part-of' }),
      someRelation(4, 14, 10, { type: 'part-of' }),
      someRelation(5, 10, 14, { type: 'part-of' }),
    ]);
    expect(places.ofEntity(anEntityId(14))).toBeNull();
  });
});
