import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Answer, DECISION_STATES } from '../../shared/domain/decision.ts';
import { addStep, allowedAnswers, isValidChain } from '../../shared/domain/decision-chain.ts';
import { aDecision, aStep } from '../helpers/decisions.ts';

const ALL = Answer.options;

describe('the chain of a decision', () => {
  it('begins by any answer', () => {
    expect(allowedAnswers(null)).toEqual(ALL);
  });

  it('is settled while the relation that it made is in force, and open again without it', () => {
    for (const state of ['done', 'exists'] as const) {
      expect(allowedAnswers({ state, hasRelation: true })).toEqual([]);
      expect(allowedAnswers({ state, hasRelation: false })).toEqual(ALL);
    }
  });

  it('abandons what is under way, and dismisses what is not', () => {
    expect(allowedAnswers({ state: 'committed', hasRelation: false })).not.toContain('dismiss');
    expect(allowedAnswers({ state: 'dismissed', hasRelation: false })).not.toContain('abandon');
    expect(allowedAnswers({ state: 'dismissed', hasRelation: false })).not.toContain('done');
    expect(allowedAnswers({ state: 'abandoned', hasRelation: false })).not.toContain('done');
  });

  it('leaves no state but the settled ones without an answer', () => {
    const dead = DECISION_STATES.filter((state) => allowedAnswers({ state, hasRelation: true }).length === 0);
    expect(dead).toEqual(['done', 'exists']);
  });

  it('stays valid whatever is answered among what may be, keeping its steps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ALL), fc.array(fc.nat(), { maxLength: 12 }), (first, draws) => {
        let decision = aDecision([aStep(first)]);
        for (const draw of draws) {
          const answers = allowedAnswers({ state: decision.state, hasRelation: false });
          const answer = answers[draw % answers.length] as Answer;
          const before = decision.steps;
          decision = addStep(decision, aStep(answer, { until: answer === 'later' ? '2027' : null }));
          expect(decision.steps.slice(0, -1)).toEqual(before);
          expect(isValidChain(decision)).toBe(true);
        }
      }),
    );
  });

  it('is not valid where a step could not follow, where it does not tell its last step, or dates what is not put off', () => {
    expect(isValidChain(aDecision([aStep('dismiss'), aStep('abandon')]))).toBe(false);
    expect(isValidChain({ ...aDecision([aStep('retain')]), state: 'committed' })).toBe(false);
    expect(isValidChain({ ...aDecision([aStep('retain')]), steps: [] })).toBe(false);
    expect(isValidChain(aDecision([aStep('retain', { until: '2027' })]))).toBe(false);
  });
});
