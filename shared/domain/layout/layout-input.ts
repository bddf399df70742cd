export interface LayoutNode {
  readonly id: string;
  /** Box of the node with its label, px. */
  readonly width: number;
  readonly height: number;
  /** Key of its group, for layouts that gather like with like. */
  readonly group: string;
  /** Key of the territory that it is of; null when nothing says it. */
  readonly territory: string | null;
  /** Of its start, else of its first link; null when nothing is dated. */
  readonly year: number | null;
  /** What the picture is about: the selection, or the centre of a neighbourhood. */
  readonly isCentre: boolean;
  /** Where it is now; null when it has no place. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly pinned: boolean;
}
export interface LayoutInput {
  readonly nodes: readonly LayoutNode[];
  /** Pairs of indices into nodes, from and to. */
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
