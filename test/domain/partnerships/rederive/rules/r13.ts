import { groupingsOf, membersOf, ownPlaces, tierOf } from '../places.ts';
import { equally, one, those } from '../plain.ts';
import { entityOf, isFunder, isMarked, tiesOf, type World } from '../world.ts';
import {
  type FoundGap,
  isProject,
  NOTHING_MORE,
  openOf,
  type SecondRule,
  sharedTopics,
  toFound,
  unmarked,
} from './found.ts';

const LOCAL = ['actor', 'territory', 'initiative', 'alliance'];
/** Of a territory of the funder, or of the same département; null: nobody has said where it is. */
const isLocal = (world: World, funder: string, other: string): boolean | null => {
  if (ownPlaces(world, funder).some((place) => membersOf(world, place).includes(other))) return true;
  const tier = tierOf(world, funder, other);
  return tier === null ? null : tier <= 2;
};

/** A funder of a territory that is linked to nobody of it. */
export const r13: SecondRule = {
  relation: 'funds',
  find: (world) =>
    openOf(world, 'funder').flatMap((id): FoundGap[] => {
      const territories = ownPlaces(world, id).filter((place) => world.byId.has(place));
      const linked = tiesOf(world, id)
        .map(({ other }) => other)
        .filter((other) => LOCAL.includes(entityOf(world, other).kind));
      if (territories.length === 0 || linked.some((other) => isLocal(world, id, other))) return [];
      const unplaced = linked.filter((other) => isLocal(world, id, other) === null);
      const isKnown = territories
        .flatMap((territory) => groupingsOf(world, territory))
        .some((each) => isMarked(world, each, 'partners') || isMarked(world, each, 'funders'));
      return [
        toFound({
          scope: id,
          facts: { scope: one(id), territories: those(territories) },
          evidence: equally([id]),
          missing: [
            ...(isKnown ? [] : unmarked(world, [id], ['partners'])),
            ...unplaced.slice(0, 3).map((other) => `${other} territories`),
          ],
          importance: 0.6,
        }),
      ];
    }),
  fits: (world, { scope }, from, to) => {
    const isFundable = isProject(world, to) || (entityOf(world, to).kind === 'actor' && !isFunder(world, to));
    return from === scope && isFundable && sharedTopics(world, from, to).length > 0 ? NOTHING_MORE : null;
  },
};
