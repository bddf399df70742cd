import type { LayoutId } from '../view.ts';
import { layoutByKind } from './by-kind.ts';
import { layoutOrganic } from './organic.ts';

export interface LayoutNode {
  readonly id: string;
  /** Box of the node with its label, px. */
  readonly width: number;
  readonly height: number;
  /** Key of its group, for layouts that gather like with like. */
  readonly group: string;
  /** Where it is now; null when it has no place. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly pinned: boolean;
}
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Pairs of indices into nodes. */
  readonly edges: readonly (readonly [number, number])[];
  /** Width:height of the place to fill. */
  readonly aspect: number;
}
export interface Point {
  x: number;
  y: number;
}
/** 0–1; called often. */
export type OnProgress = (done: number) => void;

export interface Layout {
  readonly id: LayoutId;
  /** One point a node, in the order given: centres, px. Pure and deterministic. */
  readonly compute: (input: LayoutInput, onProgress: OnProgress) => Point[];
}

/** In menu order. `fixed` keeps what is there and only places what has no place. */
export const LAYOUTS: readonly Layout[] = [
  { id: 'organic', compute: layoutOrganic },
  { id: 'by-kind', compute: layoutByKind },
];
