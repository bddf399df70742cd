import type { CautionReason, SuggestionRecord, WhyReason } from '../../contract/suggestion-operations.ts';
import type { StoredDecision } from '../../domain/decision.ts';
import type { MissingField, Reason, RuleId } from '../../domain/partnerships/reasons.ts';
import type { Suggestion } from '../../domain/partnerships/suggestion.ts';
import type { SignalReason } from '../../domain/words/partnership-reason-words.ts';
import { gapSentence } from '../../domain/words/rule-words.ts';
import { createTold, type Sentence, textOfPieces } from '../../domain/words/told.ts';
import { type Words, wordsOf } from '../../domain/words/words.ts';
import { namedOf, type Telling, toEvidenceItems, toSegments } from './telling.ts';

const sentenceOf = (reason: Reason, words: Words): Sentence => {
  const { reasons } = words.partnershipReasons;
  if (Object.hasOwn(reasons, reason.reason)) return reasons[reason.reason as SignalReason];
  const rule = reason.reason as RuleId;
  const ofGap = gapSentence(words.rules, { rule, state: reason.state ?? 'gap' });
  const ofFiller = words.rules.rules[rule].filler;
  return ofFiller ? (told) => [...ofGap(told), { text: ' ' }, ...ofFiller(told)] : ofGap;
};

const toldOf = (reason: Reason<string>, sentence: Sentence, telling: Telling) => {
  const pieces = sentence(createTold(reason.facts, telling.tell));
  return {
    text: textOfPieces(pieces),
    segments: toSegments(pieces),
    part: reason.part,
    evidence: toEvidenceItems(reason.evidence, telling),
  };
};

const toMissing = (
  missing: MissingField,
  telling: Telling,
  words: Words,
): SuggestionRecord['missing'][number] => {
  const { entity, relation, field } = missing;
  const { partnershipReasons, fields, vocabulary } = words;
  const documented = vocabulary.documented as Readonly<Record<string, string>>;
  const label = partnershipReasons.fields[field] ?? fields[field] ?? documented[field] ?? field;
  const name = entity === null ? null : telling.nameOf(entity);
  return { entity, relation, field, text: partnershipReasons.missing(label, name) };
};

/** A suggestion as it is told, with the names of the project as they are now. */
export const toSuggestionRecord = (
  suggestion: Suggestion,
  telling: Telling,
  decision: StoredDecision | undefined,
): SuggestionRecord => {
  const words = wordsOf(telling.lang);
  const { id, rank, relation, solidity, likelihood, value, quality, priority } = suggestion;
  const { a, b, axes, why, whyNot, missing, isNewcomer, isBack } = suggestion;
  return {
    id,
    rank,
    relation,
    solidity,
    likelihood,
    value,
    quality,
    priority,
    isNewcomer,
    isBack,
    a: namedOf(a, telling),
    b: namedOf(b, telling),
    axes: [...axes],
    why: why.map(
      (reason): WhyReason => ({
        reason: reason.reason,
        ...toldOf(reason, sentenceOf(reason, words), telling),
      }),
    ),
    whyNot: whyNot.map(
      (reason): CautionReason => ({
        reason: reason.reason,
        ...toldOf(reason, words.partnershipReasons.cautions[reason.reason], telling),
      }),
    ),
    missing: missing.map((field) => toMissing(field, telling, words)),
    decision: decision ? { id: decision.id, state: decision.state, on: decision.on } : null,
  };
};
