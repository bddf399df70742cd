import { describe, expect, it } from 'vitest';
import {
  goBack,
  goIn,
  moveAlong,
  moveByKind,
  placeOf,
  startWalk,
  stepsOf,
} from '../../../renderer/canvas/walk.ts';
import { neighboursOf } from '../../../shared/domain/ecosystem.ts';
import { entityId, relation } from './graph-values.ts';

const NAMES = ['Centre', 'Zoé', 'Élan', 'Fonds', 'Banque'];
const nameOf = (id: string) => NAMES[[0, 1, 2, 3, 4].findIndex((number) => entityId(number) === id)] ?? null;
const relations = [
  relation(0, [0, 1]),
  relation(1, [0, 2]),
  relation(2, [3, 0], { type: 'funds' }),
  relation(3, [4, 0], { type: 'funds' }),
  relation(4, [4, 0], { type: 'funds', year: 2024 }),
];
const steps = stepsOf(
  neighboursOf(relations).get(entityId(0)) ?? [],
  nameOf,
  new Intl.Collator('fr').compare,
);
const start = startWalk(entityId(0));

describe('stepsOf', () => {
  it('goes by kind of link, then by name, each neighbour once', () => {
    expect(steps.map(({ id }) => nameOf(id))).toEqual(['Élan', 'Zoé', 'Banque', 'Fonds']);
  });
  it('leaves out what is not shown', () => {
    const known = (id: string) => (id === entityId(1) ? null : nameOf(id));
    const shown = stepsOf(neighboursOf(relations).get(entityId(0)) ?? [], known, (a, b) => (a < b ? -1 : 1));
    expect(shown.map(({ id }) => id)).not.toContain(entityId(1));
  });
});

describe('a walk', () => {
  it('goes round the neighbours in both directions', () => {
    const first = moveAlong(start, steps, 1);
    expect(placeOf(first, steps)).toBe(entityId(2));
    expect(placeOf(moveAlong(first, steps, -1), steps)).toBe(entityId(3));
    expect(placeOf(moveAlong(start, steps, -1), steps)).toBe(entityId(3));
  });
  it('jumps from one kind of link to the next', () => {
    const first = moveByKind(start, steps, 1);
    expect(placeOf(first, steps)).toBe(entityId(2));
    const second = moveByKind(first, steps, 1);
    expect(placeOf(second, steps)).toBe(entityId(4));
    expect(placeOf(moveByKind(second, steps, 1), steps)).toBe(entityId(2));
    expect(placeOf(moveByKind(moveAlong(second, steps, 1), steps, -1), steps)).toBe(entityId(2));
    expect(placeOf(moveByKind(start, steps, -1), steps)).toBe(entityId(4));
  });
  it('goes in, then back the way it came', () => {
    const inside = goIn(moveAlong(start, steps, 1), steps);
    expect(inside).toEqual({ centre: entityId(2), index: null, trail: [entityId(0)] });
    expect(goBack(moveAlong(inside, [{ id: entityId(0), type: 'funds', outgoing: true }], 1)).centre).toBe(
      entityId(2),
    );
    expect(goBack(inside)).toEqual(start);
    expect(goBack(start)).toEqual(start);
  });
  it('stays where it is without neighbours', () => {
    expect(moveAlong(start, [], 1)).toEqual(start);
    expect(moveByKind(start, [], -1)).toEqual(start);
  });
});
