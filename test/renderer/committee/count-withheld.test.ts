import { describe, expect, it } from 'vitest';
import { countWithheld } from '../../../renderer/views/committee/minutes/count-withheld.ts';
import { EntityId } from '../../../shared/domain/entity.ts';
import type { Audience } from '../../../shared/domain/vocabulary.ts';

const id = (end: string) => EntityId.parse(`01J0000000000000000000000${end}`);
const decision = (audience: Audience, a: string, b: string) => ({ audience, a: id(a), b: id(b) });
const entities = new Map<EntityId, { audience: Audience }>([
  [id('A'), { audience: 'public' }],
  [id('B'), { audience: 'committee' }],
  [id('C'), { audience: 'internal' }],
]);
const decisions = [
  decision('committee', 'A', 'B'),
  decision('internal', 'A', 'B'),
  decision('public', 'A', 'C'),
];

describe('countWithheld', () => {
  it('counts what a reader may not see, and what is about one whom they may not see', () => {
    expect(countWithheld(decisions, entities, 'internal')).toBe(0);
    expect(countWithheld(decisions, entities, 'committee')).toBe(2);
    expect(countWithheld(decisions, entities, 'public')).toBe(3);
  });

  it('goes by the decision itself once one of the two is gone', () => {
    expect(countWithheld([decision('committee', 'A', 'X')], entities, 'committee')).toBe(0);
  });
});
