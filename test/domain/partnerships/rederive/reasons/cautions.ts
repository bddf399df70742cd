import type { RelationSummary } from '../../../../../shared/domain/ecosystem.ts';
import { lastDayOf, startOf, yearsSince } from '../days.ts';
import { ownPlaces, tierOf } from '../places.ts';
import { day, howMany, number, one, type Plains, terms, those } from '../plain.ts';
import { begunOf, entityOf, isOver, isTie, tiesOf, type World } from '../world.ts';
import type { AskedPair } from './pair.ts';
import { statedThemes } from './themes.ts';

/** A point of vigilance, and what it says. */
export type Warned = readonly [caution: string, facts: Plains];

const zoneOf = (world: World, { a, b }: AskedPair): Warned[] => {
  const tier = tierOf(world, a, b);
  const [ofA, ofB] = [a, b].map((id) => ownPlaces(world, id).filter((place) => world.byId.has(place)));
  if (tier === null || tier < 3 || !ofA?.length || !ofB?.length) return [];
  return [['zone', { from: one(a), to: one(b), ofFrom: those(ofA), ofTo: those(ofB) }]];
};

/** It was there, and it is over: what was only proposed or discussed never ended. */
const wasThere = ({ status }: RelationSummary): boolean => status === 'existing' || status === 'ended';

const endedOf = (world: World, { a, b }: AskedPair): Warned[] =>
  begunOf(world, a).flatMap(({ relation, other }): Warned[] => {
    if (other !== b || !isTie(relation) || !wasThere(relation) || !isOver(relation, world.on)) return [];
    const facts: Plains = {
      type: terms('relation', [relation.type]),
      ...(relation.endsOn !== null && { endedOn: day(relation.endsOn, [relation.id]) }),
    };
    return [['ended', facts], ...(relation.outcome === 'bad' ? ([['outcome', facts]] as const) : [])];
  });

const themeOf = (world: World, { a, b }: AskedPair): Warned[] => {
  const [one_, other] = [a, b].map((id) => statedThemes(entityOf(world, id)));
  if (!one_?.length || !other?.length || one_.some((word) => other.includes(word))) return [];
  return [['theme', { from: one(a), to: one(b) }]];
};

/** More than twelve links begun in twelve months; a year alone does not say when. */
const capacityOf = (world: World, id: string): Warned[] => {
  const begun = tiesOf(world, id).filter(({ relation }) => {
    const since = startOf(relation);
    return since !== null && since.length > 4 && yearsSince(since, world.on) <= 1;
  });
  if (begun.length <= 12) return [];
  return [['capacity', { of: one(id), links: howMany(begun.map(({ relation }) => relation.id)) }]];
};

/** Nothing dated for three years or more. */
const staleOf = (world: World, id: string): Warned[] => {
  const dates = begunOf(world, id).flatMap(({ relation }) => [startOf(relation), relation.endsOn]);
  const days = [...dates, world.facts.get(id)?.consultedOn]
    .flatMap((date) => (date ? [lastDayOf(date)] : []))
    .sort();
  const years = days.length === 0 ? 0 : yearsSince(days.at(-1) ?? '', world.on);
  return years < 3 ? [] : [['stale', { of: one(id), months: number(Math.floor(years * 12), 'months') }]];
};

export const rederiveCautions = (world: World, pair: AskedPair): readonly Warned[] => [
  ...zoneOf(world, pair),
  ...endedOf(world, pair),
  ...themeOf(world, pair),
  ...[pair.a, pair.b].flatMap((id) => capacityOf(world, id)),
  ...[pair.a, pair.b].flatMap((id) => staleOf(world, id)),
];
