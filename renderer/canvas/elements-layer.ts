import type { Core, NodeSingular } from 'cytoscape';
import { isLarge, type Positions, stepsOfDifference } from './apply-difference.ts';
import { differenceOfElements, type GraphElements, noElements } from './elements.ts';
import { ALL_LABELS_MAX } from './labels.ts';
import { runInSlices } from './time-slices.ts';
import { showAll } from './viewport.ts';

interface LayerOptions {
  readonly page: Window;
  readonly reduceMotion: () => boolean;
  readonly covered: () => number;
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

/** Cytoscape reads these at each frame but offers no setter: a large picture is moved without its edges. */
const setFastMoves = (cy: Core, fast: boolean): void => {
  const { renderer } = cy as unknown as {
    renderer(): { hideEdgesOnViewport: boolean; textureOnViewport: boolean };
  };
  Object.assign(renderer.call(cy), { hideEdgesOnViewport: fast, textureOnViewport: false });
};

const movedNodes = (cy: Core, positions: Positions): NodeSingular[] =>
  (cy.nodes('[look]').toArray() as NodeSingular[]).filter((node) => {
    const place = positions.get(node.id() as never);
    const { x, y } = node.position();
    return (
      place !== undefined && !node.grabbed() && (Math.abs(place.x - x) > 0.5 || Math.abs(place.y - y) > 0.5)
    );
  });

const movePlaces = (cy: Core, positions: Positions, animated: boolean): void => {
  const moved = movedNodes(cy, positions);
  const placeOf = (node: NodeSingular) => positions.get(node.id() as never) ?? node.position();
  if (animated && moved.length > 0 && moved.length <= ALL_LABELS_MAX) {
    for (const node of moved) {
      const { x, y } = placeOf(node);
      node.animate({ position: { x, y } }, { duration: MOVE_MS });
    }
    return;
  }
  cy.batch(() => {
    for (const node of moved) {
      const { x, y } = placeOf(node);
      node.position({ x, y });
    }
  });
};

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

  const drawOne = async ({ elements, positions }: Wanted): Promise<void> => {
    const plain = isLarge(elements);
    setFastMoves(cy, plain);
    movePlaces(cy, positions, !reduceMotion() && drawn.nodes.size > 0);
    const difference = differenceOfElements(drawn, elements);
    if (!(await runInSlices(stepsOfDifference(cy, difference, { positions, plain }), page, stop.signal)))
      return;
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
