import type { Point } from '../../../shared/domain/layout/layout-input.ts';
import { layoutOrganic } from '../../../shared/domain/layout/organic.ts';
import { removeOverlaps } from '../../../shared/domain/layout/overlap.ts';
import type { Outcome } from './wizard.ts';

type Preview = Outcome['preview'];
type Entity = Preview['entities'][number];

export interface PlacedEntity extends Entity {
  readonly label: string;
  readonly x: number;
  readonly y: number;
}
export interface PlacedPreview {
  readonly entities: readonly PlacedEntity[];
  readonly relations: readonly {
    readonly key: string;
    readonly from: PlacedEntity;
    readonly to: PlacedEntity;
  }[];
  readonly box: Box;
}
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** More would not be read in this place. */
const MOST = 18;
const LABEL_MAX = 18;
/** Of a node with its name, px. */
const NODE = { width: 128, height: 62 } as const;
/** The name is under the node. */
const BELOW_PX = 14;
const ROW_PX = 96;
const HEIGHT = { least: 150, most: 420 } as const;

/** Those that have links first: they make the picture. */
const chosen = ({ entities, relations }: Preview): readonly Entity[] => {
  const linked = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return [
    ...entities.filter(({ id }) => linked.has(id)),
    ...entities.filter(({ id }) => !linked.has(id)),
  ].slice(0, MOST);
};

const labelOf = (name: string): string =>
  name.length > LABEL_MAX ? `${name.slice(0, LABEL_MAX - 1).trimEnd()}…` : name;

const span = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/** Spread over the place, each axis for itself: a star is round, the place is wide. */
const spread = (points: readonly Point[], width: number, height: number): Point[] => {
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  const scale = (value: number, from: number, to: number, room: number): number =>
    to > from ? ((value - from) / (to - from)) * room : room / 2;
  return points.map(({ x, y }) => ({
    x: scale(x, left, right, width - NODE.width),
    y: scale(y, top, bottom, height - NODE.height),
  }));
};

const boxOf = (points: readonly Point[], width: number): Box => {
  const [left, right] = span(points.map(({ x }) => x));
  const [top, bottom] = span(points.map(({ y }) => y));
  const wide = Math.max(width, right - left + NODE.width);
  return {
    x: (left + right - wide) / 2,
    y: top - NODE.height / 2,
    width: wide,
    height: bottom - top + NODE.height + BELOW_PX,
  };
};

const unplaced = { pinned: false, at: null, territory: null, year: null, isCentre: false } as const;

/** A small picture of what comes in, `width` px wide: places computed here, the same each time. Null when there is none. */
export const placePreview = (preview: Preview, width: number): PlacedPreview | null => {
  const entities = chosen(preview);
  if (entities.length === 0 || width === 0) return null;
  const index = new Map(entities.map(({ id }, at) => [id, at]));
  const shown = preview.relations.filter(({ from, to }) => index.has(from) && index.has(to) && from !== to);
  const edges = shown.map(({ from, to }): [number, number] => [index.get(from) ?? 0, index.get(to) ?? 0]);
  const nodes = entities.map(({ id, kind }) => ({ ...unplaced, ...NODE, id, group: kind }));
  const height = Math.min(HEIGHT.most, Math.max(HEIGHT.least, Math.ceil(entities.length / 3) * ROW_PX));
  const points = spread(
    layoutOrganic({ nodes, edges, aspect: width / height }, () => undefined),
    width,
    height,
  );
  removeOverlaps(
    points,
    nodes.map(() => ({ ...NODE, fixed: false })),
  );
  const placed = entities.map((entity, at) => ({
    ...entity,
    label: labelOf(entity.name),
    x: points[at]?.x ?? 0,
    y: points[at]?.y ?? 0,
  }));
  const relations = edges.flatMap(([a, b], at) => {
    const [from, to] = [placed[a], placed[b]];
    return from && to ? [{ key: `${at}`, from, to }] : [];
  });
  return { entities: placed, relations, box: boxOf(points, width) };
};
