import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { missingMark } from './gaps.ts';
import { isOrganisation } from './parties.ts';
import { missingTypes } from './partners.ts';
import type { RuleQuestion } from './rule.ts';

export const askedClusters = ({ asked }: RuleQuestion): readonly EntitySummary[] =>
  asked('actor').filter(({ type }) => type === 'ptce');

/** Whoever is a member of a PTCE, takes part in it, carries or founded it; by id. */
export const clusterMembers = (
  { linkedBy, entityOf }: Terrain,
  cluster: EntityId,
): readonly EntitySummary[] => {
  const links = linkedBy(cluster, ['member-of', 'participates-in', 'carries', 'founds'], 'in');
  return [...new Set(links.map(({ other }) => other))].sort().flatMap((id) => {
    const entity = entityOf(id);
    return entity && isOrganisation(entity) ? [entity] : [];
  });
};

/** Its members are documented, and those that are known have a type. */
export const missingMembers = (
  terrain: Terrain,
  cluster: EntityId,
  members: readonly EntitySummary[],
): readonly MissingField[] => [
  ...missingMark(terrain, [cluster], ['members']),
  ...missingTypes(
    terrain,
    members.map(({ id }) => id),
  ),
];
