import { day, equally, howMany, one, words } from '../plain.ts';
import { entityOf, isMarked, isOrganisation, partnersOf, sorted, type World } from '../world.ts';
import { type FoundGap, firstThree, isProject, offersOf, openOf, type SecondRule, toFound } from './found.ts';

const unmetOf = (world: World, id: string): string[] =>
  sorted(entityOf(world, id).needs).filter(
    (need) => !partnersOf(world, id).some((other) => offersOf(world, other).includes(need)),
  );

/** A project whose need nobody linked to it offers. */
export const r10: SecondRule = {
  relation: 'supports',
  find: (world) =>
    openOf(world, 'initiative')
      .filter((id) => isProject(world, id) && unmetOf(world, id).length > 0)
      .map((id): FoundGap => {
        const needs = unmetOf(world, id);
        const linked = partnersOf(world, id);
        const isStated =
          isMarked(world, id, 'needs') || needs.some((need) => world.facts.get(id)?.needsOn[need]);
        const silent = linked.filter(
          (other) => offersOf(world, other).length === 0 && !isMarked(world, other, 'offers'),
        );
        return toFound({
          scope: id,
          facts: { scope: one(id), needs: words(needs, [id]), linked: howMany(linked) },
          evidence: equally([id]),
          missing: [...(isStated ? [] : [`${id} needs`]), ...firstThree(silent, 'offers')],
          importance: 0.8,
        });
      }),
  fits: (world, { scope }, from, to) => {
    const offered = unmetOf(world, scope).filter((need) => offersOf(world, from).includes(need));
    if (to !== scope || offered.length === 0 || !isOrganisation(world, from)) return null;
    // A date is of one word.
    const on = offered.length === 1 && world.facts.get(from)?.offersOn[offered[0] ?? ''];
    return {
      facts: { who: one(from), offered: words(offered, [from]), ...(on && { offeredOn: day(on) }) },
      evidence: equally([from]),
    };
  },
};
