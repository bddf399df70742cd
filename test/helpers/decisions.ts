import {
  ANSWERS,
  type Answer,
  type DecisionBasis,
  DecisionId,
  type DecisionStep,
  type StoredDecision,
} from '../../shared/domain/decision.ts';
import { addStep } from '../../shared/domain/decision-chain.ts';
import { EntityId } from '../../shared/domain/entity.ts';
import { suggestionId, toPair } from '../../shared/domain/partnerships/suggestion.ts';

export const idOf = (text: string): EntityId => EntityId.parse(text.padStart(26, '0').toUpperCase());

export const aStep = (answer: Answer, changed: Partial<DecisionStep> = {}): DecisionStep => ({
  state: ANSWERS[answer],
  on: '2026-03-12',
  at: '2026-03-12T09:00:00.000Z',
  author: 'Claire',
  reason: null,
  until: null,
  basis: null,
  ...changed,
});

export const aBasis: DecisionBasis = {
  methodVersion: '1.0',
  dataHash: 'x',
  on: '2026-03-12',
  rank: 1,
  solidity: 'strong',
  likelihood: 0.5,
  value: 0.5,
  quality: 0.5,
  evidenceKey: 'k',
  why: [{ reason: 'themes', text: 'ODD communs : 8.' }],
};

/** A decision on the pair, answered step by step. */
export const aDecision = (
  [first, ...others]: readonly [DecisionStep, ...DecisionStep[]],
  { a = idOf('A'), b = idOf('B'), relation = 'partners-with', ...changed }: Partial<StoredDecision> = {},
): StoredDecision => {
  const pair = toPair(a, b, relation);
  const { basis: _, ...last } = first;
  const start: StoredDecision = {
    id: DecisionId.parse('1'.padStart(26, '0')),
    suggestion: suggestionId(pair),
    ...pair,
    aName: 'A',
    bName: 'B',
    ...last,
    owner: null,
    dueOn: null,
    note: null,
    audience: 'committee',
    relationId: null,
    steps: [first],
    ...changed,
  };
  return others.reduce<StoredDecision>((decision, step) => addStep(decision, step), start);
};
