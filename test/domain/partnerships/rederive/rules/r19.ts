import { groupingsOf } from '../places.ts';
import { equally, howMany, one } from '../plain.ts';
import type { World } from '../world.ts';
import { type FoundGap, type SecondRule, toFound, unmarked } from './found.ts';
import { basinsOf, networkOf, organisationsOf, partsOf } from './networks.ts';

/** Groups of two organisations or more, the largest first. */
const groupsOf = (world: World, territory: string): string[][] =>
  partsOf(world, networkOf(world, territory), null)
    .map((part) => organisationsOf(world, part))
    .filter((group) => group.length >= 2)
    .sort((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));

/** Groups that no link joins to the largest one; three are told. */
export const r19: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    basinsOf(world).flatMap((id) => {
      const [main = [], ...rest] = groupsOf(world, id);
      return rest.slice(0, 3).map(
        (apart): FoundGap =>
          toFound({
            scope: id,
            facts: { scope: one(id), apart: howMany(apart), main: howMany(main) },
            evidence: equally(apart),
            missing: unmarked(world, groupingsOf(world, id), ['partners']),
            importance: 0.5,
          }),
      );
    }),
  fits: (world, gap, from, to) => {
    const [main = [], ...rest] = groupsOf(world, gap.scope);
    const apart = rest.find((group) => howMany(group) === gap.facts.apart) ?? [];
    const isBetween = (one_: string, other: string): boolean => apart.includes(one_) && main.includes(other);
    return isBetween(from, to) || isBetween(to, from) ? { facts: {}, evidence: equally([from, to]) } : null;
  },
};
