import type { Box } from './geometry.ts';
import { divide, type ListPlace, listPlacesFor, type Middle, writeList } from './list-places.ts';
import type { NumberedName } from './names.ts';
import type { Pen } from './pen.ts';
import { composePicture, type Picture } from './picture.ts';

export type Composed = Middle & { readonly drawn: Picture };
const compose = (middle: Middle, spread: number, pen: Pen): Composed => {
  const room = (names: readonly NumberedName[]) => writeList(names, middle.list, pen).listed;
  return { ...middle, drawn: composePicture(middle.picture, spread, room, pen) };
};

/** How much of crowded parts' lack of room is made up from empty ones, in the order tried. */
const SPREADS = [0, 0.25, 0.5] as const;
/** What a name costs that stands in the list, and one that is not printed, against one on the picture. */
const LISTED_COST = 0.6;
const UNPRINTED_COST = 1.25;
const UNNAMED_HUB_COST = 4;
const SPREAD_COST = 0.15;

export interface Choice {
  readonly place: ListPlace;
  readonly spread: number;
}
interface Tried {
  readonly choice: Choice;
  readonly composed: Composed;
  readonly cost: number;
}
/** A list that leaves out more than this share of the names is no help: it then counts as no better than none. */
const LIST_LACK_MAX = 0.33;
/** Every name printed comes before all else; then as many as can be on the picture itself, as little spread as can be. */
const costOf = ({ naming, nodes }: Picture, spread: number): number => {
  const { numbered, unprinted, unnamedHubs } = naming;
  const listCost = unprinted > nodes.length * LIST_LACK_MAX ? UNPRINTED_COST : LISTED_COST;
  const incomplete = unprinted > 0 ? nodes.length : 0;
  return (
    incomplete +
    numbered.length * listCost +
    unprinted * UNPRINTED_COST +
    unnamedHubs * UNNAMED_HUB_COST +
    spread * nodes.length * SPREAD_COST
  );
};

const cheapest = (tries: readonly Tried[]): Tried | undefined => tries.toSorted((a, b) => a.cost - b.cost)[0];

/** The screen's own picture when every name finds a place on it or under the legend; otherwise what costs least. */
export const chooseMiddle = (area: Box, below: Box, pen: Pen, chosen: Choice | null): Tried => {
  const attempt = (choice: Choice): Tried => {
    const composed = compose(divide(area, below, choice.place, pen), choice.spread, pen);
    return { choice, composed, cost: costOf(composed.drawn, choice.spread) };
  };
  if (chosen) return attempt(chosen);
  const whole = attempt({ place: { at: 'rail' }, spread: 0 });
  if (whole.composed.drawn.naming.unprinted === 0) return whole;
  const tries = [whole, ...SPREADS.slice(1).map((spread) => attempt({ place: { at: 'rail' }, spread }))];
  const spread = (cheapest(tries) ?? whole).choice.spread;
  return (
    cheapest([
      ...tries,
      ...listPlacesFor(pen.input.entities.length).map((place) => attempt({ place, spread })),
    ]) ?? whole
  );
};
