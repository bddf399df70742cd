import { describe, expect, it } from 'vitest';
import { moveDecisions, moveOverrides } from '../../../shared/domain/duplicates/move-decisions.ts';
import { suggestionId, toPair } from '../../../shared/domain/partnerships/suggestion.ts';
import { aDecision, aStep, idOf } from '../../helpers/decisions.ts';

const [a, b, keep, drop] = [idOf('A'), idOf('B'), idOf('K'), idOf('0D')];
const merge = { keep, drop };

describe('decisions of a merged entity', () => {
  it('are about the kept one, the smaller id of a symmetric pair first with its name', () => {
    const decision = aDecision([aStep('retain')], { a: b, b: drop, aName: 'B', bName: 'Dropped' });
    expect(decision.a).toBe(b);
    const [change] = moveDecisions([decision], merge);
    expect(change).toMatchObject({
      record: 'decision',
      after: { b: keep, suggestion: suggestionId(toPair(b, keep, 'partners-with')) },
    });
    const swapped = aDecision([aStep('retain')], { a: idOf('C'), b: idOf('E'), aName: 'C', bName: 'E' });
    expect(moveDecisions([swapped], { keep: idOf('0'), drop: idOf('E') })[0]?.after).toMatchObject({
      a: idOf('0'),
      b: idOf('C'),
      aName: 'E',
      bName: 'C',
    });
  });

  it('keep their direction', () => {
    const decision = aDecision([aStep('retain')], { a: drop, b: a, relation: 'funds' });
    expect(moveDecisions([decision], merge)[0]?.after).toMatchObject({ a: keep });
  });

  it('stay as they were on the pair itself, and where the kept one was answered already', () => {
    const own = aDecision([aStep('retain')], { a: drop, b: keep });
    const known = [
      aDecision([aStep('retain')], { a: keep, b: a }),
      aDecision([aStep('dismiss')], { a: drop, b: a }),
    ];
    expect(moveDecisions([own, ...known], merge)).toEqual([]);
  });

  it('and so do its corrected checks', () => {
    const override = (subject: typeof a, check: 'C1' | 'C2') => ({
      id: `${subject} ${check}`,
      subject,
      check,
      state: 'met' as const,
      reason: 'Vu',
      author: 'Claire',
      at: '2026',
      audience: 'committee' as const,
    });
    const changes = moveOverrides([override(drop, 'C1'), override(drop, 'C2'), override(keep, 'C2')], merge);
    expect(changes.map(({ id, after }) => [id, after !== null])).toEqual([
      [`${drop} C1`, false],
      [`${keep} C1`, true],
    ]);
  });
});
