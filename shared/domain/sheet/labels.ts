import type { EntityId } from '../entity.ts';
import { type Box, createBoxIndex, growBox, isInside, type Point, segmentMeetsBox } from './geometry.ts';
import type { Measure } from './measure.ts';
import type { Anchor, Weight } from './scene.ts';

/** A name to write beside its node, in one of several shapes. */
export interface LabelRequest {
  readonly id: EntityId;
  readonly centre: Point;
  /** Half of the node's own box. */
  readonly reach: number;
  /** Lines, best first. */
  readonly shapes: readonly (readonly string[])[];
  readonly weight: Weight;
}
export interface Label {
  readonly id: EntityId;
  readonly lines: readonly string[];
  readonly box: Box;
  readonly anchor: Anchor;
  readonly weight: Weight;
}
export interface LabelField {
  readonly frame: Box;
  readonly nodes: readonly { readonly id: EntityId; readonly box: Box }[];
  readonly segments: readonly (readonly [Point, Point])[];
  readonly size: number;
}

export const LINE_HEIGHT = 1.13;
/** Height of a label's box: accents of capitals above, descenders below. */
export const labelHeight = (lines: number, size: number): number => size * (1.18 + (lines - 1) * LINE_HEIGHT);
const FIRST_BASELINE = 0.92;
export const baselineOf = (box: Box, line: number, size: number): number =>
  box.y + size * (FIRST_BASELINE + line * LINE_HEIGHT);

/** Places around a node, best first: side, then how far along it slides (shares of the label). */
const SPOTS: readonly (readonly [dx: number, dy: number, slide: number, anchor: Anchor])[] = [
  [0, 1, 0, 'middle'],
  [0, -1, 0, 'middle'],
  [1, 0, 0, 'start'],
  [-1, 0, 0, 'end'],
  [0, 1, 0.22, 'middle'],
  [0, 1, -0.22, 'middle'],
  [0, -1, 0.22, 'middle'],
  [0, -1, -0.22, 'middle'],
  [0, 1, 0.42, 'middle'],
  [0, 1, -0.42, 'middle'],
  [0, -1, 0.42, 'middle'],
  [0, -1, -0.42, 'middle'],
  [1, 0.45, 0, 'start'],
  [1, -0.45, 0, 'start'],
  [-1, 0.45, 0, 'end'],
  [-1, -0.45, 0, 'end'],
];

interface Candidate extends Label {
  readonly cost: number;
}
const GAP = 0.14;

const boxAt = (
  request: LabelRequest,
  width: number,
  height: number,
  size: number,
  [dx, dy, slide, anchor]: (typeof SPOTS)[number],
): Box => {
  const reach = request.reach + GAP * size;
  const { centre } = request;
  if (anchor === 'middle') {
    const y = dy > 0 ? centre.y + reach : centre.y - reach - height;
    return { x: centre.x - width / 2 + slide * width, y, width, height };
  }
  return {
    x: dx > 0 ? centre.x + reach : centre.x - reach - width,
    y: centre.y + dy * reach - height / 2,
    width,
    height,
  };
};

const candidatesOf = (request: LabelRequest, field: LabelField, measure: Measure): Candidate[] =>
  request.shapes
    .flatMap((lines, shape) => {
      const width = Math.max(...lines.map((line) => measure.width(line, field.size, request.weight))) + 2;
      const height = labelHeight(lines.length, field.size);
      return SPOTS.map((spot, rank) => {
        const box = boxAt(request, width, height, field.size, spot);
        const crossed = field.segments.filter(([from, to]) => segmentMeetsBox(from, to, box)).length;
        return {
          id: request.id,
          lines,
          box,
          anchor: spot[3],
          weight: request.weight,
          cost: Math.min(crossed, 6) * 3 + rank + shape * 2,
        };
      });
    })
    .filter(({ box }) => isInside(growBox(box, 1.5), field.frame))
    .sort((a, b) => a.cost - b.cost);

interface Placer {
  readonly placed: Map<EntityId, Candidate>;
  put(id: EntityId, candidates: readonly Candidate[]): boolean;
  /** Makes room by moving the one label that stands in the way. */
  squeeze(id: EntityId): boolean;
}

const createPlacer = (field: LabelField): Placer => {
  const nodes = createBoxIndex<EntityId>(field.size * 4);
  for (const { id, box } of field.nodes) nodes.add(id, box);
  const labels = createBoxIndex<EntityId>(field.size * 4);
  const placed = new Map<EntityId, Candidate>();
  const choices = new Map<EntityId, readonly Candidate[]>();
  const write = (candidate: Candidate) => {
    labels.add(candidate.id, growBox(candidate.box, 0.6));
    placed.set(candidate.id, candidate);
  };
  const erase = (id: EntityId) => {
    labels.remove(id);
    placed.delete(id);
  };
  const put = (id: EntityId, candidates: readonly Candidate[]): boolean => {
    choices.set(
      id,
      candidates.filter(({ box }) => nodes.at(box).length === 0),
    );
    const free = choices.get(id)?.find(({ box }) => labels.at(growBox(box, 0.6)).length === 0);
    if (free) write(free);
    return free !== undefined;
  };
  const moveAway = (blocker: EntityId, wanted: Candidate): boolean => {
    const before = placed.get(blocker);
    if (!before) return false;
    erase(blocker);
    write(wanted);
    const other = choices.get(blocker)?.find(({ box }) => labels.at(growBox(box, 0.6)).length === 0);
    if (!other) {
      erase(wanted.id);
      write(before);
      return false;
    }
    write(other);
    return true;
  };
  return {
    placed,
    put,
    squeeze: (id) =>
      (choices.get(id) ?? []).some((candidate) => {
        const [blocker, ...more] = labels.at(growBox(candidate.box, 0.6));
        if (blocker === undefined) {
          write(candidate);
          return true;
        }
        return more.length === 0 && moveAway(blocker, candidate);
      }),
  };
};

const SQUEEZE_ROUNDS = 3;

/**
 * Writes as many names as there is room for, in the order given, none over a node, another name or the frame's edge.
 * Names that find no place are left to the caller.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  field: LabelField,
  measure: Measure,
  already: readonly Label[] = [],
): Map<EntityId, Label> => {
  const taken = already.map(({ id, box }) => ({ id, box: growBox(box, 0.6) }));
  const placer = createPlacer({ ...field, nodes: [...field.nodes, ...taken] });
  let waiting = requests.filter((request) => !placer.put(request.id, candidatesOf(request, field, measure)));
  for (let round = 0; round < SQUEEZE_ROUNDS && waiting.length > 0; round++)
    waiting = waiting.filter(({ id }) => !placer.squeeze(id));
  return placer.placed;
};
