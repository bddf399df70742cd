import { describe, expect, it } from 'vitest';
import type { Answer, DecisionBasis } from '../../shared/domain/decision.ts';
import {
  countReviews,
  isLate,
  isPastDue,
  isStudiedTooLong,
  isToCompleteFirst,
  studiedSince,
} from '../../shared/domain/decision-reviews.ts';
import type { Solidity } from '../../shared/domain/partnerships/suggestion.ts';
import { aBasis, aDecision, aStep } from '../helpers/decisions.ts';

const basis = (solidity: Solidity | null): DecisionBasis => ({ ...aBasis, solidity });
const times = (count: number, answer: Answer, solidity: Solidity | null = 'strong') =>
  Array.from({ length: count }, () => aDecision([aStep(answer, { basis: basis(solidity) })]));

describe('lateness', () => {
  it('counts from when it was first to be studied, not from when that was said again', () => {
    const since = aStep('to-study', { on: '2025-02-10' });
    const again = aDecision([
      aStep('retain', { on: '2024-01' }),
      since,
      aStep('to-study', { on: '2026-01-10' }),
    ]);
    expect(studiedSince(again)).toBe('2025-02-10');
    expect(isStudiedTooLong(again, '2026-02-10')).toBe(false);
    expect(isStudiedTooLong(again, '2026-02-11')).toBe(true);
    expect(studiedSince(aDecision([since, aStep('commit')]))).toBeNull();
  });

  it('is past its due date once its last day is over, until somebody says that it is over', () => {
    const due = (answer: Answer) => aDecision([aStep(answer)], { dueOn: '2026-05' });
    expect(isPastDue(due('commit'), '2026-05-31')).toBe(false);
    expect(isPastDue(due('commit'), '2026-06-01')).toBe(true);
    expect(isLate(due('retain'), '2026-06-01')).toBe(true);
    for (const answer of ['done', 'abandon', 'dismiss', 'exists'] as const)
      expect(isLate(due(answer), '2027-01-01')).toBe(false);
    expect(isLate(aDecision([aStep('commit')]), '2030-01-01')).toBe(false);
  });
});

describe('reviews', () => {
  it('are counted by what was shown, put off left out', () => {
    const decisions = [
      ...times(5, 'retain'),
      ...times(2, 'exists'),
      ...times(5, 'dismiss'),
      ...times(3, 'later'),
      ...times(1, 'dismiss', 'medium'),
      ...times(4, 'retain', null),
    ];
    expect(countReviews(decisions)).toEqual([
      { solidity: 'strong', reviewed: 12, retained: 7 },
      { solidity: 'medium', reviewed: 1, retained: 0 },
      { solidity: 'explore', reviewed: 0, retained: 0 },
    ]);
    expect(countReviews([...decisions].reverse())).toEqual(countReviews(decisions));
  });

  it('keep what was shown first when the answer changes', () => {
    const changed = aDecision([
      aStep('dismiss', { basis: basis('medium') }),
      aStep('retain', { basis: basis('strong') }),
    ]);
    expect(countReviews([changed])[1]).toEqual({ solidity: 'medium', reviewed: 1, retained: 1 });
  });

  it('ask to complete the data first beyond 30 % of « existe déjà », from five answers on', () => {
    expect(isToCompleteFirst(times(4, 'exists'))).toBe(false);
    expect(isToCompleteFirst([...times(3, 'exists'), ...times(7, 'dismiss')])).toBe(false);
    expect(isToCompleteFirst([...times(2, 'exists'), ...times(4, 'dismiss')])).toBe(true);
    expect(isToCompleteFirst([])).toBe(false);
  });
});
