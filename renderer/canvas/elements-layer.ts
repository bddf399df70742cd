import type { Core, NodeSingular } from 'cytoscape';
import { isLarge, type Positions, stepsOfDifference } from './apply-difference.ts';
import { differenceOfElements, type GraphElements, noElements } from './elements.ts';
import { ALL_LABELS_MAX } from './labels.ts';
import type { LargeLayer } from './large/large-layer.ts';
import { runInSlices } from './time-slices.ts';
import { type Margins, showAll } from './viewport.ts';

interface LayerOptions {
  readonly page: Window;
  readonly reduceMotion: () => boolean;
  readonly covered: () => Margins;
  /** The view brings its camera: the first drawing must not move it. */
  readonly hasCamera: boolean;
  readonly large: LargeLayer;
  /** The stylesheet of a large picture, or of an ordinary one. */
  readonly restyle: (isLarge: boolean) => void;
  /** Called when what is drawn has changed. */
  readonly settle: () => void;
}
interface Wanted {
  readonly elements: GraphElements;
  readonly positions: Positions;
}

const MOVE_MS = 180;

const movedNodes = (cy: Core, positions: Positions): NodeSingular[] =>
  (cy.nodes('[look]').toArray() as NodeSingular[]).filter((node) => {
    const place = positions.get(node.id() as never);
    const { x, y } = node.position();
    return (
      place !== undefined && !node.grabbed() && (Math.abs(place.x - x) > 0.5 || Math.abs(place.y - y) > 0.5)
    );
  });

const MOVES_A_STEP = 80;

/** The steps that put nodes where they belong: gliding there when they are few, at once when they are many. */
function* stepsOfMoves(cy: Core, positions: Positions, animated: boolean): Generator<void> {
  const moved = movedNodes(cy, positions);
  const glides = animated && moved.length <= ALL_LABELS_MAX;
  for (let start = 0; start < moved.length; start += MOVES_A_STEP) {
    cy.batch(() => {
      for (const node of moved.slice(start, start + MOVES_A_STEP)) {
        const { x, y } = positions.get(node.id() as never) ?? node.position();
        if (glides) node.animate({ position: { x, y } }, { duration: MOVE_MS });
        else node.position({ x, y });
      }
    });
    yield;
  }
}

/** Of a large picture Cytoscape has the nodes alone: its lines are drawn and found without it. */
const skeletonOf = (elements: GraphElements): GraphElements => ({ ...elements, edges: new Map() });

/** Turns what is drawn into what is wanted, in slices; the answer is false when it was stopped. */
const createDrawer = (
  cy: Core,
  { page, reduceMotion, large, restyle }: LayerOptions,
  signal: AbortSignal,
) => {
  let drawn = noElements;
  let isLargeNow = false;
  /** What the other kind of picture had goes first: the two have different styles. */
  function* stepsOfChange(positions: Positions): Generator<void> {
    yield* stepsOfDifference(cy, differenceOfElements(drawn, noElements), positions);
    drawn = noElements;
    restyle(isLargeNow);
  }
  function* steps({ elements, positions }: Wanted, isChanging: boolean): Generator<void> {
    if (isChanging) yield* stepsOfChange(positions);
    yield* stepsOfMoves(cy, positions, !reduceMotion() && drawn.nodes.size > 0);
    const next = isLargeNow ? skeletonOf(elements) : elements;
    yield* stepsOfDifference(cy, differenceOfElements(drawn, next), positions);
    drawn = next;
  }
  return async (asked: Wanted): Promise<boolean> => {
    const { elements, positions } = asked;
    const isChanging = isLarge(elements) !== isLargeNow;
    isLargeNow = isLarge(elements);
    // What is large is on the screen at once; Cytoscape is given its nodes meanwhile.
    if (isLargeNow) {
      large.turn(true);
      large.show(elements, positions);
    }
    if (!(await runInSlices(steps(asked, isChanging), page, signal))) return false;
    if (isLargeNow) large.follow();
    else large.turn(false);
    return true;
  };
};

/** Keeps the picture equal to what was last asked: one difference at a time, the latest wish next. */
export const createElementsLayer = (cy: Core, options: LayerOptions) => {
  const stop = new AbortController();
  const drawDifference = createDrawer(cy, options, stop.signal);
  let wanted: Wanted | null = null;
  let isBusy = false;
  let isFirst = !options.hasCamera;

  const drawOne = async (asked: Wanted): Promise<void> => {
    if (!(await drawDifference(asked)) || stop.signal.aborted) return;
    const isEmpty = asked.elements.nodes.size === 0;
    if (isFirst && !isEmpty) showAll(cy, cy.nodes('[look]'), { animated: false, covered: options.covered() });
    if (!isEmpty) isFirst = false;
    options.settle();
  };
  const run = async (): Promise<void> => {
    isBusy = true;
    while (wanted !== null && !stop.signal.aborted) {
      const next: Wanted = wanted;
      wanted = null;
      await drawOne(next);
    }
    isBusy = false;
  };
  return {
    draw: (elements: GraphElements, positions: Positions) => {
      wanted = { elements, positions };
      if (!isBusy) void run();
    },
    /** Something has been drawn and framed: before that, where the camera is says nothing. */
    isFramed: () => !isFirst,
    /** Nodes come, go, or glide to their places. */
    isMoving: () => isBusy || cy.nodes(':animated').nonempty(),
    stop: () => stop.abort(),
  };
};
