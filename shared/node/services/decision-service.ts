import type { Handlers, ParsedInputOf } from '../../contract/contract.ts';
import { AppError } from '../../contract/errors.ts';
import { type Change, differenceOf, type OperationSubject } from '../../domain/change.ts';
import {
  ANSWERS,
  type Answer,
  type DecisionBasis,
  type DecisionFields,
  DecisionId,
  type DecisionStep,
  type StoredDecision,
} from '../../domain/decision.ts';
import { addStep, allowedAnswers, makesRelation } from '../../domain/decision-chain.ts';
import { lastDay } from '../../domain/partial-date.ts';
import type { Pair } from '../../domain/partnerships/suggestion.ts';
import { emptyRelation, isRelationAllowed, RelationId } from '../../domain/relation.ts';
import type { Audience } from '../../domain/vocabulary.ts';
import { isInternalReason } from '../../domain/words/internal-reasons.ts';
import type { ReadableDb } from '../store/database.ts';
import { findDecision, findDecisionOn, listDecisions } from '../store/decisions.ts';
import { findEntity } from '../store/entities.ts';
import type { ServiceContext } from './context.ts';
import { standingOf, toDecisionRecords } from './decision-records.ts';
import { todayOf } from './local-day.ts';
import { checkRelation, type End } from './relation-rules.ts';
import type { SuggestionFor } from './tabled-suggestion.ts';

type DecisionHandlers = Pick<Handlers, 'decision.make' | 'decision.set' | 'decision.list'>;
type Answered = ParsedInputOf<'decision.make'>;

/** Who stands at each end now; E-NOT-FOUND with the name then of one that was removed. */
const endsOf = (db: ReadableDb, pair: Pair, known: StoredDecision | null): readonly [End, End] => {
  const [a, b] = [findEntity(db, pair.a), findEntity(db, pair.b)];
  if (a && b) return [a, b];
  throw new AppError('E-NOT-FOUND', { value: (a ? known?.bName : known?.aName) ?? (a ? pair.b : pair.a) });
};

const refuse = (reason: string, field: string, value: string): never => {
  throw new AppError('E-INPUT', { field, reason, value });
};

/** What goes with another answer, or cannot be, is refused rather than forgotten. */
const refuseStray = ({ answer, until, type, startsOn }: Answered, on: string): void => {
  if (until !== null && answer !== 'later') refuse('other-answer', 'until', until);
  if (until !== null && lastDay(until) < on) refuse('past', 'until', until);
  if (type !== null && !makesRelation(answer)) refuse('other-answer', 'type', type);
  if (startsOn !== null && !makesRelation(answer)) refuse('other-answer', 'startsOn', startsOn);
};

const refuseAnswer = (db: ReadableDb, known: StoredDecision | null, answer: Answer, on: string): void => {
  const allowed = allowedAnswers(known && standingOf(db, known, on));
  if (!allowed.includes(answer)) refuse('answered', 'answer', answer);
};

interface Made {
  readonly id: RelationId;
  readonly change: Change;
}

/** The relation that the answer says is there: the suggestion's own, or the type given, the other way round where only that is allowed. */
const makeRelation = (
  { session, newId, clock }: ServiceContext,
  { answer, type, startsOn }: Answered,
  { pair, ends: [a, b], on, audience }: Making,
): Made | null => {
  if (!makesRelation(answer)) return null;
  const wanted = type ?? pair.relation;
  const [from, to] = !isRelationAllowed(wanted, a, b) && isRelationAllowed(wanted, b, a) ? [b, a] : [a, b];
  checkRelation(session.reader(), wanted, from, to);
  const id = RelationId.parse(newId());
  const after = {
    ...emptyRelation(wanted, from.id, to.id, clock().toISOString()),
    // What was carried out began at the latest on that day; when what was there began is not known.
    startsOn: startsOn ?? (answer === 'done' ? on : null),
    audience,
  };
  return { id, change: { record: 'relation', id, before: null, after } };
};

interface Making {
  readonly pair: Pair;
  readonly ends: readonly [End, End];
  readonly on: string;
  readonly audience: Audience;
  readonly basis: DecisionBasis | null;
}

/** « Déjà essayé » and conflicts are internal unless said otherwise (domain.md); an answer given before keeps its own. */
const audienceOf = ({ audience, reason }: Answered, known: StoredDecision | null): Audience =>
  audience ?? (isInternalReason(reason) ? 'internal' : (known?.audience ?? 'committee'));

