import type { EntityId } from '../entity.ts';
import type { RelationType } from '../vocabulary.ts';
import type { TerrainLinks } from './terrain-links.ts';

/** What an actor does that links it to a contract (domain.md): it signs it, or carries, funds or takes part in it. */
const DOING: ReadonlySet<RelationType> = new Set(['signs', 'carries', 'funds', 'participates-in']);
const SITTING: ReadonlySet<RelationType> = new Set(['member-of', 'participates-in', 'carries']);

/** Who and what a programme (a CRTE…) is made of, as of the day of the calculation. */
export interface ProgrammeLinks {
  /** Territories that it covers directly. */
  readonly covered: (programme: EntityId) => readonly EntityId[];
  /** Initiatives that are part of it, to the last. */
  readonly actions: (programme: EntityId) => readonly EntityId[];
  /** Instances that govern it. */
  readonly committees: (programme: EntityId) => readonly EntityId[];
  /**
   * Who is *linked* to it: signs it, sits in its committee, or carries, funds or takes part in it or in one of its
   * actions. Being located in its perimeter only makes a candidate.
   */
  readonly linked: (programme: EntityId) => ReadonlySet<EntityId>;
}

export const createProgrammeLinks = ({ inForce, kindOf }: TerrainLinks): ProgrammeLinks => {
  const covered = (programme: EntityId): EntityId[] =>
    inForce(programme).flatMap(({ relation, other, outgoing }) =>
      outgoing && relation.type === 'covers' && kindOf(other) === 'territory' ? [other] : [],
    );
  const partsOf = (id: EntityId): EntityId[] =>
    inForce(id).flatMap(({ relation, other, outgoing }) =>
      !outgoing && relation.type === 'part-of' && kindOf(other) === 'initiative' ? [other] : [],
    );
  const actions = (programme: EntityId): EntityId[] => {
    const found = new Set(partsOf(programme));
    for (const action of found) for (const part of partsOf(action)) found.add(part);
    return [...found].sort();
  };
  const committees = (programme: EntityId): EntityId[] =>
    inForce(programme).flatMap(({ relation, other, outgoing }) =>
      !outgoing && relation.type === 'governs' && kindOf(other) === 'instance' ? [other] : [],
    );
  const comingTo = (id: EntityId, types: ReadonlySet<RelationType>): EntityId[] =>
    inForce(id).flatMap(({ relation, other, outgoing }) =>
      !outgoing && types.has(relation.type) ? [other] : [],
    );
  const known = new Map<EntityId, ReadonlySet<EntityId>>();
  const linked = (programme: EntityId): ReadonlySet<EntityId> => {
    const found =
      known.get(programme) ??
      new Set([
        ...comingTo(programme, DOING),
        ...committees(programme).flatMap((instance) => comingTo(instance, SITTING)),
        ...actions(programme).flatMap((action) => comingTo(action, DOING)),
      ]);
    known.set(programme, found);
    return found;
  };
  return { covered, actions, committees, linked };
};
