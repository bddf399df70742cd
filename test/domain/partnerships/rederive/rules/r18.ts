import { groupingsOf } from '../places.ts';
import { equally, howMany, one } from '../plain.ts';
import { areTied, kindOf, type World } from '../world.ts';
import { type FoundGap, type SecondRule, toFound, unmarked } from './found.ts';
import { basinsOf, networkOf, organisationsOf, partsOf } from './networks.ts';

interface Cut {
  readonly territory: string;
  readonly main: readonly string[];
  readonly pieces: readonly (readonly string[])[];
}
/** What falls off the largest part of its network when somebody goes. */
const cutIn = (world: World, territory: string, id: string): Cut => {
  const parts = partsOf(world, networkOf(world, territory), id).filter((part) =>
    part.some((other) => areTied(world, id, other)),
  );
  const [main = [], ...rest] = parts;
  return { territory, main, pieces: rest.map((piece) => organisationsOf(world, piece)) };
};
const lostIn = ({ pieces }: Cut): string[] => pieces.flat();

/** Of several territories, the one where most depends on it; the first of equals. */
const worstOf = (world: World, id: string): Cut | null => {
  let worst: Cut | null = null;
  for (const territory of basinsOf(world)) {
    if (!networkOf(world, territory).includes(id)) continue;
    const cut = cutIn(world, territory, id);
    if (worst === null || lostIn(cut).length > lostIn(worst).length) worst = cut;
  }
  return worst && lostIn(worst).length >= 3 ? worst : null;
};

/** An actor or funder without whom three organisations or more lose the rest. */
export const r18: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    world.entities.flatMap(({ id }): FoundGap[] => {
      const cut = ['actor', 'funder'].includes(kindOf(world, id) ?? '') ? worstOf(world, id) : null;
      if (!cut) return [];
      return [
        toFound({
          scope: id,
          facts: { scope: one(id), territory: one(cut.territory), cutOff: howMany(lostIn(cut)) },
          evidence: equally([id]),
          missing: unmarked(world, groupingsOf(world, cut.territory), ['partners']),
          importance: 0.7,
        }),
      ];
    }),
  fits: (world, { scope }, from, to) => {
    const cut = worstOf(world, scope);
    const isBetween = (one_: string, other: string): boolean =>
      (cut?.pieces.some((piece) => piece.includes(one_)) && cut.main.includes(other)) ?? false;
    if (!isBetween(from, to) && !isBetween(to, from)) return null;
    return { facts: { around: one(scope) }, evidence: equally([scope]) };
  },
};
