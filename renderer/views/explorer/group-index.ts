import type { DrawnGroup, GroupId, NodeId } from '../../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../../shared/domain/entity.ts';

/** Groups of a drawing, by id and by member. */
export interface GroupIndex {
  readonly byId: ReadonlyMap<GroupId, DrawnGroup>;
  readonly groupOf: (id: EntityId) => DrawnGroup | undefined;
  /** What an entity is drawn as: its group while that is closed. */
  readonly nodeOf: (id: EntityId) => NodeId;
  /** Closed groups of which every member is chosen. */
  readonly wholeIn: (ids: readonly EntityId[]) => GroupId[];
  /** Entities that nodes stand for. */
  readonly entitiesOf: (nodes: readonly NodeId[]) => EntityId[];
}

export const indexGroups = (groups: readonly DrawnGroup[]): GroupIndex => {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const byMember = new Map(groups.flatMap((group) => group.members.map((id) => [id, group] as const)));
  const closed = groups.filter(({ isOpen }) => !isOpen);
  return {
    byId,
    groupOf: (id) => byMember.get(id),
    nodeOf: (id) => {
      const group = byMember.get(id);
      return group && !group.isOpen ? group.id : id;
    },
    wholeIn: (ids) => {
      if (closed.length === 0) return [];
      const chosen = new Set(ids);
      return closed.filter(({ members }) => members.every((id) => chosen.has(id))).map(({ id }) => id);
    },
    entitiesOf: (nodes) => nodes.flatMap((id) => byId.get(id as GroupId)?.members ?? [id as EntityId]),
  };
};
