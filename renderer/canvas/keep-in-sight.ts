import type { Core } from 'cytoscape';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A window or a panel that is being dragged has come to its size, ms. */
const STILL_MS = 120;
/** A picture that glides to where it is whole counts as whole: a panel may open or close meanwhile, ms. */
const GLIDING_MS = 1_500;

const sizeOf = (cy: Core): Size => ({ width: cy.width(), height: cy.height() });

const isWholeIn = (cy: Core, { width, height }: Size): boolean => {
  const box = cy.nodes('[look]').renderedBoundingBox({ includeLabels: false, includeOverlays: false });
  return box.x1 >= 0 && box.y1 >= 0 && box.x2 <= width && box.y2 <= height;
};

export interface KeptInSight {
  /** The picture was just framed for the room that it has: the news of that room, should it come later, moves nothing. */
  framed(): void;
}

/** When the room of the picture changes, what was seen whole still is, and what was in the middle stays there. */
export const keepInSight = (cy: Core, showWhole: () => void): KeptInSight => {
  const page = cy.container()?.ownerDocument.defaultView ?? window;
  let before = sizeOf(cy);
  let timer = 0;
  let framedMs = Number.NEGATIVE_INFINITY;
  const adapt = () => {
    if (cy.destroyed()) return;
    const [was, now] = [before, sizeOf(cy)];
    before = now;
    if (was.width === 0 || now.width === 0 || cy.nodes('[look]').empty()) return;
    const isGliding = page.performance.now() - framedMs < GLIDING_MS;
    if (isGliding || isWholeIn(cy, was)) {
      framedMs = page.performance.now();
      showWhole();
    } else cy.panBy({ x: (now.width - was.width) / 2, y: (now.height - was.height) / 2 });
  };
  cy.on('resize', () => {
    // The library hears of a size a moment later, when the picture may be gone.
    if (cy.destroyed()) return;
    const now = sizeOf(cy);
    if (now.width === before.width && now.height === before.height) return;
    page.clearTimeout(timer);
    timer = page.setTimeout(adapt, STILL_MS);
  });
  cy.on('destroy', () => page.clearTimeout(timer));
  return {
    framed: () => {
      page.clearTimeout(timer);
      before = sizeOf(cy);
    },
  };
};