const stepOf = (
  { session, clock }: ServiceContext,
  input: Answered,
  { on, basis }: Making,
): DecisionStep => ({
  state: ANSWERS[input.answer],
  on,
  at: clock().toISOString(),
  author: session.author(),
  reason: input.reason,
  until: input.until,
  basis,
});

/** The decision after the answer: what it does not say of carrier, date and note stays as it was. */
const answeredFields = (
  input: Answered,
  known: StoredDecision | null,
  step: DecisionStep,
  { pair, ends: [a, b], audience }: Making,
  relationId: RelationId | null,
): DecisionFields => {
  const { id: _, ...before } = known ?? { id: null, steps: [] as DecisionStep[], relationId: null };
  return addStep(
    {
      suggestion: input.suggestion,
      ...pair,
      aName: a.name,
      bName: b.name,
      owner: input.owner ?? known?.owner ?? null,
      dueOn: input.dueOn ?? known?.dueOn ?? null,
      note: input.note ?? known?.note ?? null,
      audience,
      relationId: relationId ?? before.relationId,
      steps: before.steps,
    },
    step,
  );
};

const subjectOf = (
  { aName, bName, relation }: Pick<DecisionFields, 'aName' | 'bName' | 'relation'>,
  fields: readonly string[],
  count: number,
): OperationSubject => ({ names: [aName, bName], fields: [...fields], count, relationType: relation });

/** Writes the answer: the decision, and the relation that it makes, in one operation. */
const write = (context: ServiceContext, input: Answered, known: StoredDecision | null, making: Making) => {
  const relation = makeRelation(context, input, making);
  const step = stepOf(context, input, making);
  const fields = answeredFields(input, known, step, making, relation?.id ?? null);
  const id = known?.id ?? DecisionId.parse(context.newId());
  const { id: _, ...before } = known ?? { id };
  const difference = known && differenceOf(before as DecisionFields, fields);
  const change: Change = { record: 'decision', id, ...(difference ?? { before: null, after: fields }) };
  const changes = [...(relation ? [relation.change] : []), change];
  const subject = subjectOf(fields, [fields.state], changes.length);
  return { id, operation: context.session.record('decision.make', subject, changes) ?? '' };
};

const makeDecision =
  (context: ServiceContext, suggestionFor: SuggestionFor): DecisionHandlers['decision.make'] =>
  async (input, { lang }) => {
    const { session } = context;
    session.requireWritable();
    const on = input.on ?? todayOf(context);
    refuseStray(input, on);
    const tabled = await suggestionFor({ id: input.suggestion, on, job: input.job, lang });
    const db = session.reader();
    const known = findDecisionOn(db, input.suggestion);
    const found = tabled?.pair ?? known;
    if (!found) throw new AppError('E-NOT-FOUND', { value: input.suggestion });
    const pair: Pair = { a: found.a, b: found.b, relation: found.relation };
    const ends = endsOf(db, pair, known);
    refuseAnswer(db, known, input.answer, on);
    const making = { pair, ends, on, audience: audienceOf(input, known), basis: tabled?.basis ?? null };
    const { id, operation } = write(context, input, known, making);
    const [record] = toDecisionRecords(db, [decisionOf(db, id)], on);
    if (!record) throw new AppError('E-NOT-FOUND', { value: id });
    return { ...record, operation };
  };

const decisionOf = (db: ReadableDb, id: DecisionId): StoredDecision => {
  const decision = findDecision(db, id);
  if (!decision) throw new AppError('E-NOT-FOUND', { value: id });
  return decision;
};

const setDecision =
  ({ session }: ServiceContext): DecisionHandlers['decision.set'] =>
  ({ decision, ...given }) => {
    session.requireWritable();
    const { id, ...current } = decisionOf(session.reader(), decision);
    const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const difference = differenceOf<DecisionFields>(current, wanted);
    if (!difference) return { operation: null };
    const subject = subjectOf(current, Object.keys(difference.after), 1);
    const change: Change = { record: 'decision', id, ...difference };
    return { operation: session.record('decision.set', subject, [change]) };
  };

/** Handlers of what a committee answers. */
export const createDecisionHandlers = (
  context: ServiceContext,
  suggestionFor: SuggestionFor,
): DecisionHandlers => ({
  'decision.make': makeDecision(context, suggestionFor),
  'decision.set': setDecision(context),
  'decision.list': ({ state, on }) => {
    const db = context.session.reader();
    const decisions = listDecisions(db).filter((one) => state === null || one.state === state);
    return toDecisionRecords(db, decisions, on ?? todayOf(context));
  },
});
