import type { EntityId } from '../entity.ts';
import { isEnded } from '../partnerships/link-weight.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import type { FundingFlow } from './check.ts';

type Gathered = Pick<Terrain, 'relationsOf' | 'inForce' | 'entityOf' | 'isFunder' | 'on'>;

/**
 * What reaches the recipients given: relations `funds` towards them, and what they benefit from a funder; by relation.
 * Over is over: only what is in force, asked for or discussed counts.
 */
export const readFunding = (terrain: Gathered, recipients: Iterable<EntityId>): readonly FundingFlow[] => {
  const flows = new Map<string, FundingFlow>();
  for (const to of recipients) {
    const inForce = new Set(terrain.inForce(to).map(({ relation }) => relation.id));
    for (const { relation, other, outgoing } of terrain.relationsOf(to)) {
      const isMoney = outgoing
        ? relation.type === 'benefits-from' && terrain.isFunder(other)
        : relation.type === 'funds';
      const isAsked = relation.status === 'in-discussion' || relation.stage === 'requested';
      const isDiscussed = relation.status === 'in-discussion' && !isEnded(relation, terrain.on);
      if (!isMoney || other === to || !(inForce.has(relation.id) || isDiscussed)) continue;
      flows.set(relation.id, { funder: other, to, relation, isGiven: !isAsked });
    }
  }
  return [...flows.values()].sort((a, b) => (a.relation.id < b.relation.id ? -1 : 1));
};
