import { groupingsOf, membersOf } from '../places.ts';
import { equally, howMany, one, terms } from '../plain.ts';
import { areTied, entityOf, type World } from '../world.ts';
import { type FoundGap, openOf, type SecondRule, toFound, unmarked } from './found.ts';
import { actorsOf } from './r14.ts';

/** Territories of these levels; without any, those that no other holds. */
export const territoriesOf = (world: World, levels: readonly string[]): string[] => {
  const all = openOf(world, 'territory');
  const found = all.filter((id) => levels.includes(entityOf(world, id).type ?? ''));
  if (found.length > 0) return found;
  return all.filter((id) => !all.some((other) => other !== id && membersOf(world, other).includes(id)));
};
const sharing = (world: World, territory: string, goal: number): string[] =>
  actorsOf(world, territory).filter((id) => entityOf(world, id).sdgs.includes(goal));
const areApart = (world: World, actors: readonly string[]): boolean =>
  !actors.some((a) => actors.some((b) => areTied(world, a, b)));

/** Three actors of an EPCI or more that share a goal, and no link among them. */
export const r15: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    territoriesOf(world, ['epci', 'ept']).flatMap((id) =>
      Array.from({ length: 17 }, (_, at) => at + 1).flatMap((goal): FoundGap[] => {
        const actors = sharing(world, id, goal);
        if (actors.length < 3 || !areApart(world, actors)) return [];
        return [
          toFound({
            scope: id,
            facts: { scope: one(id), sdg: terms('sdg', [`${goal}`]), actors: howMany(actors) },
            evidence: equally(actors),
            missing: unmarked(world, groupingsOf(world, id), ['partners']),
            importance: 0.5,
          }),
        ];
      }),
    ),
  fits: (world, gap, from, to) => {
    const actors = sharing(world, gap.scope, Number(gap.facts.sdg?.replace('sdg ', '')));
    return actors.includes(from) && actors.includes(to) ? { facts: {}, evidence: equally([from, to]) } : null;
  },
};
