import { describe, expect, it } from 'vitest';
import { DECISION_STATES, OFFERED_REASONS } from '../../../shared/domain/decision.ts';
import { isValidChain } from '../../../shared/domain/decision-chain.ts';
import { countReviews, isLate, isStudiedTooLong } from '../../../shared/domain/decision-reviews.ts';
import { suggestionId, toPair } from '../../../shared/domain/partnerships/suggestion.ts';
import { isRelationAllowed } from '../../../shared/domain/relation.ts';
import { foldText } from '../../../shared/domain/text.ts';
import { decisions as words } from '../../../shared/domain/words/fr/decisions.ts';
import { byId, READING_DAY, relations, sample } from '../../helpers/trois-rivieres.ts';

const decisions = sample.decisions ?? [];

describe('sample trois-rivieres: what its committee decided', () => {
  it('covers every state of the chain, and every reason that is offered', () => {
    expect(new Set(decisions.map(({ state }) => state))).toEqual(new Set(DECISION_STATES));
    const reasons = decisions.map(({ reason }) => foldText(reason ?? ''));
    const absent = OFFERED_REASONS.filter(
      (offered) => !reasons.some((reason) => reason.startsWith(foldText(words.reasons[offered]))),
    );
    expect(absent).toEqual([]);
  });

  it('is about pairs that may be joined, each by its own suggestion, with their names', () => {
    expect(decisions.filter((one) => !isValidChain(one))).toEqual([]);
    expect(new Set(decisions.map(({ suggestion }) => suggestion)).size).toBe(decisions.length);
    for (const { a, b, relation, aName, bName, suggestion } of decisions) {
      const [from, to] = [byId.get(a), byId.get(b)];
      if (!from || !to) throw new Error(`${aName} or ${bName} is not there`);
      expect([from.name, to.name]).toEqual([aName, bName]);
      expect(isRelationAllowed(relation, from, to)).toBe(true);
      expect(toPair(a, b, relation)).toEqual({ a, b, relation });
      expect(suggestion).toBe(suggestionId({ a, b, relation }));
    }
  });

  it('joins in the network those whose partnership exists or is done, and nobody else', () => {
    const joined = decisions.filter(({ a, b, relation }) =>
      relations.some(
        ({ type, from, to }) => type === relation && [from, to].sort().join() === [a, b].sort().join(),
      ),
    );
    expect(joined.map(({ state }) => state).sort()).toEqual(['done', 'exists']);
    for (const { relationId } of joined) expect(relations.some(({ id }) => id === relationId)).toBe(true);
  });

  it('has one to be studied for over twelve months and one past its due date, and keeps conflicts internal', () => {
    expect(decisions.filter((one) => isStudiedTooLong(one, READING_DAY))).toHaveLength(1);
    expect(decisions.filter((one) => isLate(one, READING_DAY)).map(({ state }) => state)).toEqual([
      'to-study',
      'committed',
    ]);
    const internal = decisions.filter(({ audience }) => audience === 'internal');
    expect(internal.map(({ reason }) => reason).sort()).toEqual(['concurrence', 'déjà essayé']);
  });

  it('says how strong suggestions were received, put off left out', () => {
    const [strong, medium] = countReviews(decisions);
    expect(strong).toEqual({ solidity: 'strong', reviewed: 5, retained: 5 });
    expect(medium?.retained).toBeLessThan(medium?.reviewed ?? 0);
  });
});
