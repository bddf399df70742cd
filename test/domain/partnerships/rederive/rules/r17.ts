import { groupingsOf, ownPlaces } from '../places.ts';
import { equally, one } from '../plain.ts';
import { isOrganisation, tiesOf } from '../world.ts';
import { NOTHING_MORE, openOf, type SecondRule, toFound, unmarked } from './found.ts';

/** An actor without any link in force. */
export const r17: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    openOf(world, 'actor')
      .filter((id) => tiesOf(world, id).length === 0)
      .map((id) => {
        const around = ownPlaces(world, id).flatMap((place) => groupingsOf(world, place));
        return toFound({
          scope: id,
          facts: { scope: one(id) },
          evidence: equally([id]),
          missing: unmarked(world, [id, ...around], ['partners']),
          importance: 0.6,
        });
      }),
  fits: (world, { scope }, from, to) =>
    [from, to].includes(scope) && isOrganisation(world, from === scope ? to : from) ? NOTHING_MORE : null,
};
