import { atLevel, membersOf, neighboursOf } from '../places.ts';
import { equally, number, one, those } from '../plain.ts';
import { areTied, entityOf, isOpen, joinedBy, sorted, type World } from '../world.ts';
import {
  actionsOf,
  committeesOf,
  contractsOf,
  type FoundGap,
  type SecondRule,
  toFound,
  topicsOf,
  unmarked,
} from './found.ts';

const steeringOf = (world: World, id: string): string[] =>
  committeesOf(world, id).length > 0 ? committeesOf(world, id) : joinedBy(world, id, ['carries'], 'in');
const themesOf = (world: World, id: string): string[] =>
  sorted([id, ...actionsOf(world, id)].flatMap((each) => topicsOf(world, each)));

const neighboursOfContract = (world: World, id: string): string[] =>
  sorted(
    joinedBy(world, id, ['covers'], 'out')
      .flatMap((territory) => membersOf(world, territory))
      .flatMap((each) => neighboursOf(world, each)),
  );
const contractsAt = (world: World, id: string, places: readonly string[]): string[] =>
  sorted(places.flatMap((place) => membersOf(world, place))).filter(
    (other) => other !== id && world.byId.get(other)?.type === 'crte' && isOpen(world, other),
  );
const alikeOf = (world: World, id: string): string[] => {
  const next = neighboursOfContract(world, id);
  const others = contractsAt(world, id, next.length > 0 ? next : atLevel(world, id, 'department'));
  return others.filter(
    (other) => themesOf(world, other).filter((theme) => themesOf(world, id).includes(theme)).length >= 2,
  );
};
const areJoined = (world: World, a: string, b: string): boolean =>
  [a, ...steeringOf(world, a)].some((one_) =>
    [b, ...steeringOf(world, b)].some((other) => one_ === other || areTied(world, one_, other)),
  );

/** A CRTE whose steering has no link with a neighbouring one that shares two themes. */
export const r07: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    contractsOf(world).flatMap((id): FoundGap[] => {
      const alike = alikeOf(world, id);
      if (alike.length === 0 || alike.some((other) => areJoined(world, id, other))) return [];
      return [
        toFound({
          scope: id,
          facts: { scope: one(id), neighbours: those(alike), shared: number(2, 'count') },
          evidence: equally([id, ...alike]),
          missing: [
            ...unmarked(world, [id, ...steeringOf(world, id)], ['partners']),
            ...(neighboursOfContract(world, id).length > 0 ? [] : [`${id} territories`]),
          ],
          importance: 0.5,
        }),
      ];
    }),
  fits: (world, { scope }, from, to) => {
    const own = steeringOf(world, scope);
    const other = alikeOf(world, scope).find((each) =>
      [from, to].some((end) => steeringOf(world, each).includes(end)),
    );
    const isFit = other !== undefined && [from, to].some((end) => own.includes(end));
    return isFit && entityOf(world, from) ? { facts: {}, evidence: equally([scope, other]) } : null;
  },
};
