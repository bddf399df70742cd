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
