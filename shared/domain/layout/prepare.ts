import type { EntityId } from '../entity.ts';
import { lookOf } from '../look.ts';
import type { Kind } from '../vocabulary.ts';
import { type LayoutFacts, noLayoutFacts } from './layout-facts.ts';
import type { LayoutInput, LayoutNode } from './layout-input.ts';

export interface PlacedEntity {
  readonly id: EntityId;
  readonly x: number;
  readonly y: number;
  readonly pinned: boolean;
}
interface Wanted {
  readonly entities: readonly { readonly id: EntityId; readonly kind: Kind; readonly type: string | null }[];
  readonly relations: readonly (readonly [EntityId, EntityId])[];
  readonly aspect: number;
  readonly start: readonly PlacedEntity[];
  readonly boxes: readonly (readonly [EntityId, number, number])[];
  /** What the picture is about, for layouts that have a middle. */
  readonly around?: readonly EntityId[];
  readonly facts?: LayoutFacts;
}
/** Box of a node whose size nobody said: a middle node with a label of two lines, px. */
const DEFAULT_BOX = { width: 120, height: 76 };

/** Entities and pairs of ids → indices, boxes and groups for a layout. Pairs that name others are left out. */
export const prepareLayout = (wanted: Wanted): LayoutInput => {
  const { entities, relations, aspect, start, boxes, facts = noLayoutFacts } = wanted;
  const around = new Set(wanted.around);
  const placed = new Map(start.map((position) => [position.id, position]));
  const sizes = new Map(boxes.map(([id, width, height]) => [id, { width, height }]));
  const index = new Map(entities.map(({ id }, place) => [id, place]));
  const nodes = entities.map((entity): LayoutNode => {
    const position = placed.get(entity.id);
    return {
      id: entity.id,
      ...(sizes.get(entity.id) ?? DEFAULT_BOX),
      group: lookOf(entity),
      territory: facts.territoryOf(entity.id),
      year: facts.yearOf(entity.id),
      isCentre: around.has(entity.id),
      at: position ? { x: position.x, y: position.y } : null,
      pinned: position?.pinned ?? false,
    };
  });
  const edges = relations.flatMap(([from, to]) => {
    const [a, b] = [index.get(from), index.get(to)];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return { nodes, edges, aspect };
};
