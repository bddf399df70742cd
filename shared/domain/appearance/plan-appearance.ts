import type { ColourEntry } from '../drawing/drawing.ts';
import type { EntitySummary } from '../ecosystem.ts';
import type { Known } from '../filters/reader.ts';
import { LOOKS, lookOf } from '../look.ts';
import type { View } from '../view.ts';
import { type ColourPlan, type Paint, planColours } from './colour-plan.ts';
import type { Manner } from './manner.ts';
import { planSizes, type SizePlan } from './size-plan.ts';

/** What nodes look like beyond their shape, for every picture. */
export interface Appearance {
  readonly paintOf: (entity: EntitySummary) => Paint;
  /** Null while colours say the category. */
  readonly colours: ColourPlan | null;
  readonly sizes: SizePlan;
  readonly entriesOf: (entities: readonly EntitySummary[]) => readonly ColourEntry[];
}

const paintByLook = (entity: EntitySummary): Paint => {
  const { fill, iconColour } = LOOKS[lookOf(entity)];
  return { fill, iconColour, unknown: false };
};

export const planAppearance = (
  { colourBy, sizeBy }: Pick<View, 'colourBy' | 'sizeBy'>,
  known: Known,
  manner: Manner,
): Appearance => {
  const colours = planColours(colourBy, known, manner);
  return {
    paintOf: colours?.paintOf ?? paintByLook,
    colours,
    sizes: planSizes(sizeBy, known),
    entriesOf: (entities) => colours?.entriesOf(entities) ?? [],
  };
};

/** What most of some entities wear. */
export const commonestPaint = (entities: readonly EntitySummary[], { paintOf }: ColourPlan): Paint | null => {
  const counts = new Map<string, { readonly paint: Paint; count: number }>();
  let most: { readonly paint: Paint; count: number } | null = null;
  for (const entity of entities) {
    const paint = paintOf(entity);
    const found = counts.get(paint.fill) ?? { paint, count: 0 };
    counts.set(paint.fill, found);
    found.count++;
    if (most === null || found.count > most.count) most = found;
  }
  return most?.paint ?? null;
};
