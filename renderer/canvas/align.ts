import type { Point } from './gestures.ts';

export const ALIGNMENTS = [
  'left',
  'centre',
  'right',
  'top',
  'middle',
  'bottom',
  'spread-across',
  'spread-down',
] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** How many places an alignment needs to change anything: two ends stay where they are when the rest is spread out. */
export const leastFor = (alignment: Alignment): 2 | 3 => (alignment.startsWith('spread') ? 3 : 2);

const LINES = {
  left: ['x', Math.min],
  right: ['x', Math.max],
  top: ['y', Math.min],
  bottom: ['y', Math.max],
  centre: ['x', (...values: number[]) => (Math.min(...values) + Math.max(...values)) / 2],
  middle: ['y', (...values: number[]) => (Math.min(...values) + Math.max(...values)) / 2],
} as const satisfies Partial<Record<Alignment, readonly ['x' | 'y', (...values: number[]) => number]>>;

const spread = <Place extends Point>(places: readonly Place[], axis: 'x' | 'y'): Place[] => {
  const order = [...places.keys()].sort(
    (a, b) => (places[a]?.[axis] ?? 0) - (places[b]?.[axis] ?? 0) || a - b,
  );
  const first = places[order[0] ?? 0]?.[axis] ?? 0;
  const last = places[order.at(-1) ?? 0]?.[axis] ?? 0;
  const step = (last - first) / Math.max(1, places.length - 1);
  const rank = new Map(order.map((index, position) => [index, position]));
  return places.map((place, index) => ({ ...place, [axis]: first + step * (rank.get(index) ?? 0) }));
};

/** These places in line, or spread out evenly between the two outermost; the order given is kept. */
export const alignPlaces = <Place extends Point>(places: readonly Place[], alignment: Alignment): Place[] => {
  if (places.length < leastFor(alignment)) return [...places];
  if (alignment === 'spread-across') return spread(places, 'x');
  if (alignment === 'spread-down') return spread(places, 'y');
  const [axis, meet] = LINES[alignment];
  const at = meet(...places.map((place) => place[axis]));
  return places.map((place) => ({ ...place, [axis]: at }));
};
