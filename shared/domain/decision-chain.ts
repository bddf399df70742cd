import {
  ANSWERS,
  type Answer,
  type DecisionFields,
  type DecisionState,
  type DecisionStep,
} from './decision.ts';

/** What one may answer, by where the chain is; `null`: nobody has answered yet. */
const OPEN = Object.keys(ANSWERS) as Answer[];
const NEXT: Readonly<Record<DecisionState | 'none', readonly Answer[]>> = {
  none: OPEN,
  proposed: OPEN,
  later: OPEN,
  'to-study': OPEN,
  // What is under way is not set aside any more: it is abandoned.
  committed: ['exists', 'later', 'to-study', 'commit', 'done', 'abandon'],
  dismissed: ['retain', 'exists', 'dismiss', 'later', 'to-study', 'commit'],
  abandoned: ['retain', 'exists', 'dismiss', 'later', 'to-study', 'commit', 'abandon'],
  // The relation says it: there is nothing left to answer.
  done: [],
  exists: [],
};

/** Where a chain stands: its state, and whether the relation that it made is still in force. */
export interface Standing {
  readonly state: DecisionState;
  readonly hasRelation: boolean;
}

/** Answers that can be given now. A relation that was taken away since, or is over, opens the question again. */
export const allowedAnswers = (standing: Standing | null): readonly Answer[] => {
  if (standing === null) return NEXT.none;
  const isSettled = standing.state === 'done' || standing.state === 'exists';
  return isSettled && !standing.hasRelation ? NEXT.none : NEXT[standing.state];
};

/** Answers that make exactly one relation. */
export const makesRelation = (answer: Answer): boolean => answer === 'exists' || answer === 'done';

/** Somebody has taken it up, and it is not over: it has a carrier, a due date, and is followed. */
export const OPEN_STATES: ReadonlySet<DecisionState> = new Set([
  'proposed',
  'later',
  'to-study',
  'committed',
]);

/** The fields of a decision that a step tells again. */
const lastFields = ({ state, on, at, author, reason, until }: DecisionStep) => ({
  state,
  on,
  at,
  author,
  reason,
  until,
});

/** A decision with a step more; the steps before stay as they are. */
export const addStep = <Given extends Omit<DecisionFields, keyof ReturnType<typeof lastFields>>>(
  decision: Given,
  step: DecisionStep,
): Given & ReturnType<typeof lastFields> => ({
  ...decision,
  ...lastFields(step),
  steps: [...decision.steps, step],
});

const ANSWER_OF = Object.fromEntries(
  Object.entries(ANSWERS).map(([answer, state]) => [state, answer]),
) as Readonly<Record<DecisionState, Answer>>;

/**
 * True when the chain could have been answered step by step, and its own fields tell its last step. After `exists` and
 * `done` anything may follow: whether their relation was still there is not kept.
 */
export const isValidChain = ({ steps, ...decision }: DecisionFields): boolean => {
  const last = steps.at(-1);
  if (!last || JSON.stringify(lastFields(last)) !== JSON.stringify(lastFields({ ...decision, basis: null })))
    return false;
  return steps.every((step, at) => {
    const before = steps[at - 1];
    const standing = before ? { state: before.state, hasRelation: false } : null;
    const isTimed = step.until === null || step.state === 'later';
    return isTimed && allowedAnswers(standing).includes(ANSWER_OF[step.state]);
  });
};
