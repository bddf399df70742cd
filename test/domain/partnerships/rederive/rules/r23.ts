import { atLevel, groupingsOf, kmOf, membersOf } from '../places.ts';
import { equally, one } from '../plain.ts';
import { areTied, entityOf, isFunder, isOpen, joinedBy, sorted, type World } from '../world.ts';
import {
  type FoundGap,
  NOTHING_MORE,
  openOf,
  type SecondRule,
  toFound,
  topicFacts,
  topicsOf,
  unmarked,
} from './found.ts';

const INHABITANTS = 50_000;
const peopleOf = (world: World, id: string): number => entityOf(world, id).population ?? 0;

/** The EPCI of its département that is nearest, or has most inhabitants, among those of a pole's size. */
const poleOf = (world: World, id: string): string | null => {
  const poles = sorted(atLevel(world, id, 'department').flatMap((each) => membersOf(world, each))).filter(
    (other) =>
      other !== id &&
      world.byId.get(other)?.type === 'epci' &&
      isOpen(world, other) &&
      peopleOf(world, other) >= INHABITANTS,
  );
  const kmTo = (pole: string): number => kmOf(world, id, pole) ?? Number.POSITIVE_INFINITY;
  let best: string | null = null;
  for (const pole of poles)
    if (
      best === null ||
      kmTo(pole) < kmTo(best) ||
      (kmTo(pole) === kmTo(best) && peopleOf(world, pole) > peopleOf(world, best))
    )
      best = pole;
  return best;
};

/** A rural EPCI without a link to the pole that funds a theme of its own. */
export const r23: SecondRule = {
  relation: 'funds',
  find: (world) =>
    openOf(world, 'territory')
      .filter((id) => entityOf(world, id).type === 'epci' && peopleOf(world, id) < INHABITANTS)
      .flatMap((id): FoundGap[] => {
        const pole = poleOf(world, id);
        if (pole === null || !isFunder(world, pole) || areTied(world, id, pole)) return [];
        const funded = [pole, ...joinedBy(world, pole, ['funds'], 'out')];
        const topics = topicsOf(world, id).filter((topic) =>
          funded.some((each) => topicsOf(world, each).includes(topic)),
        );
        if (topics.length === 0) return [];
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), pole: one(pole), ...topicFacts(id, topics) },
            evidence: equally([id, pole]),
            missing: [
              ...unmarked(world, groupingsOf(world, id), ['partners']),
              ...(entityOf(world, id).population === null ? [`${id} population`] : []),
            ],
            importance: 0.5,
          }),
        ];
      }),
  fits: (_, gap, from, to) => (to === gap.scope && gap.facts.pole === one(from) ? NOTHING_MORE : null),
};
