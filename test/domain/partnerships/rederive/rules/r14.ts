import { groupingsOf, membersOf } from '../places.ts';
import { equally, one } from '../plain.ts';
import { toTheme } from '../reasons/themes.ts';
import { entityOf, isOpen, kindOf, sorted, type World } from '../world.ts';
import {
  type FoundGap,
  firstThree,
  NOTHING_MORE,
  openOf,
  type SecondRule,
  toFound,
  topicFacts,
  topicsOf,
  unmarked,
} from './found.ts';

export const actorsOf = (world: World, territory: string): string[] =>
  sorted(membersOf(world, territory)).filter((id) => kindOf(world, id) === 'actor' && isOpen(world, id));
const openPriorities = (world: World, id: string): string[] => {
  const covered = actorsOf(world, id).flatMap((actor) => topicsOf(world, actor));
  return sorted(entityOf(world, id).priorities.map(toTheme)).filter((topic) => !covered.includes(topic));
};

/** Priorities of a territory that none of its actors works on. */
export const r14: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    openOf(world, 'territory')
      .filter((id) => openPriorities(world, id).length > 0)
      .map((id): FoundGap => {
        const silent = actorsOf(world, id).filter((actor) => topicsOf(world, actor).length === 0);
        return toFound({
          scope: id,
          facts: { scope: one(id), ...topicFacts(id, openPriorities(world, id)) },
          evidence: equally([id]),
          missing: [
            ...unmarked(world, groupingsOf(world, id), ['partners']),
            ...firstThree(silent, 'themes'),
          ],
          importance: 0.7,
        });
      }),
  fits: (world, { scope }, from, to) => {
    const who = from === scope ? to : from;
    const isFit = topicsOf(world, who).some((topic) => openPriorities(world, scope).includes(topic));
    return [from, to].includes(scope) && kindOf(world, who) === 'actor' && isFit ? NOTHING_MORE : null;
  },
};
