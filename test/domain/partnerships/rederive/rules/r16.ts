import { membersOf, ownPlaces } from '../places.ts';
import { equally, one } from '../plain.ts';
import { isOpen, kindOf, sorted, type World } from '../world.ts';
import {
  type FoundGap,
  NOTHING_MORE,
  openOf,
  programmeActorsOf,
  type SecondRule,
  sharedTopics,
  toFound,
  topicFacts,
  unmarked,
  widePlaces,
} from './found.ts';

/** Programmes of its own territories, the widest ones left out. */
const programmesNear = (world: World, id: string): string[] => {
  const wide = widePlaces(world, id);
  const places = ownPlaces(world, id).filter((place) => !wide.includes(place));
  return sorted(places.flatMap((place) => membersOf(world, place))).filter(
    (other) => other !== id && kindOf(world, other) === 'programme' && isOpen(world, other),
  );
};

/** Two programmes of a theme and a territory, and nobody linked to both. */
export const r16: SecondRule = {
  relation: 'participates-in',
  find: (world) =>
    openOf(world, 'programme').flatMap((id) =>
      programmesNear(world, id).flatMap((other): FoundGap[] => {
        const topics = sharedTopics(world, id, other);
        const theirs = programmeActorsOf(world, other);
        const areJoined = programmeActorsOf(world, id).some((actor) => theirs.includes(actor));
        if (id > other || topics.length === 0 || areJoined) return [];
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), other: one(other), ...topicFacts(id, topics) },
            evidence: equally([id, other]),
            missing: [...unmarked(world, [id], ['partners']), ...unmarked(world, [other], ['partners'])],
            importance: 0.5,
          }),
        ];
      }),
    ),
  fits: (world, { scope, facts }, from, to) => {
    const other = facts.other?.replace('entity ', '') ?? '';
    const isOf = (programme: string): boolean => programmeActorsOf(world, programme).includes(from);
    return (to === other && isOf(scope)) || (to === scope && isOf(other)) ? NOTHING_MORE : null;
  },
};
