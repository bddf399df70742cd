import { equally, howMany, one } from '../plain.ts';
import { entityOf, type World } from '../world.ts';
import { ifScope, type SecondRule, toFound } from './found.ts';
import { clustersOf, membersOfCluster, missingOfCluster } from './r08.ts';

const isCollective = (world: World, id: string): boolean =>
  ['sme-collective', 'chamber'].includes(entityOf(world, id).type ?? '');

/** A PTCE without a collective of enterprises nor a chamber. */
export const r09: SecondRule = {
  relation: 'member-of',
  find: (world) =>
    clustersOf(world)
      .filter((id) => !membersOfCluster(world, id).some((member) => isCollective(world, member)))
      .map((id) =>
        toFound({
          scope: id,
          facts: { scope: one(id), members: howMany(membersOfCluster(world, id)) },
          evidence: equally([id]),
          missing: missingOfCluster(world, id),
          importance: 0.5,
        }),
      ),
  fits: (world, gap, from, to) => ifScope(gap, to, isCollective(world, from)),
};
