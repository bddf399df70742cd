import { ENGINEERING } from '../checks/checked.ts';
import { equally, howMany, one } from '../plain.ts';
import { entityOf, isFunder, isMarked, type World } from '../world.ts';
import {
  contractsOf,
  firstThree,
  ifScope,
  linkedTo,
  offersOf,
  type SecondRule,
  toFound,
  unmarked,
} from './found.ts';

const fundsEngineering = (world: World, id: string): boolean =>
  entityOf(world, id).roles.includes('funder-of-engineering') ||
  (isFunder(world, id) && offersOf(world, id).some((offer) => ENGINEERING.includes(offer)));

/** A CRTE without a funder of engineering. */
export const r03: SecondRule = {
  relation: 'funds',
  find: (world) =>
    contractsOf(world)
      .filter((id) => !linkedTo(world, id).some((other) => fundsEngineering(world, other)))
      .map((id) => {
        const linked = linkedTo(world, id);
        const silent = linked.filter(
          (other) =>
            entityOf(world, other).kind === 'funder' &&
            offersOf(world, other).length === 0 &&
            !isMarked(world, other, 'offers'),
        );
        return toFound({
          scope: id,
          facts: { scope: one(id), funders: howMany(linked.filter((other) => isFunder(world, other))) },
          evidence: equally([id]),
          missing: [...unmarked(world, [id], ['funders']), ...firstThree(silent, 'offers')],
          importance: 0.9,
        });
      }),
  fits: (world, gap, from, to) => ifScope(gap, to, fundsEngineering(world, from)),
};
