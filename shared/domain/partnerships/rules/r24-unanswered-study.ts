import type { StoredDecision } from '../../decision.ts';
import { monthsBefore } from '../../follow-up.ts';
import { lastDay } from '../../partial-date.ts';
import { isStructural } from '../../relation.ts';
import type { Terrain } from '../terrain.ts';
import { shareEvidence } from './gaps.ts';
import { CONVENTION } from './references.ts';
import type { Reminder, ReminderRule, RuleQuestion } from './rule.ts';

const isLinked = ({ inForce }: Terrain, { a, b, relation: wanted }: StoredDecision): boolean =>
  inForce(a).some(
    ({ relation, other }) => other === b && (relation.type === wanted || isStructural(relation.type)),
  );

const isAsked = ({ terrain, within }: RuleQuestion, { a, b }: StoredDecision): boolean =>
  terrain.isOpen(a) && terrain.isOpen(b) && (within === null || within.has(a) || within.has(b));

const toReminder = ({ a, b, on }: StoredDecision): Reminder => ({
  rule: 'R24',
  scope: a,
  facts: {
    scope: { kind: 'entity', id: a },
    other: { kind: 'entity', id: b },
    decidedOn: { kind: 'date', value: on },
  },
  evidence: shareEvidence([a, b]),
});

const byAge = (one: StoredDecision, other: StoredDecision): number =>
  one.on !== other.on ? (one.on < other.on ? -1 : 1) : one.suggestion < other.suggestion ? -1 : 1;

/** What the committee put to study more than twelve months ago, the two still without a link; the oldest first. */
export const unansweredStudy: ReminderRule = {
  id: 'R24',
  axes: ['alliances'],
  reference: CONVENTION,
  thresholds: { months: 12 },
  finds: 'reminders',
  find: (question) => {
    const { terrain, threshold } = question;
    const limit = monthsBefore(terrain.on, threshold('months'));
    return terrain.input.decisions
      .filter((decision) => decision.state === 'to-study' && lastDay(decision.on) < limit)
      .filter((decision) => isAsked(question, decision) && !isLinked(terrain, decision))
      .sort(byAge)
      .map(toReminder);
  },
};
