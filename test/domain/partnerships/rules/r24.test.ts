import { describe, expect, it } from 'vitest';
import type { DecisionId, DecisionState, StoredDecision } from '../../../../shared/domain/decision.ts';
import { suggestionId } from '../../../../shared/domain/partnerships/suggestion.ts';
import { askReminders, buildRegion } from '../../../helpers/rules.ts';

const withDecision = (state: DecisionState, on: string) => {
  const place = buildRegion();
  const [a, b] = [place.add('one', { type: 'association' }), place.add('two', { type: 'company' })];
  const pair = { a, b, relation: 'partners-with' } as const;
  const decision: StoredDecision = {
    ...pair,
    aName: 'one',
    bName: 'two',
    id: '01D00000000000000000000000' as DecisionId,
    suggestion: suggestionId(pair),
    state,
    on,
    at: '',
    author: 'Comité',
    reason: null,
    until: null,
    owner: null,
    dueOn: null,
    note: null,
    audience: 'committee',
    relationId: null,
    steps: [{ state, on, at: '', author: 'Comité', reason: null, until: null, basis: null }],
  };
  return { place, reminded: () => askReminders('R24', place.terrain({ decisions: [decision] })) };
};

describe('R24, a lead to be studied without a follow-up', () => {
  it('reminds of it after twelve months, with the day of the decision', () => {
    const { place, reminded } = withDecision('to-study', '2025-11-23');
    expect(reminded()).toMatchObject([
      {
        scope: place.id('one'),
        facts: { other: { id: place.id('two') }, decidedOn: { value: '2025-11-23' } },
      },
    ]);
  });

  it.each([
    ['twelve months to the day', 'to-study', '2025-11-24'],
    ['a year that may still be this one', 'to-study', '2026'],
    ['another state', 'committed', '2024-01-01'],
    ['what exists', 'exists', '2024-01-01'],
  ] as const)('is silent for %s', (_, state, on) => {
    expect(withDecision(state, on).reminded()).toEqual([]);
  });

  it('is silent once the two have a link in force', () => {
    const { place, reminded } = withDecision('to-study', '2025-01-01');
    place.link(['two', 'funds', 'one'], { status: 'proposed' });
    expect(reminded()).toHaveLength(1);
    place.link(['two', 'member-of', 'one']);
    expect(reminded()).toEqual([]);
  });
});
