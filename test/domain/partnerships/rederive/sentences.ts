import type { Diagnosed } from '../../../../shared/domain/diagnosis/diagnose.ts';
import type { Reason, RuleId } from '../../../../shared/domain/partnerships/reasons.ts';
import type { Gap, Reminder } from '../../../../shared/domain/partnerships/rules/rule.ts';
import type { Suggestion } from '../../../../shared/domain/partnerships/suggestion.ts';
import type { SignalReason } from '../../../../shared/domain/words/partnership-reason-words.ts';
import { gapSentence } from '../../../../shared/domain/words/rule-words.ts';
import type { Sentence } from '../../../../shared/domain/words/told.ts';
import { type Lang, wordsOf } from '../../../../shared/domain/words/words.ts';
import { checkText } from './told-text.ts';
import type { World } from './world.ts';

const LANGS: readonly Lang[] = ['fr', 'en'];

/** Of the five families, of the months of a new alliance. */
const OWN: Readonly<Partial<Record<string, readonly string[]>>> = { R02: ['5'], A1: ['5'], A6: ['24'] };

const ofReason = ({ reason, state }: Reason, lang: Lang): Sentence => {
  const { partnershipReasons, rules } = wordsOf(lang);
  if (Object.hasOwn(partnershipReasons.reasons, reason))
    return partnershipReasons.reasons[reason as SignalReason];
  const rule = reason as RuleId;
  const gap = gapSentence(rules, { rule, state: state ?? 'gap' });
  const { filler } = rules.rules[rule];
  return filler ? (told) => [...gap(told), { text: ' ' }, ...filler(told)] : gap;
};

/** Why, and the points of vigilance, in both languages. */
export const checkTextsOfSuggestion = (world: World, { why, whyNot }: Suggestion): void => {
  for (const lang of LANGS) {
    for (const reason of why)
      checkText(world, reason.facts, ofReason(reason, lang), lang, OWN[reason.reason]);
    const { cautions } = wordsOf(lang).partnershipReasons;
    for (const { reason, facts } of whyNot) checkText(world, facts, cautions[reason], lang);
  }
};

export const checkTextsOfRules = (
  world: World,
  gaps: readonly Gap[],
  reminders: readonly Reminder[],
): void => {
  for (const lang of LANGS) {
    const { rules } = wordsOf(lang);
    for (const gap of gaps) {
      checkText(world, gap.facts, gapSentence(rules, gap), lang, OWN[gap.rule]);
      const { filler } = rules.rules[gap.rule];
      if (filler) for (const { facts } of gap.fillers) checkText(world, facts, filler, lang);
    }
    for (const { rule, facts } of reminders) {
      const { reminder } = rules.rules[rule];
      if (!reminder) throw new Error(`No sentence of ${rule}`);
      checkText(world, facts, reminder, lang);
    }
  }
};

export const checkTextsOfDiagnosis = (world: World, { axes }: Diagnosed): void => {
  for (const lang of LANGS) {
    const { checks } = wordsOf(lang).diagnosis;
    for (const { id, state, facts } of axes.flatMap((axis) => axis.checks))
      checkText(world, facts, checks[id][state], lang, OWN[id]);
  }
};
