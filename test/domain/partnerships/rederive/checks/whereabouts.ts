import { holdersOf, ownPlaces } from '../places.ts';
import { isOrganisation, type World } from '../world.ts';
import { type About, endsOf } from './subject.ts';

export const isHere = (world: World, about: About, id: string): boolean =>
  isOrganisation(world, id) && ownPlaces(world, id).some((place) => about.territories.includes(place));
/** In territories that are neither the subject's nor hold it. */
export const isElsewhere = (world: World, about: About, id: string): boolean => {
  const own = ownPlaces(world, id);
  const around = endsOf(world, about).flatMap((end) => [...ownPlaces(world, end), ...holdersOf(world, end)]);
  return (
    isOrganisation(world, id) &&
    own.length > 0 &&
    !own.some((place) => about.territories.includes(place) || around.includes(place))
  );
};
export const isNowhere = (world: World, id: string): boolean =>
  isOrganisation(world, id) && ownPlaces(world, id).length === 0;
