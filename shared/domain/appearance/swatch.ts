import type { EntitySummary } from '../ecosystem.ts';

/** A colour and what it means. */
export interface Swatch {
  readonly fill: string;
  readonly label: string;
}

/** The colours of a field in the order of the legend, and which of them an entity has; null: « non renseigné ». */
export interface Swatches {
  readonly swatches: readonly Swatch[];
  readonly indexOf: (entity: EntitySummary) => number | null;
}
