import { isLive, once, sorted, type World } from './world.ts';

/** Relations in force that say where something is, also of classes of actors. */
const livePairs = (world: World, types: readonly string[]): (readonly [from: string, to: string])[] =>
  world.written.flatMap((relation) =>
    types.includes(relation.type) && isLive(relation, world.on)
      ? [[relation.from, relation.to] as const]
      : [],
  );

/** All that can be reached by steps, the starts left in. */
const closure = (starts: readonly string[], steps: readonly (readonly [string, string])[]): string[] => {
  const found = [...starts];
  for (let at = 0; at < found.length; at++)
    for (const [from, to] of steps) if (from === found[at] && !found.includes(to)) found.push(to);
  return found;
};

/** Where it is anchored, acts or applies; itself when it is a territory. */
const findOwnPlaces = (world: World, id: string): string[] => {
  const there = livePairs(world, ['located-in', 'acts-in', 'covers']).filter(([from]) => from === id);
  return sorted([...(world.byId.get(id)?.kind === 'territory' ? [id] : []), ...there.map(([, to]) => to)]);
};
export const ownPlaces = (world: World, id: string): readonly string[] =>
  once(world, `ownPlaces ${id}`, () => findOwnPlaces(world, id));
/** What these are part of, to the last. */
const findHoldersOf = (world: World, id: string): string[] => {
  const own = ownPlaces(world, id);
  return sorted(closure(own, livePairs(world, ['part-of'])).filter((place) => !own.includes(place)));
};
export const holdersOf = (world: World, id: string): readonly string[] =>
  once(world, `holdersOf ${id}`, () => findHoldersOf(world, id));
export const levelOf = (world: World, id: string): string => world.byId.get(id)?.type ?? '';
export const atLevel = (world: World, id: string, level: string): string[] =>
  [...ownPlaces(world, id), ...holdersOf(world, id)].filter((place) => levelOf(world, place) === level);

/** Everybody of a territory: what it includes, who is there, what covers it, and parts of those. */
const findMembersOf = (world: World, territory: string): string[] => {
  const parts = livePairs(world, ['part-of']).map(([from, to]) => [to, from] as const);
  const included = closure([territory], parts);
  const there = livePairs(world, ['located-in', 'acts-in', 'covers']);
  const present = there.flatMap(([from, to]) => (included.includes(to) ? [from] : []));
  return closure(sorted([...included, ...present]), parts);
};
export const membersOf = (world: World, id: string): readonly string[] =>
  once(world, `membersOf ${id}`, () => findMembersOf(world, id));

/** Neighbours by a written border or by a shared PETR. */
const findNeighboursOf = (world: World, id: string): string[] => {
  const found: string[] = [];
  for (const [from, to] of livePairs(world, ['neighbour-of'])) {
    if (from === id) found.push(to);
    if (to === id) found.push(from);
  }
  const inPetr = livePairs(world, ['part-of', 'member-of']).filter(
    ([from, to]) => levelOf(world, to) === 'petr' && levelOf(world, from) === 'epci',
  );
  for (const [from, petr] of inPetr)
    if (from === id) for (const [other, same] of inPetr) if (same === petr) found.push(other);
  return sorted(found.filter((other) => other !== id));
};
export const neighboursOf = (world: World, id: string): readonly string[] =>
  once(world, `neighboursOf ${id}`, () => findNeighboursOf(world, id));

const SAME = ['commune', 'qpv', 'epci', 'ept', 'ad-hoc'];
const NEAR = ['petr', 'pays', 'living-area', 'park', 'gal'];
/** d(x, y) of partnerships.md 3.2: what two have in common, as their own territory or as what holds it. */
const tierOfLevel = (level: string, isHolding: boolean): number => {
  if (level === 'commune' || level === 'qpv') return 0;
  if (SAME.includes(level)) return isHolding ? 1 : 0;
  if (NEAR.includes(level)) return 1;
  return { department: 2, region: 3 }[level] ?? 4;
};

const leastOf = (world: World, a: readonly string[], b: readonly string[], isHolding: boolean): number =>
  Math.min(
    4,
    ...a.filter((place) => b.includes(place)).map((place) => tierOfLevel(levelOf(world, place), isHolding)),
  );

/** 0 same territory … 4 elsewhere; null where nobody has said where one of the two is. */
export const tierOf = (world: World, a: string, b: string): number | null => {
  const [ownA, ownB] = [ownPlaces(world, a), ownPlaces(world, b)];
  if (ownA.length === 0 || ownB.length === 0) return null;
  const own = leastOf(world, ownA, ownB, false);
  if (own === 0) return 0;
  const isNextTo = ownA.some(
    (place) =>
      SAME.includes(levelOf(world, place)) && neighboursOf(world, place).some((next) => ownB.includes(next)),
  );
  if (isNextTo) return 1;
  const [overA, overB] = [holdersOf(world, a), holdersOf(world, b)];
  return Math.min(
    own,
    leastOf(world, ownA, overB, true),
    leastOf(world, overA, ownB, true),
    leastOf(world, overA, overB, true),
  );
};

/** Great-circle distance of a sphere of 6 371 km, km; null without coordinates of both. */
export const kmOf = (world: World, a: string, b: string): number | null => {
  const [one, other] = [world.byId.get(a), world.byId.get(b)];
  if (!one || !other) return null;
  const { lon: lonA, lat: latA } = one;
  const { lon: lonB, lat: latB } = other;
  if (lonA === null || latA === null || lonB === null || latB === null) return null;
  const radians = (degrees: number): number => (degrees / 180) * Math.PI;
  const chord = (angle: number): number => Math.sin(radians(angle) / 2) ** 2;
  const half = chord(latB - latA) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * chord(lonB - lonA);
  return 12_742 * Math.atan2(Math.sqrt(half), Math.sqrt(Math.max(0, 1 - half)));
};

/** A territory and the EPCI, PETR or pays that hold it. */
export const groupingsOf = (world: World, territory: string): string[] => [
  territory,
  ...sorted(['epci', 'ept', 'petr', 'pays'].flatMap((level) => atLevel(world, territory, level))).filter(
    (id) => id !== territory && world.byId.has(id),
  ),
];
