import type { EntityId } from '../../entity.ts';
import type { Facts } from '../reasons.ts';
import type { RuleIndex } from './rule-index.ts';

const GOAL = /^sdg:(\d+)$/;

/** Topics as facts: themes in the words of an entity that has them, goals by their numbers; none of what is empty. */
export const topicFacts = (index: RuleIndex, id: EntityId, topics: readonly string[]): Facts => {
  const known = index.topicsOf(id);
  const themes = topics.filter((topic) => !GOAL.test(topic)).map((topic) => known.get(topic) ?? topic);
  const goals = topics.flatMap((topic) => GOAL.exec(topic)?.[1] ?? []).sort((a, b) => Number(a) - Number(b));
  return {
    ...(themes.length > 0 && { topics: { kind: 'words', values: themes, entities: [id] } as const }),
    ...(goals.length > 0 && { sdgs: { kind: 'terms', of: 'sdg', values: goals } as const }),
  };
};
