import { ownPlaces } from '../places.ts';
import { those } from '../plain.ts';
import { begunOf, type Link, sorted, type World } from '../world.ts';
import { evidenceOf, type SecondCheck } from './checked.ts';
import { type About, isComposed, isThere } from './subject.ts';
import { isElsewhere, isHere, isNowhere } from './whereabouts.ts';

const COMING = ['participates-in', 'organises', 'carries'];
/** What has happened stays, whether its links are over or not. */
const happened = (world: World, id: string): readonly Link[] =>
  begunOf(world, id).filter(({ relation }) => ['existing', 'ended'].includes(relation.status));
const cameTo = (world: World, id: string): string[] =>
  sorted(
    happened(world, id)
      .filter(({ relation, isOut }) =>
        isOut ? relation.type === 'concerns' : COMING.includes(relation.type),
      )
      .map(({ other }) => other),
  );
const exchangesOf = (world: World, { parties, initiatives }: About): string[] =>
  world.entities
    .filter(({ kind, type }) => kind === 'initiative' && ['exchange', 'event'].includes(type ?? ''))
    .map(({ id }) => id)
    .filter(
      (id) =>
        isThere(world, id) &&
        (initiatives.includes(id) || cameTo(world, id).some((who) => parties.includes(who))),
    );

export const c6: SecondCheck = (world, about) => {
  const exchanges = exchangesOf(world, about).filter((id) =>
    cameTo(world, id).some((who) => isHere(world, about, who)),
  );
  const fromOutside = (id: string) => cameTo(world, id).filter((who) => isElsewhere(world, about, who));
  const placesOf = (who: string) =>
    ownPlaces(world, who).filter((place) => about.territories.includes(place));
  const isBetweenOwn = (id: string): boolean => {
    const places = cameTo(world, id)
      .map(placesOf)
      .filter((own) => own.length > 0);
    return places.some((one) => places.some((other) => !one.some((place) => other.includes(place))));
  };
  const outside = exchanges.filter((id) => fromOutside(id).length > 0);
  const found = outside.length > 0 ? outside : exchanges.filter(isBetweenOwn);
  const others = found.flatMap(fromOutside);
  const isOpen = exchanges.some((id) => cameTo(world, id).some((who) => isNowhere(world, who)));
  const nothing = isComposed(world, about) && !isOpen ? 'absent' : 'unknown';
  return {
    state: outside.length > 0 ? 'met' : found.length > 0 ? 'partial' : nothing,
    facts: { exchanges: those(found), others: those(others) },
    evidence: evidenceOf([...found, ...others]),
  };
};
