import type { EntityId } from '../../../shared/domain/entity.ts';
import { LOOK_IDS, lookOf } from '../../../shared/domain/look.ts';
import type { Kind } from '../../../shared/domain/vocabulary.ts';
import type { Place } from './use-places.ts';

const STEP_X = 190;
const STEP_Y = 120;

/** Rows by category: the places of entities when a layout was stopped before its end. */
export const placeInGrid = (
  entities: readonly { readonly id: EntityId; readonly kind: Kind; readonly type: string | null }[],
): Place[] => {
  const columns = Math.max(1, Math.ceil(Math.sqrt(entities.length * 1.2)));
  return [...entities]
    .sort((a, b) => LOOK_IDS.indexOf(lookOf(a)) - LOOK_IDS.indexOf(lookOf(b)))
    .map(({ id }, index) => ({
      id,
      x: (index % columns) * STEP_X,
      y: Math.floor(index / columns) * STEP_Y,
      pinned: false,
    }));
};
