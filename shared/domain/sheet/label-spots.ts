import type { NodeId } from '../drawing/drawing.ts';
import { type Box, type BoxIndex, growBox, isInside, type Point, segmentMeetsBox } from './geometry.ts';
import type { Measure } from './measure.ts';
import type { Anchor, Weight } from './scene.ts';

/** A name to write beside its node, in one of several shapes. */
export interface LabelRequest {
  readonly id: NodeId;
  readonly centre: Point;
  /** Half of the node's own box. */
  readonly reach: number;
  /** Lines, best first. */
  readonly shapes: readonly (readonly string[])[];
  readonly weight: Weight;
  /** Named come what may: its name may stand far off, and takes its place before the others. */
  readonly hub?: boolean;
}
export interface Label {
  readonly id: NodeId;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly anchor: Anchor;
  readonly weight: Weight;
  /** From the node to a name that stands further off. */
  readonly leader: readonly [Point, Point] | null;
  /** All the room that it needs, leader included. */
  readonly taken: readonly Box[];
}
export interface Candidate extends Label {
  readonly cost: number;
}
export interface LabelField {
  readonly frame: Box;
  /** Nodes and whatever else is there already. */
  readonly obstacles: readonly Box[];
  /** Links: a name had better not cover them. */
  readonly segments: readonly (readonly [Point, Point])[];
  readonly size: number;
}

export const LINE_HEIGHT = 1.13;
/** Height of a label's box: accents of capitals above, descenders below. */
export const labelHeight = (lines: number, size: number): number => size * (1.18 + (lines - 1) * LINE_HEIGHT);
const FIRST_BASELINE = 0.92;
export const baselineOf = (box: Box, line: number, size: number): number =>
  box.y + size * (FIRST_BASELINE + line * LINE_HEIGHT);

/** Room kept around a label. */
const CLEARANCE = 0.6;
/** Between a node and its name, in sizes. */
const GAP = 0.14;

/** Above or below, sliding by a share of the width; or beside, higher or lower by a share of the node. */
type Spot = readonly [side: 'under' | 'over' | 'right' | 'left', slide: number];
/** Best first. */
const SPOTS: readonly Spot[] = [
  ['under', 0],
  ['over', 0],
  ['right', 0],
  ['left', 0],
  ['under', 0.22],
  ['under', -0.22],
  ['over', 0.22],
  ['over', -0.22],
  ['right', 0.45],
  ['right', -0.45],
  ['left', 0.45],
  ['left', -0.45],
  ['under', 0.42],
  ['under', -0.42],
  ['over', 0.42],
  ['over', -0.42],
];

interface Place {
  readonly box: Box;
  readonly anchor: Anchor;
  readonly leader: Label['leader'];
  readonly cost: number;
}
interface Extent {
  readonly width: number;
  readonly height: number;
}

const nextTo = ({ centre, reach }: LabelRequest, { width, height }: Extent, size: number): Place[] => {
  const gap = reach + GAP * size;
  return SPOTS.map(([side, slide], rank) => {
    if (side === 'under' || side === 'over') {
      const y = side === 'under' ? centre.y + gap : centre.y - gap - height;
      const x = centre.x - width / 2 + slide * width;
      return { box: { x, y, width, height }, anchor: 'middle', leader: null, cost: rank };
    }
    const x = side === 'right' ? centre.x + gap : centre.x - gap - width;
    const y = centre.y + slide * reach - height / 2;
    const anchor = side === 'right' ? 'start' : 'end';
    return { box: { x, y, width, height }, anchor, leader: null, cost: rank };
  });
};

/** How far a name may stand from its node, in sizes, and in how many directions. */
const DISTANCES = [0.9, 1.7, 2.6, 3.6, 4.8];
const HUB_DISTANCES = [...DISTANCES, 6.5, 8.5];
const DIRECTIONS = 24;
const FAR_COST = 30;

/** Further off, tied to the node by a thin line. */
const awayFrom = ({ centre, reach, hub }: LabelRequest, { width, height }: Extent, size: number): Place[] =>
  (hub ? HUB_DISTANCES : DISTANCES).flatMap((distance, ring) =>
    Array.from({ length: DIRECTIONS }, (_, turn): Place => {
      const angle = (turn * 2 * Math.PI) / DIRECTIONS;
      const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
      const far = reach + distance * size;
      const tip = { x: centre.x + ux * far, y: centre.y + uy * far };
      const upright = Math.abs(ux) < 0.5;
      const x = upright ? tip.x - width / 2 : ux > 0 ? tip.x : tip.x - width;
      const y = upright ? (uy > 0 ? tip.y : tip.y - height) : tip.y - height / 2;
      const start = { x: centre.x + ux * (reach - 1), y: centre.y + uy * (reach - 1) };
      return {
        box: { x, y, width, height },
        anchor: upright ? 'middle' : ux > 0 ? 'start' : 'end',
        leader: [start, tip],
        cost: FAR_COST + ring * 8 + (upright ? 0 : 1),
      };
    }),
  );

/** Among more links than this, every place covers some: they are not counted. */
const SEGMENTS_MAX = 2000;

/** Small boxes along a leader, from where it leaves its node's own box: nothing is written over it. */
const LEADER_STEP = 2.5;
const leaderBoxes = (leader: Label['leader'], { centre, reach }: LabelRequest): Box[] => {
  if (!leader) return [];
  const [, tip] = leader;
  const length = Math.hypot(tip.x - centre.x, tip.y - centre.y) || 1;
  const [ux, uy] = [(tip.x - centre.x) / length, (tip.y - centre.y) / length];
  const leaves = reach / Math.max(Math.abs(ux), Math.abs(uy)) + 0.8;
  const count = Math.max(0, Math.ceil((length - leaves) / LEADER_STEP));
  return Array.from({ length: count }, (_, step) => {
    const along = leaves + step * LEADER_STEP;
    return { x: centre.x + ux * along - 0.5, y: centre.y + uy * along - 0.5, width: 1, height: 1 };
  });
};

const isOpen = (place: Place, request: LabelRequest, frame: Box, obstacles: BoxIndex<Box>): boolean =>
  isInside(growBox(place.box, 1.5), frame) &&
  obstacles.isFree(place.box) &&
  leaderBoxes(place.leader, request).every((box) => obstacles.isFree(box));

/** Places where the name meets neither a node nor the frame; the best cover few links. */
export const candidatesOf = (
  request: LabelRequest,
  field: LabelField,
  obstacles: BoxIndex<Box>,
  measure: Measure,
  far: boolean,
): Candidate[] => {
  const { id, weight } = request;
  // A name further off is laid on whatever is free: counting the links under it costs more than it gives.
  const crossings = (box: Box): number =>
    far || field.segments.length > SEGMENTS_MAX
      ? 0
      : field.segments.filter(([from, to]) => segmentMeetsBox(from, to, box)).length;
  return request.shapes
    .flatMap((lines, shape) => {
      const width = Math.max(...lines.map((line) => measure.width(line, field.size, weight))) + 2;
      const extent = { width, height: labelHeight(lines.length, field.size) };
      const places = far ? awayFrom(request, extent, field.size) : nextTo(request, extent, field.size);
      return places
        .filter((place) => isOpen(place, request, field.frame, obstacles))
        .map(
          (place): Candidate => ({
            id,
            lines,
            weight,
            ...place,
            cost: place.cost + shape * 2 + Math.min(crossings(place.box), 6) * 3,
            taken: [growBox(place.box, CLEARANCE), ...leaderBoxes(place.leader, request)],
          }),
        );
    })
    .sort((a, b) => a.cost - b.cost);
};
