import type { EntityId } from '../entity.ts';
import { type Box, createBoxIndex, type Point } from '../sheet/geometry.ts';
import type { Measure } from '../sheet/measure.ts';
import type { Cluster } from './spread.ts';

/** A name on the map, px of the screen. */
export interface MapLabel extends Point {
  readonly key: string;
  readonly text: string;
  readonly kind: 'entity' | 'territory';
}

const SIZE = 13;
const HEIGHT = 17;
const ENTITIES_MAX = 60;
const CELL = 64;

/** Cut at a word that still says something. */
const shorten = (name: string, most: number): string =>
  name.length <= most ? name : `${name.slice(0, most - 1).replace(/[\s,;:–-]+\S{0,3}$/, '')}…`;

interface LabelNeeds {
  readonly clusters: readonly Cluster<EntityId>[];
  /** Named first when it is higher. */
  readonly weightOf: (id: EntityId) => number;
  readonly nameOf: (id: EntityId) => string | null;
  readonly territories: readonly (Point & {
    readonly key: string;
    readonly name: string;
    /** Px that it spans, and that its name takes. */
    readonly width: number;
    readonly nameWidth: number;
  })[];
  readonly measure: Measure;
}

/** Of a territory, px. */
export const nameWidth = (name: string, measure: Measure): number => measure.width(name, SIZE, 400);

const boxUnder = ({ x, y }: Point, width: number, reach: number): Box => ({
  x: x - width / 2,
  y: y + reach,
  width,
  height: HEIGHT,
});

/** Names of the most linked and of the territories that have room, none over a symbol or another name. */
export const placeMapLabels = ({
  clusters,
  weightOf,
  nameOf,
  territories,
  measure,
}: LabelNeeds): MapLabel[] => {
  const index = createBoxIndex<string>(CELL);
  const spots = clusters.flatMap((cluster) => cluster.spots);
  for (const { id, x, y, size } of spots)
    index.add(id, { x: x - size / 2, y: y - size / 2, width: size, height: size });
  clusters.forEach(({ x, y, radius, spots: own }, at) => {
    if (own.length === 0)
      index.add(`cluster ${at}`, { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius });
  });
  const labels: MapLabel[] = [];
  const put = (label: Omit<MapLabel, 'x' | 'y'>, at: Point, reach: number): boolean => {
    const box = boxUnder(at, measure.width(label.text, SIZE, 600) + 6, reach);
    if (!index.isFree(box)) return false;
    index.add(`label ${label.key}`, box);
    labels.push({ ...label, x: at.x, y: box.y + HEIGHT * 0.74 });
    return true;
  };
  let named = 0;
  for (const { id, x, y, size } of spots.toSorted((a, b) => weightOf(b.id) - weightOf(a.id))) {
    if (named >= ENTITIES_MAX) break;
    const name = nameOf(id);
    if (name !== null && put({ key: id, text: shorten(name, 26), kind: 'entity' }, { x, y }, size / 2 + 1))
      named += 1;
  }
  for (const { key, name, x, y, width, nameWidth: own } of territories)
    if (own + 12 < width) put({ key, text: name, kind: 'territory' }, { x, y }, -HEIGHT / 2);
  return labels;
};
