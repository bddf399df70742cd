import type { Evidence, MissingField, Reason } from '../reasons.ts';
import type { Filler, Gap } from '../rules/rule.ts';

/** A rule's gap and the pair that would fill it. */
export interface Filling {
  readonly gap: Gap;
  readonly filler: Filler;
}

/** Even the farthest candidate fills half of the gap (a convention of Alliage). */
const FARTHEST = 0.5;

export const worthOfFilling = ({ gap, filler }: Filling): number =>
  gap.importance * gap.certainty * (FARTHEST + (1 - FARTHEST) * filler.closeness);

const mergeEvidence = (lists: readonly (readonly Evidence[])[]): Evidence[] => [
  ...new Map(lists.flat().map((each) => [each.id as string, each])).values(),
];

/** One reason a rule: of several gaps that one rule finds for a pair, the one that is worth most. */
export const explainRules = (fillings: readonly Filling[]): readonly Reason[] => {
  const best = new Map<string, Filling>();
  for (const filling of fillings) {
    const known = best.get(filling.gap.rule);
    if (!known || worthOfFilling(filling) > worthOfFilling(known)) best.set(filling.gap.rule, filling);
  }
  return [...best.values()].map((filling) => ({
    reason: filling.gap.rule,
    part: worthOfFilling(filling),
    facts: { ...filling.gap.facts, ...filling.filler.facts },
    evidence: mergeEvidence([filling.gap.evidence, filling.filler.evidence]),
    state: filling.gap.state,
  }));
};

export const missingOfRules = (fillings: readonly Filling[]): readonly MissingField[] =>
  fillings.flatMap(({ gap }) => gap.missing);
