import type { Answer, DecisionState, OFFERED_REASONS } from '../../decision.ts';

/** States of the one chain, and what was answered to come there. */
const states: Readonly<Record<DecisionState, string>> = {
  proposed: 'proposed',
  later: 'put off',
  'to-study': 'to be studied',
  committed: 'committed',
  dismissed: 'dismissed',
  done: 'done',
  abandoned: 'abandoned',
  exists: 'already exists',
};
const answers: Readonly<Record<Answer, string>> = {
  retain: 'retain',
  exists: 'already exists',
  dismiss: 'dismiss',
  later: 'put off',
  'to-study': 'to be studied',
  commit: 'commit',
  done: 'done',
  abandon: 'abandon',
};
/** How a line of history begins. */
const history: Readonly<Record<DecisionState, string>> = {
  proposed: 'Suggestion retained',
  later: 'Suggestion put off',
  'to-study': 'Suggestion to be studied',
  committed: 'Suggestion committed',
  dismissed: 'Suggestion dismissed',
  done: 'Suggestion done',
  abandoned: 'Suggestion abandoned',
  exists: 'Suggestion that already exists',
};
const reasons: Readonly<Record<(typeof OFFERED_REASONS)[number], string>> = {
  competition: 'competition',
  tried: 'tried before',
  'out-of-scope': 'outside our remit',
  'not-now': 'not now',
  'false-data': 'wrong data',
  other: 'other',
};

/** Answers of a committee. */
export const decisions = { states, answers, history, reasons, removed: 'removed record' };
