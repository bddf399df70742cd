import type { RuleId } from '../partnerships/reasons.ts';
import type { Gap, GapRule } from '../partnerships/rules/rule.ts';
import type { Sentence } from './told.ts';

/** What is said of a rule: on the method page, of what it finds, and of a pair that would fill it. */
export interface RuleWords {
  readonly title: string;
  /** What it looks at, what it proposes, and when it is sure. */
  readonly description: string;
  readonly gap?: Sentence;
  readonly toCheck?: Sentence;
  /** What nothing requires. */
  readonly explore?: Sentence;
  /** Of a pair, where there is more to say than of the gap: its own facts are asked. */
  readonly filler?: Sentence;
  readonly reminder?: Sentence;
}

export interface RulesWords {
  readonly rules: Readonly<Record<RuleId, RuleWords>>;
  /** Thresholds by name, for Réglages. */
  readonly thresholds: Readonly<Record<string, string>>;
  /** Where the idea of a rule comes from. */
  readonly sources: Readonly<Record<GapRule['reference']['source'], string>>;
}

/** The sentence of what a rule found, by its state. Throws where the rule has none. */
export const gapSentence = (
  { rules }: RulesWords,
  { rule, state }: Pick<Gap, 'rule' | 'state'>,
): Sentence => {
  const { gap, toCheck, explore } = rules[rule];
  const sentence = state === 'gap' ? gap : state === 'explore' ? explore : toCheck;
  if (!sentence) throw new Error(`Rule ${rule} has no sentence for “${state}”.`);
  return sentence;
};
