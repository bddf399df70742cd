import type { Ecosystem } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
/** What layouts know of an entity beside its links. */
export interface LayoutFacts {
  /** Its EPCI, else its département, else `several`; null when nothing says where it is. */
  readonly territoryOf: (id: EntityId) => string | null;
  /** Year of its start, else of its first link. */
  readonly yearOf: (id: EntityId) => number | null;
}
export declare const gatherLayoutFacts: (ecosystem: Ecosystem) => LayoutFacts;
export declare const noLayoutFacts: LayoutFacts;
