import { AXES, type Axis, type RelationType } from '../../vocabulary.ts';
import type { Reason, RuleId } from '../reasons.ts';

const FUNDING_NEEDS: ReadonlySet<string> = new Set(['financement', 'ingénierie financière']);

const ofNeeds = ({ facts }: Reason): readonly Axis[] =>
  ['words', 'otherWords'].flatMap((key) => {
    const fact = facts[key];
    if (fact?.kind !== 'words') return [];
    return fact.values.map((word): Axis => (FUNDING_NEEDS.has(word) ? 'funding' : 'competences'));
  });

const OF_RELATION: Readonly<Partial<Record<RelationType, Axis>>> = {
  funds: 'funding',
  supports: 'competences',
};

/** Which of the three axes a suggestion serves, in their order. */
export const axesOf = (
  reasons: readonly Reason[],
  relation: RelationType,
  axesOfRule: (rule: RuleId) => readonly Axis[],
): readonly Axis[] => {
  const found = new Set<Axis>([OF_RELATION[relation] ?? 'alliances']);
  for (const reason of reasons) {
    if (reason.reason === 'need-offer') for (const axis of ofNeeds(reason)) found.add(axis);
    else if (/^R\d/.test(reason.reason))
      for (const axis of axesOfRule(reason.reason as RuleId)) found.add(axis);
  }
  return AXES.filter((axis) => found.has(axis));
};
