import { equally, one } from '../plain.ts';
import { areTied, begunOf, isOpen, isOrganisation, isOver, isTie, type World } from '../world.ts';
import {
  type FoundGap,
  NOTHING_MORE,
  openOf,
  type SecondRule,
  sharedTopics,
  toFound,
  topicFacts,
  unmarked,
} from './found.ts';

/** Links between the two that were there and are over. */
const formerLinks = (world: World, a: string, b: string): string[] =>
  begunOf(world, a).flatMap(({ relation, other }) =>
    other === b &&
    isTie(relation) &&
    ['existing', 'ended'].includes(relation.status) &&
    isOver(relation, world.on)
      ? [relation.id]
      : [],
  );

/** Two organisations that were linked, are no more, and share a theme. */
export const r22: SecondRule = {
  relation: 'partners-with',
  find: (world) => {
    const open = ['actor', 'funder', 'territory'].flatMap((kind) => openOf(world, kind));
    return open.flatMap((id) =>
      open.flatMap((other): FoundGap[] => {
        const links = id < other ? formerLinks(world, id, other) : [];
        const topics = sharedTopics(world, id, other);
        if (links.length === 0 || topics.length === 0 || areTied(world, id, other)) return [];
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), other: one(other), ...topicFacts(id, topics) },
            evidence: equally([], links),
            missing: unmarked(world, [id, other], ['partners']),
            importance: 0.4,
          }),
        ];
      }),
    );
  },
  fits: (world, gap, from, to) =>
    gap.facts.other === one(from === gap.scope ? to : from) && isOrganisation(world, to) && isOpen(world, to)
      ? NOTHING_MORE
      : null,
};
