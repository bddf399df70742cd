import type { EntitySummary } from '../../ecosystem.ts';
import type { EntityId } from '../../entity.ts';
import { isStructural } from '../../relation.ts';
import type { MissingField } from '../reasons.ts';
import type { Terrain } from '../terrain.ts';
import { missingField } from './gaps.ts';
import { isOrganisation } from './parties.ts';

const NAMED_MAX = 3;

/** Organisations with which it has a link in force, each once, by the order of the links. */
export const partnersOf = ({ inForce, entityOf }: Terrain, id: EntityId): readonly EntitySummary[] => {
  const found = new Map<EntityId, EntitySummary>();
  for (const { relation, other } of inForce(id)) {
    const entity = isStructural(relation.type) ? entityOf(other) : undefined;
    if (entity && isOrganisation(entity)) found.set(other, entity);
  }
  return [...found.values()];
};

/** A link in force that is more than a place. */
export const areLinked = ({ inForce }: Terrain, a: EntityId, b: EntityId): boolean =>
  inForce(a).some(({ relation, other }) => other === b && isStructural(relation.type));

/** Without a type, one of them may be what is looked for; three are named. */
export const missingTypes = ({ entityOf }: Terrain, ids: Iterable<EntityId>): readonly MissingField[] =>
  [...ids]
    .filter((id) => entityOf(id)?.type === null)
    .sort()
    .slice(0, NAMED_MAX)
    .map((id) => missingField(id, 'type'));
