import { familiesOf } from '../families.ts';
import { equally, number, one, terms } from '../plain.ts';
import { isCatalyst, partnersOf, type World } from '../world.ts';
import { openOf, type SecondRule, toFound, unmarked, untyped } from './found.ts';

const FIVE = ['public', 'business', 'non-profit', 'academic', 'funder'];
const lackedBy = (world: World, id: string): string[] => {
  const linked = partnersOf(world, id).flatMap((other) => familiesOf(world, other));
  return FIVE.filter((family) => !linked.includes(family));
};

/** A catalyst with links to fewer than three of the five families. */
export const r02: SecondRule = {
  relation: 'partners-with',
  find: (world) =>
    ['actor', 'funder', 'territory']
      .flatMap((kind) => openOf(world, kind))
      .filter((id) => isCatalyst(world, id) && lackedBy(world, id).length > 2)
      .map((id) =>
        toFound({
          scope: id,
          facts: {
            scope: one(id),
            linked: number(5 - lackedBy(world, id).length, 'count', partnersOf(world, id)),
            families: terms('family', lackedBy(world, id)),
          },
          evidence: equally([id]),
          missing: [...unmarked(world, [id], ['partners']), ...untyped(world, partnersOf(world, id))],
          importance: 0.6,
        }),
      ),
  fits: (world, { scope }, from, to) => {
    const who = from === scope ? to : from;
    const family = FIVE.find(
      (each) => lackedBy(world, scope).includes(each) && familiesOf(world, who).includes(each),
    );
    if (family === undefined || ![from, to].includes(scope)) return null;
    return { facts: { who: one(who), family: terms('family', [family]) }, evidence: equally([who]) };
  },
};
