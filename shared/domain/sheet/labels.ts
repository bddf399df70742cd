import type { NodeId } from '../drawing/drawing.ts';
import { type Box, createBoxIndex } from './geometry.ts';
import {
  type Candidate,
  candidatesOf,
  type Label,
  type LabelField,
  type LabelRequest,
} from './label-spots.ts';
import type { Measure } from './measure.ts';

/** Labels written so far, and what room they take. */
interface Board {
  readonly written: Map<NodeId, Candidate>;
  write(candidate: Candidate): void;
  erase(id: NodeId): void;
  isFree(candidate: Candidate): boolean;
  /** Labels that stand in the way. */
  blockers(candidate: Candidate): NodeId[];
}
const createBoard = (cell: number): Board => {
  const index = createBoxIndex<Box>(cell);
  const owners = new Map<Box, NodeId>();
  const written = new Map<NodeId, Candidate>();
  return {
    written,
    write: (candidate) => {
      written.set(candidate.id, candidate);
      for (const box of candidate.taken) {
        index.add(box, box);
        owners.set(box, candidate.id);
      }
    },
    erase: (id) => {
      for (const box of written.get(id)?.taken ?? []) {
        index.remove(box);
        owners.delete(box);
      }
      written.delete(id);
    },
    isFree: ({ taken }) => taken.every((box) => index.isFree(box)),
    blockers: ({ taken }) => [
      ...new Set(taken.flatMap((box) => index.at(box)).flatMap((box) => owners.get(box) ?? [])),
    ],
  };
};

interface Placer {
  readonly board: Board;
  /** Takes the best free place among these. */
  put(id: NodeId, candidates: readonly Candidate[]): boolean;
  /** Makes room by moving the one label that stands in the way. */
  squeeze(id: NodeId): boolean;
}
const createPlacer = (cell: number): Placer => {
  const board = createBoard(cell);
  const choices = new Map<NodeId, readonly Candidate[]>();
  const moveAway = (blocker: NodeId, wanted: Candidate): boolean => {
    const before = board.written.get(blocker);
    if (!before) return false;
    board.erase(blocker);
    board.write(wanted);
    const other = choices.get(blocker)?.find(board.isFree);
    if (!other) board.erase(wanted.id);
    board.write(other ?? before);
    return other !== undefined;
  };
  return {
    board,
    put: (id, candidates) => {
      choices.set(id, candidates);
      const free = candidates.find(board.isFree);
      if (free) board.write(free);
      return free !== undefined;
    },
    squeeze: (id) =>
      (choices.get(id) ?? []).some((candidate) => {
        const [blocker, ...more] = board.blockers(candidate);
        if (blocker !== undefined) return more.length === 0 && moveAway(blocker, candidate);
        board.write(candidate);
        return true;
      }),
  };
};

const SQUEEZE_ROUNDS = 3;
/** Looking further off is slow: only for so many, the most important first. */
const FAR_MAX = 120;
/**
 * Writes as many names as there is room for, in the order given, none over a node, another name or the frame's edge:
 * next to their node, else a little further with a line to it. Names that find no place are left to the caller.
 */
export const placeLabels = (
  requests: readonly LabelRequest[],
  field: LabelField,
  measure: Measure,
): Map<NodeId, Label> => {
  const obstacles = createBoxIndex<Box>(field.size * 4);
  for (const box of field.obstacles) obstacles.add(box, box);
  const placer = createPlacer(field.size * 4);
  const near = (request: LabelRequest) => candidatesOf(request, field, obstacles, measure, false);
  const far = (request: LabelRequest) => candidatesOf(request, field, obstacles, measure, true);
  let waiting = requests.filter((request) => {
    const close = near(request);
    return !placer.put(request.id, request.hub && close.length === 0 ? far(request) : close);
  });
  for (let round = 0; round < SQUEEZE_ROUNDS && waiting.length > 0; round++)
    waiting = waiting.filter(({ id }) => !placer.squeeze(id));
  for (const request of waiting.slice(0, FAR_MAX)) placer.put(request.id, far(request));
  return placer.board.written;
};
