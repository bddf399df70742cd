import type { EntityId } from '../../../shared/domain/entity.ts';

/** Where one is in the list: at everything, or in the links of the last of the trail. */
export interface ListWalk {
  readonly trail: readonly { readonly id: EntityId; readonly from: number }[];
  /** Row where one is. */
  readonly active: number;
}

export const startWalk: ListWalk = { trail: [], active: 0 };

export const centreOf = ({ trail }: ListWalk): EntityId | null => trail.at(-1)?.id ?? null;

/** Into the links of an entity; the same one again goes nowhere. */
export const goInto = (walk: ListWalk, id: EntityId): ListWalk =>
  centreOf(walk) === id ? walk : { trail: [...walk.trail, { id, from: walk.active }], active: 0 };

/** Back to the row that one left. */
export const goOut = (walk: ListWalk): ListWalk => {
  const last = walk.trail.at(-1);
  return last ? { trail: walk.trail.slice(0, -1), active: last.from } : walk;
};

/** A name of the breadcrumb; 0 is everything. */
export const goToDepth = (walk: ListWalk, depth: number): ListWalk => {
  const left = walk.trail[depth];
  return left ? { trail: walk.trail.slice(0, depth), active: left.from } : walk;
};

/** What is not shown any more, and what came after it, is left. */
export const withoutHidden = (walk: ListWalk, isShown: (id: EntityId) => boolean): ListWalk => {
  const hidden = walk.trail.findIndex(({ id }) => !isShown(id));
  return hidden === -1 ? walk : goToDepth(walk, hidden);
};
