import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  centreOf,
  goInto,
  goOut,
  goToDepth,
  type ListWalk,
  startWalk,
  withoutHidden,
} from '../../../renderer/views/list/list-walk.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';

const id = (name: string): EntityId => name as EntityId;
const into = (names: string): ListWalk => {
  let walk = startWalk;
  for (const [index, name] of [...names].entries()) walk = goInto({ ...walk, active: index + 3 }, id(name));
  return walk;
};

describe('the walk in the list', () => {
  it('goes in, and comes back to the row that it left', () => {
    const walk = into('XY');
    expect(centreOf(walk)).toBe('Y');
    expect(walk.active).toBe(0);
    expect(goOut(walk)).toEqual({ trail: [{ id: 'X', from: 3 }], active: 4 });
    expect(goOut(goOut(walk))).toEqual({ trail: [], active: 3 });
    expect(goOut(startWalk)).toBe(startWalk);
  });

  it('into where it is already goes nowhere', () => {
    const walk = into('X');
    expect(goInto(walk, id('X'))).toBe(walk);
  });

  it('comes back to any name of the breadcrumb', () => {
    expect(centreOf(goToDepth(into('XYZ'), 1))).toBe('X');
    expect(goToDepth(into('XYZ'), 0)).toEqual({ trail: [], active: 3 });
    expect(goToDepth(into('X'), 1)).toEqual(into('X'));
  });

  it('leaves what is not shown any more, and what came after', () => {
    expect(withoutHidden(into('XYZ'), (one) => one !== 'Y')).toEqual({
      trail: [{ id: 'X', from: 3 }],
      active: 4,
    });
    const walk = into('XY');
    expect(withoutHidden(walk, () => true)).toBe(walk);
  });

  it('comes back to the start by as many steps as it made', () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 20 });
    fc.assert(
      fc.property(names, (wanted) => {
        const walk = into(wanted.join(''));
        const back = walk.trail.reduce<ListWalk>((now) => goOut(now), walk);
        expect(back.trail).toEqual([]);
        expect(walk.trail.every(({ id: one }, at) => one !== walk.trail[at + 1]?.id)).toBe(true);
      }),
    );
  });
});
