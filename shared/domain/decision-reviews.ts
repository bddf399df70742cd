import type { DecisionFields, DecisionState } from './decision.ts';
import { OPEN_STATES } from './decision-chain.ts';
import { monthsBefore } from './follow-up.ts';
import { lastDay, type PartialDate } from './partial-date.ts';
import { SOLIDITIES, type Solidity } from './partnerships/suggestion.ts';

/** Conventions of Alliage. */
export const STUDY_MONTHS_MAX = 12;
/** Beyond this share of « existe déjà », data are missing rather than partnerships (partnerships.md 3.12). */
export const EXISTS_SHARE_MAX = 0.3;
/** Fewer answers say nothing of the data. */
export const EXISTS_ANSWERS_MIN = 5;
/** Answers from which percentages may be calibrated, and weights readjusted (partnerships.md 3.7.6). */
export const CALIBRATED_REVIEWS_MIN = 20;

type Followed = Pick<DecisionFields, 'state' | 'on' | 'dueOn' | 'steps'>;

/** Since when it has been à instruire without another answer; null when it is not. */
export const studiedSince = ({ state, steps }: Pick<Followed, 'state' | 'steps'>): PartialDate | null => {
  if (state !== 'to-study') return null;
  const last = steps.findLastIndex((step) => step.state !== 'to-study');
  return steps[last + 1]?.on ?? null;
};

/** À instruire for over twelve months. */
export const isStudiedTooLong = (decision: Pick<Followed, 'state' | 'steps'>, on: string): boolean => {
  const since = studiedSince(decision);
  return since !== null && lastDay(since) < monthsBefore(on, STUDY_MONTHS_MAX);
};

/** Its due date has passed, and nobody has said that it is over. */
export const isPastDue = ({ state, dueOn }: Pick<Followed, 'state' | 'dueOn'>, on: string): boolean =>
  OPEN_STATES.has(state) && dueOn !== null && lastDay(dueOn) < on;

export const isLate = (decision: Followed, on: string): boolean =>
  isStudiedTooLong(decision, on) || isPastDue(decision, on);

/** Put off is no verdict. Accepted: retained or taken further, or there already (partnerships.md 3.9). */
const ACCEPTED: ReadonlySet<DecisionState> = new Set([
  'proposed',
  'to-study',
  'committed',
  'done',
  'abandoned',
  'exists',
]);
type Answered = Pick<DecisionFields, 'state' | 'steps'>;

/** What a committee thought of a suggestion: true, accepted; false, dismissed; null, not said. */
export const verdictOf = ({ state }: Pick<Answered, 'state'>): boolean | null =>
  state === 'later' ? null : ACCEPTED.has(state);

/** How sure it was when it was first answered; null when it was answered without having been listed. */
const solidityThen = ({ steps }: Answered): Solidity | null =>
  steps.find(({ basis }) => basis !== null)?.basis?.solidity ?? null;

/** « 7 des 12 pistes fortes examinées ont été retenues », of each solidity. */
export const countReviews = (decisions: readonly Answered[]) =>
  SOLIDITIES.map((solidity) => {
    const reviewed = decisions.filter((one) => solidityThen(one) === solidity && verdictOf(one) !== null);
    return { solidity, reviewed: reviewed.length, retained: reviewed.filter(verdictOf).length };
  });

export const countVerdicts = (decisions: readonly Answered[]): number =>
  decisions.filter((one) => verdictOf(one) !== null).length;

/** More than 30 % of at least five answers are « existe déjà »: « complétez d’abord ». */
export const isToCompleteFirst = (decisions: readonly Pick<Answered, 'state'>[]): boolean => {
  const existing = decisions.filter(({ state }) => state === 'exists').length;
  return decisions.length >= EXISTS_ANSWERS_MIN && existing > decisions.length * EXISTS_SHARE_MAX;
};
