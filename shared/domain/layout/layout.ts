import type { LayoutId } from '../view.ts';
import { layoutByKind } from './by-kind.ts';
import { layoutByTerritory } from './by-territory.ts';
import { layoutChronological } from './chronological.ts';
import { layoutConcentric } from './concentric.ts';
import { layoutHierarchical } from './hierarchical.ts';
import type { LayoutInput, OnProgress, Point } from './layout-input.ts';
import { layoutOrganic } from './organic.ts';

export interface Layout {
  readonly id: LayoutId;
  /** One point a node, in the order given: centres, px. Pure and deterministic. */
  readonly compute: (input: LayoutInput, onProgress: OnProgress) => Point[];
}

/** In menu order. `fixed` keeps what is there and only places what has no place. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'organic', compute: layoutOrganic },
  { id: 'by-territory', compute: layoutByTerritory },
  { id: 'by-kind', compute: layoutByKind },
  { id: 'concentric', compute: layoutConcentric },
  { id: 'chronological', compute: layoutChronological },
  { id: 'hierarchical', compute: layoutHierarchical },
];
