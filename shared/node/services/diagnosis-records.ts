import type {
  AxisRecord,
  CheckRecord,
  Diagnosis,
  ReminderRecord,
} from '../../contract/diagnosis-operations.ts';
import type { Diagnosed, DiagnosedAxis, DiagnosedCheck } from '../../domain/diagnosis/diagnose.ts';
import type { Reminder } from '../../domain/partnerships/rules/rule.ts';
import { tellCheck } from '../../domain/words/tell-check.ts';
import { createTold, textOfPieces } from '../../domain/words/told.ts';
import { wordsOf } from '../../domain/words/words.ts';
import { namedOf, type Telling, toEvidenceItems, toSegments } from './telling.ts';

const actionOf = ({ action }: DiagnosedCheck): CheckRecord['action'] => {
  if (action === null) return null;
  return action.kind === 'complete' ? action : { ...action, reasons: [...action.reasons] };
};

const toCheckRecord = (check: DiagnosedCheck, telling: Telling): CheckRecord => {
  const { id, axis, state, weight, override } = check;
  const pieces = tellCheck(check, telling.lang, telling.tell);
  return {
    id,
    axis,
    state,
    weight,
    title: wordsOf(telling.lang).diagnosis.checks[id].title,
    text: textOfPieces(pieces),
    segments: toSegments(pieces),
    evidence: toEvidenceItems(check.evidence, telling),
    action: actionOf(check),
    override,
  };
};

const toAxisRecord = (
  { axis, score, low, high, knownShare, checks, toStrengthen }: DiagnosedAxis,
  telling: Telling,
): AxisRecord => ({
  axis,
  score,
  low,
  high,
  knownShare,
  checks: checks.map((check) => toCheckRecord(check, telling)),
  toStrengthen: [...toStrengthen],
});

export const toReminderRecord = ({ rule, scope, facts }: Reminder, telling: Telling): ReminderRecord => {
  const sentence = wordsOf(telling.lang).rules.rules[rule].reminder;
  if (!sentence) throw new Error(`Rule ${rule} has no sentence for a reminder.`);
  const pieces = sentence(createTold(facts, telling.tell));
  return { rule, text: textOfPieces(pieces), segments: toSegments(pieces), scope: namedOf(scope, telling) };
};

/** What was computed, told in a language. */
export const toDiagnosis = (
  { subject, maturity, members, axes, reminders }: Diagnosed,
  on: string,
  telling: Telling,
): Diagnosis => ({
  subject: namedOf(subject, telling),
  on,
  maturity,
  members,
  axes: axes.map((axis) => toAxisRecord(axis, telling)),
  reminders: reminders.map((reminder) => toReminderRecord(reminder, telling)),
});
