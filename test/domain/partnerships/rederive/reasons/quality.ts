import { yearsSince } from '../days.ts';
import { ownPlaces } from '../places.ts';
import { entityOf, isFunder, type World } from '../world.ts';
import { statedThemes } from './themes.ts';

/** Fields that the method reads of an entity, and whether they are filled. */
const fieldsOf = (world: World, id: string): (readonly [field: string, isKnown: boolean])[] => {
  const { kind, type, themes, sdgs, needs, offers, needCents } = entityOf(world, id);
  const found: [string, boolean][] = [['type', type !== null]];
  if (kind === 'territory') found.push(['priorities', statedThemes(entityOf(world, id)).length > 0]);
  else {
    found.push(['themes', themes.length + sdgs.length > 0]);
    found.push(['territories', ownPlaces(world, id).length > 0]);
  }
  if (kind !== 'programme') found.push(['needs', isFunder(world, id) || needs.length > 0]);
  if (kind !== 'programme' && kind !== 'initiative') found.push(['offers', offers.length > 0]);
  if (kind === 'initiative') found.push(['needCents', needCents !== null]);
  return found;
};
export const missingOf = (world: World, id: string): string[] =>
  fieldsOf(world, id).flatMap(([field, isKnown]) => (isKnown ? [] : [`${id} ${field}`]));

/** The share of fields that are known, less where nothing says it, where it is to be checked, where it is old. */
export const qualityOf = (world: World, id: string): number => {
  const fields = fieldsOf(world, id);
  const { sources, toCheck } = entityOf(world, id);
  const consultedOn = world.facts.get(id)?.consultedOn ?? null;
  const isOld = consultedOn !== null && yearsSince(consultedOn, world.on) > 5;
  const doubts = [sources === 0, toCheck, isOld].filter((isDoubt) => isDoubt).length;
  return (fields.filter(([, isKnown]) => isKnown).length / fields.length) * 0.8 ** doubts;
};
