import type { EntitySummary, RelationSummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import { type EntityFacts, NO_FACTS, type PartnershipInput } from '../input.ts';
import { createPlaces, type Places } from '../places.ts';
import { type DatedLink, type DatedNetwork, firstLinks } from './dated-network.ts';
import { EvaluationRefusal } from './refusal.ts';

/** Who can be a partner. A generic entity (type group) is never counted. */
const PARTNERS: ReadonlySet<string> = new Set(['actor', 'funder']);
/** What actors have in common by taking part in it. */
const JOINED: ReadonlySet<string> = new Set(['programme', 'initiative', 'alliance', 'instance']);

/** A year with fewer new partnerships is not predicted: the last is often only begun. */
const LEAST_LINKS = 5;
/** Older partnerships are known to the model, but it does not learn from their years one by one. */
const PERIODS_MAX = 10;
/** Of more places than this, the most shared keep their distances; the others are unknown. */
const PLACES_MAX = 1500;
/** Tiers 0–4 of partnerships.md 3.2, then the unknown. */
const UNKNOWN_TIER = 5;

/** Year in which a relation began, where it is known. */
const yearOf = ({ startsOn, year }: RelationSummary): number | null => {
  const began = Number((startsOn ?? '').slice(0, 4)) || year;
  return began === null || !Number.isInteger(began) ? null : began;
};

type Numbers = ReadonlyMap<EntityId, number>;

/** Of a partnership whose beginning is unknown: it is there from the start, and never to be predicted. */
const SINCE_EVER = 0;

const partnershipsOf = (relations: readonly RelationSummary[], numbers: Numbers): DatedLink[] => {
  const all = relations.flatMap((relation): DatedLink[] => {
    const [a, b] = [numbers.get(relation.from), numbers.get(relation.to)];
    const isReal = relation.status === 'existing' || relation.status === 'ended';
    if (!isReal || !isStructural(relation.type) || a === undefined || b === undefined) return [];
    return [{ a, b, period: yearOf(relation) ?? SINCE_EVER }];
  });
  const keyOf = ({ a, b }: DatedLink): string => `${a} ${b}`;
  const dated = firstLinks(all.filter(({ period }) => period !== SINCE_EVER));
  const known = new Set(dated.map(keyOf));
  const undated = firstLinks(all.filter(({ period }) => period === SINCE_EVER));
  return [...undated.filter((link) => !known.has(keyOf(link))), ...dated];
};

/** Years with new partnerships, up to the last that has enough of them to be predicted. */
const periodsOf = (links: readonly DatedLink[]): number[] => {
  const counts = new Map<number, number>();
  for (const { period } of links)
    if (period !== SINCE_EVER) counts.set(period, (counts.get(period) ?? 0) + 1);
  const years = [...counts.keys()].sort((a, b) => a - b);
  const last = years.findLastIndex((year) => (counts.get(year) ?? 0) >= LEAST_LINKS);
  return years.slice(0, last + 1).slice(-PERIODS_MAX);
};

/** Whether something was known before a year: undated, it is taken as known. */
const isKnownBefore = (date: string | null | undefined, year: number): boolean =>
  !date || Number(date.slice(0, 4)) < year;

const numberLists = (...columns: readonly (readonly (readonly string[])[])[]): number[][][] => {
  const numbers = new Map([...new Set(columns.flat(2))].sort().map((value, i) => [value, i]));
  return columns.map((lists) =>
    lists.map((list) => [...new Set(list.map((value) => numbers.get(value) ?? 0))].sort((a, b) => a - b)),
  );
};

/** Programmes, initiatives, alliances and instances that each actor was known to be linked to before a year. */
const joinedBefore = (
  { ecosystem }: PartnershipInput,
  actors: readonly EntitySummary[],
  numbers: Numbers,
  year: number,
): string[][] => {
  const isJoined = new Set(ecosystem.entities.filter(({ kind }) => JOINED.has(kind)).map(({ id }) => id));
  const joined = actors.map((): string[] => []);
  for (const relation of ecosystem.relations) {
    const began = yearOf(relation);
    if (!isStructural(relation.type) || (began !== null && began >= year)) continue;
    for (const [actor, other] of [
      [relation.from, relation.to],
      [relation.to, relation.from],
    ] as const)
      if (isJoined.has(other)) joined[numbers.get(actor) ?? -1]?.push(other);
  }
  return joined;
};

/** Actors of the same territories are in one place; distances are between places. */
const placeActors = (actors: readonly EntitySummary[], places: Places) => {
  const byKey = new Map<string, EntityId[]>();
  for (const { id } of actors) {
    const key = [...places.ownOf(id)].sort().join(' ');
    const known = byKey.get(key);
    if (known) known.push(id);
    else if (key !== '') byKey.set(key, [id]);
  }
  const kept = [...byKey]
    .sort(([a, own], [b, others]) => others.length - own.length || (a < b ? -1 : 1))
    .slice(0, PLACES_MAX);
  const placeOf = new Map(kept.flatMap(([, ids], place) => ids.map((id) => [id, place] as const)));
  const tiers = new Uint8Array(kept.length ** 2);
  kept.forEach(([, [a]], i) => {
    kept.forEach(([, [b]], j) => {
      tiers[i * kept.length + j] = (a && b && places.tierOf(a, b)) ?? UNKNOWN_TIER;
    });
  });
  return {
    territories: Int32Array.from(actors, ({ id }) => placeOf.get(id) ?? -1),
    territoryCount: kept.length,
    tiers,
    tierCount: UNKNOWN_TIER + 1,
  };
};

/**
 * Actors, funders and their dated relations as a network whose last year can be predicted. What is dated in that year or
 * later (a need, an offer, a programme joined) is left out: it was not known. Throws an EvaluationRefusal where there
 * are fewer than three years with new partnerships.
 */
export const projectNetwork = (input: PartnershipInput): DatedNetwork => {
  const { ecosystem, facts } = input;
  const actors = ecosystem.entities
    .filter(({ kind, type }) => PARTNERS.has(kind) && type !== 'group')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const numbers: Numbers = new Map(actors.map(({ id }, i) => [id, i]));
  const all = partnershipsOf(ecosystem.relations, numbers);
  const periods = periodsOf(all);
  const last = periods.at(-1);
  if (last === undefined || periods.length < 3) throw new EvaluationRefusal('periods');
  const factsOf = (id: EntityId): EntityFacts => facts.get(id) ?? NO_FACTS;
  const [themes = []] = numberLists(
    actors.map(({ sdgs, themes: own }) => [...sdgs.map((sdg) => `sdg:${sdg}`), ...own]),
  );
  const [needs = [], offers = []] = numberLists(
    actors.map(({ id, needs: own }) => own.filter((need) => isKnownBefore(factsOf(id).needsOn[need], last))),
    actors.map(({ id, offers: own }) =>
      own.filter((offer) => isKnownBefore(factsOf(id).offersOn[offer], last)),
    ),
  );
  const [programmes = []] = numberLists(joinedBefore(input, actors, numbers, last));
  const [kinds = []] = numberLists(actors.map(({ kind, type }) => [type ?? kind]));
  return {
    actorCount: actors.length,
    kinds: Int32Array.from(kinds, ([kind]) => kind ?? 0),
    ...placeActors(actors, createPlaces(ecosystem)),
    themes,
    needs,
    offers,
    programmes,
    links: all.filter(({ period }) => period <= last),
    periods,
  };
};
