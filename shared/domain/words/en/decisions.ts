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

/** Columns of the committee's record, in their order. */
const columns = {
  on: 'Date',
  a: 'From',
  relation: 'Link',
  b: 'To',
  state: 'State',
  reason: 'Reason',
  until: 'Put off until',
  owner: 'Carrier',
  due: 'Due date',
  note: 'Note',
  author: 'Author',
  suggestion: 'Suggestion',
  id: 'Identifier',
};

/** Answers of a committee. */
export const decisions = {
  states,
  answers,
  history,
  reasons,
  columns,
  late: 'late',
  removed: 'removed record',
  answered: (pair: string, state: string): string => `Decision recorded: ${pair}, ${state}.`,
  written: (path: string, count: number, withheld: number): string =>
    `Written: ${path} (${count} ${count === 1 ? 'decision' : 'decisions'}).${
      withheld > 0 ? ` Left out because of their audience: ${withheld}.` : ''
    }`,
};
