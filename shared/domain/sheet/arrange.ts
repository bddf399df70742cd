import { composeFundingPicture } from './funding-picture.ts';
import { type Box, boxAround } from './geometry.ts';
import { divide, type ListPlace, listPlacesFor, type Middle, writeList } from './list-places.ts';
import { composeMapPicture } from './map-picture.ts';
import type { NumberedName } from './names.ts';
import type { ListRoom } from './naming.ts';
import type { Pen } from './pen.ts';
import { composePicture, type Picture } from './picture.ts';
import { isGraphPicture } from './pictures.ts';

export type Composed = Middle & { readonly drawn: Picture };
const draw = (box: Box, room: ListRoom, pen: Pen, fit: Box): Picture => {
  const { picture, map } = pen.input;
  if (picture === 'funding') return composeFundingPicture(box, pen);
  return map ? composeMapPicture(map, box, room, pen) : composePicture(box, room, pen, fit);
};
const compose = (middle: Middle, pen: Pen, fit = middle.picture): Composed => {
  const room = (names: readonly NumberedName[]) => writeList(names, middle.list, pen).listed;
  return { ...middle, drawn: draw(middle.picture, room, pen, fit) };
};

/** What a name costs that stands in the list, and one that is not printed, against one on the picture. */
const LISTED_COST = 0.6;
const UNPRINTED_COST = 2;
const UNNAMED_HUB_COST = 4;

interface Tried {
  readonly choice: ListPlace;
  readonly composed: Composed;
  readonly cost: number;
}
/** Every name printed comes before all else; then as many as can be on the picture itself. */
const costOf = ({ naming, nodes }: Picture): number => {
  const { numbered, unprinted, unnamedHubs } = naming;
  const incomplete = unprinted > 0 ? nodes.length : 0;
  return (
    incomplete + numbered.length * LISTED_COST + unprinted * UNPRINTED_COST + unnamedHubs * UNNAMED_HUB_COST
  );
};

/** When the room of a list made the names fit and the list is empty, the picture has it back, at the same scale. */
const takeBack = (tried: Tried, area: Box, below: Box, pen: Pen): Tried => {
  const { composed, choice } = tried;
  const isEmpty = composed.drawn.naming.numbered.length === 0;
  if (choice.at === 'rail' || !isEmpty || !isGraphPicture(pen.input.picture)) return tried;
  const { width, height } = composed.picture;
  const middle = { x: area.x + area.width / 2, y: area.y + area.height / 2 };
  const whole = compose({ picture: area, list: below }, pen, boxAround(middle, width, height));
  return whole.drawn.naming.unprinted > 0 ? tried : { ...tried, composed: whole };
};

/** The list under the legend when every name finds a place so; otherwise where it costs least. */
export const chooseMiddle = (area: Box, below: Box, pen: Pen, chosen: ListPlace | null): Tried => {
  const attempt = (choice: ListPlace): Tried => {
    const composed = compose(divide(area, below, choice, pen), pen);
    return takeBack({ choice, composed, cost: costOf(composed.drawn) }, area, below, pen);
  };
  // Names of funding are all in the picture: there is nothing to list.
  if (pen.input.picture === 'funding') return attempt({ at: 'rail' });
  if (chosen) return attempt(chosen);
  const whole = attempt({ at: 'rail' });
  if (whole.composed.drawn.naming.unprinted === 0) return whole;
  const tries = [whole, ...listPlacesFor(pen.input.entities.length).map(attempt)];
  return tries.toSorted((a, b) => a.cost - b.cost)[0] ?? whole;
};
