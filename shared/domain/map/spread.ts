import { type Box, boxAround, createBoxIndex, type Point } from '../sheet/geometry.ts';

/** Something to draw at a place; `size` is its diameter, in the same units as places. */
export interface Seed<Id> extends Point {
  readonly id: Id;
  readonly size: number;
}

/** Those of one neighbourhood: each with a place of its own, or counted together when there are too many. */
export interface Cluster<Id> extends Point {
  readonly radius: number;
  readonly members: readonly Id[];
  /** Where each member is drawn; empty: one disc says their number. */
  readonly spots: readonly (Point & { readonly id: Id; readonly size: number })[];
}

/** Left between two symbols. */
const GAP = 2;
/** More than so many at one place are counted, not drawn: as many as there is room for. */
const SPREAD_USUAL = 24;
const SPREAD_MAX = 600;
/** So few are always drawn. */
const DRAWN_MIN = 4;
/** How many the picture can show around one place; `zoom` 1 is the whole country. */
export const spreadLimit = (zoom: number): number =>
  Math.round(Math.min(SPREAD_MAX, SPREAD_USUAL * Math.max(1, zoom * zoom)));

interface Pile<Id> extends Point {
  readonly seeds: readonly Seed<Id>[];
  /** From the middle of a symbol to the next. */
  readonly step: number;
  /** Counted to leave room for its neighbours. */
  readonly isCounted: boolean;
}

const stepOf = (seeds: readonly Seed<unknown>[]): number =>
  seeds.reduce((most, { size }) => Math.max(most, size), 0) + GAP;

/** Rings that hold so many seeds, one standing in the middle: ring r holds 6 r. */
const ringsFor = (count: number): number => {
  let ring = 0;
  for (let room = 1; room < count; ring++) room += 6 * (ring + 1);
  return ring;
};

const discRadius = (count: number): number => 9 + 1.9 * Math.log2(count);

const isDisc = ({ seeds, isCounted }: Pile<unknown>, most: number): boolean =>
  isCounted || seeds.length > most;

const radiusOf = (pile: Pile<unknown>, most: number): number =>
  isDisc(pile, most) ? discRadius(pile.seeds.length) : (ringsFor(pile.seeds.length) + 0.5) * pile.step;

/** Seeds around a centre, ring by ring: neighbours are at least a step apart, in a ring and between two. */
const spotsOf = <Id>({ x, y, seeds, step }: Pile<Id>): Cluster<Id>['spots'] =>
  seeds.map(({ id, size }, index) => {
    if (index === 0) return { id, size, x, y };
    const ring = ringsFor(index + 1);
    const first = 1 + 3 * ring * (ring - 1);
    const inRing = Math.min(6 * ring, Math.max(seeds.length - first, 1));
    const angle = -Math.PI / 2 + ((index - first) * 2 * Math.PI) / inRing;
    return { id, size, x: x + ring * step * Math.cos(angle), y: y + ring * step * Math.sin(angle) };
  });

const join = <Id>(a: Pile<Id>, b: Pile<Id>): Pile<Id> => {
  const total = a.seeds.length + b.seeds.length;
  const mean = (from: number, to: number) => (from * a.seeds.length + to * b.seeds.length) / total;
  return {
    x: mean(a.x, b.x),
    y: mean(a.y, b.y),
    seeds: [...a.seeds, ...b.seeds],
    step: Math.max(a.step, b.step),
    isCounted: false,
  };
};

const byPlace = <Id>(seeds: readonly Seed<Id>[]): Pile<Id>[] =>
  [...Map.groupBy(seeds, ({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`).values()].map((own) => ({
    x: own[0]?.x ?? 0,
    y: own[0]?.y ?? 0,
    seeds: own,
    step: stepOf(own),
    isCounted: false,
  }));

const CELL = 48;
const squareOf = (pile: Pile<unknown>, most: number): Box => {
  const side = 2 * radiusOf(pile, most) + GAP;
  return boxAround(pile, side, side);
};

/** Two that touch: counted where that makes room, else put together. */
const settle = <Id>(a: Pile<Id>, b: Pile<Id>, most: number): readonly Pile<Id>[] => {
  const canCount = (pile: Pile<Id>) => !isDisc(pile, most) && pile.seeds.length > DRAWN_MIN;
  if (!canCount(a) && !canCount(b)) return [join(a, b)];
  return [a, b].map((pile) => (canCount(pile) ? { ...pile, isCounted: true } : pile));
};

/** Piles that would touch are counted or become one, until none does; the fullest stay where they are. */
const pileUp = <Id>(piles: readonly Pile<Id>[], most: number): Pile<Id>[] => {
  const index = createBoxIndex<Pile<Id>>(CELL);
  const kept = new Set<Pile<Id>>();
  const touches = (a: Pile<Id>, b: Pile<Id>) =>
    Math.hypot(a.x - b.x, a.y - b.y) < radiusOf(a, most) + radiusOf(b, most) + GAP;
  const waiting = piles.toSorted((a, b) => a.seeds.length - b.seeds.length);
  for (let pile = waiting.pop(); pile; pile = waiting.pop()) {
    const current = pile;
    const other = index.at(squareOf(current, most)).find((each) => touches(each, current));
    if (other) {
      index.remove(other);
      kept.delete(other);
      waiting.push(...settle(other, current, most));
    } else {
      index.add(current, squareOf(current, most));
      kept.add(current);
    }
  }
  return [...kept];
};

/**
 * Symbols that do not overlap: those of the same place around it, those of places too close put together, and a count
 * where they are too many. The same seeds always give the same picture.
 */
export const spread = <Id>(seeds: readonly Seed<Id>[], most: number = SPREAD_USUAL): Cluster<Id>[] =>
  pileUp(byPlace(seeds), most).map((pile) => ({
    x: pile.x,
    y: pile.y,
    radius: radiusOf(pile, most),
    members: pile.seeds.map(({ id }) => id),
    spots: isDisc(pile, most) ? [] : spotsOf(pile),
  }));
