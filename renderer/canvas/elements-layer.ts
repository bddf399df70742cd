import type { Core, NodeSingular } from 'cytoscape';
import { isLarge, type Positions, stepsOfDifference } from './apply-difference.ts';
import { differenceOfElements, type GraphElements, noElements } from './elements.ts';
import { ALL_LABELS_MAX } from './labels.ts';
import { runInSlices } from './time-slices.ts';
import { type Margins, showAll } from './viewport.ts';

interface LayerOptions {
  readonly page: Window;
  readonly reduceMotion: () => boolean;
  readonly covered: () => Margins;
  /** The view brings its camera: the first drawing must not move it. */
  readonly hasCamera: boolean;
  /** Called when what is drawn has changed. */
  readonly settle: () => void;
}
interface Wanted {
  readonly elements: GraphElements;
  readonly positions: Positions;
}

const MOVE_MS = 180;

interface RendererSwitches {
  hideEdgesOnViewport: boolean;
  skipFrame: boolean;
}
/** Cytoscape reads these at each frame but offers no setter. */
const switchesOf = (cy: Core): RendererSwitches =>
  (cy as unknown as { renderer(): RendererSwitches }).renderer();

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

const setPlainEdges = (cy: Core, plain: boolean): void => {
  const edges = plain ? cy.edges('[type]').not('.plain') : cy.edges('.plain');
  if (edges.nonempty()) cy.batch(() => edges.toggleClass('plain', plain));
};

/** Keeps the picture equal to what was last asked: one difference at a time, the latest wish next. */
export const createElementsLayer = (cy: Core, options: LayerOptions) => {
  const { page, reduceMotion, settle } = options;
  const stop = new AbortController();
  let drawn = noElements;
  let wanted: Wanted | null = null;
  let isBusy = false;
  let isFirst = !options.hasCamera;

  function* steps(elements: GraphElements, positions: Positions, plain: boolean): Generator<void> {
    yield* stepsOfMoves(cy, positions, !reduceMotion() && drawn.nodes.size > 0);
    yield* stepsOfDifference(cy, differenceOfElements(drawn, elements), { positions, plain });
  }

  const drawOne = async ({ elements, positions }: Wanted): Promise<void> => {
    const plain = isLarge(elements);
    const switches = switchesOf(cy);
    switches.hideEdgesOnViewport = plain;
    // A large picture is drawn once, when it is whole: drawing it after each step would cost more than the steps.
    switches.skipFrame = plain;
    const isDone = await runInSlices(steps(elements, positions, plain), page, stop.signal);
    switches.skipFrame = false;
    if (!isDone) return;
    setPlainEdges(cy, plain);
    drawn = elements;
    if (isFirst && elements.nodes.size > 0)
      showAll(cy, cy.nodes('[look]'), { animated: false, covered: options.covered() });
    if (elements.nodes.size > 0) isFirst = false;
    settle();
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
    stop: () => stop.abort(),
  };
};
