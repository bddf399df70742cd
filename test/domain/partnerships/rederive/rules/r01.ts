import { atLevel, groupingsOf, kmOf, ownPlaces } from '../places.ts';
import { equally, number, one } from '../plain.ts';
import { entityOf, isCatalyst, isOpen, type World } from '../world.ts';
import { firstThree, ifScope, openOf, type SecondRule, toFound, unmarked } from './found.ts';
import { isNear } from './near.ts';

const catalystsOf = (world: World): string[] =>
  world.entities.map(({ id }) => id).filter((id) => isCatalyst(world, id) && isOpen(world, id));

/** An EPCI without a catalyst at 30 km at most or in its département. */
export const r01: SecondRule = {
  relation: 'acts-in',
  find: (world) =>
    openOf(world, 'territory')
      .filter((id) => ['epci', 'ept'].includes(entityOf(world, id).type ?? ''))
      .filter((id) => !catalystsOf(world).some((other) => other !== id && isNear(world, id, other, 30)))
      .map((id) => {
        const unplaced = catalystsOf(world).filter(
          (other) => ownPlaces(world, other).length === 0 && kmOf(world, other, id) === null,
        );
        return toFound({
          scope: id,
          facts: { scope: one(id), km: number(30, 'km') },
          evidence: equally([id]),
          missing: [
            ...unmarked(world, groupingsOf(world, id), ['partners']),
            ...(atLevel(world, id, 'department').length > 0 ? [] : [`${id} territories`]),
            ...firstThree(unplaced, 'territories'),
          ],
          importance: 0.9,
        });
      }),
  fits: (world, gap, from, to) =>
    ifScope(gap, to, isCatalyst(world, from) || entityOf(world, from).missions.length >= 2),
};
