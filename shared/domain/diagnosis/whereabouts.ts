import type { EntityId } from '../entity.ts';
import type { Terrain } from '../partnerships/terrain.ts';
import { TYPES_BY_KIND } from '../vocabulary.ts';
import type { Subject } from './check.ts';

/** Where somebody is, seen from a subject. */
export interface Whereabouts {
  /** Anchored, acting or covering there, or one of its territories. */
  readonly isHere: (id: EntityId) => boolean;
  /** Only in territories that are not the subject's and do not hold it: the département is no other territory. */
  readonly isElsewhere: (id: EntityId) => boolean;
  /** An organisation whose place nobody has said. */
  readonly isNowhere: (id: EntityId) => boolean;
  readonly ownTerritories: (id: EntityId) => ReadonlySet<EntityId>;
}

/** The territory itself, or those that a programme covers directly: what others are near to. */
export const endsOf = ({ programmes }: Terrain, { id, kind }: Subject): readonly EntityId[] =>
  kind === 'territory' ? [id] : programmes.covered(id);

export const createWhereabouts = (terrain: Terrain, subject: Subject): Whereabouts => {
  const { places, kindOf } = terrain;
  const { territories } = subject;
  const holding = new Set(
    endsOf(terrain, subject).flatMap((end) =>
      TYPES_BY_KIND.territory.flatMap((level) => [...places.atLevel(end, level)]),
    ),
  );
  const isOwn = (key: string): boolean => territories.has(key as EntityId);
  const ownOf = (id: EntityId): readonly string[] => [...places.ownOf(id)];
  const isOrganisation = (id: EntityId): boolean =>
    ['actor', 'funder', 'territory'].includes(kindOf(id) ?? '');
  return {
    isHere: (id) => isOrganisation(id) && ownOf(id).some(isOwn),
    isElsewhere: (id) => {
      const own = ownOf(id);
      return isOrganisation(id) && own.length > 0 && !own.some((key) => isOwn(key) || holding.has(key));
    },
    isNowhere: (id) => isOrganisation(id) && ownOf(id).length === 0,
    ownTerritories: (id) => new Set(ownOf(id).filter(isOwn) as EntityId[]),
  };
};
