import cytoscape from 'cytoscape';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepInSight } from '../../renderer/canvas/keep-in-sight.ts';
import { createSavedCamera } from '../../renderer/canvas/saved-camera.ts';

const NOTHING_COVERED = { left: 0, right: 0, top: 0 };
const SMALL = { width: 848, height: 640 };
const WHOLE_SCREEN = { width: 1280, height: 720 };
const STILL_MS = 1_000;

/** A picture without a window, of a size that the test says. */
const aPicture = () => {
  let size = SMALL;
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: 'node', style: { width: 20, height: 20 } }],
    elements: [
      { data: { id: 'a', look: 'x' }, position: { x: 0, y: 0 } },
      { data: { id: 'b', look: 'x' }, position: { x: 900, y: 500 } },
    ],
    layout: { name: 'preset' },
  });
  Object.assign(cy, {
    width: () => size.width,
    height: () => size.height,
    container: () => ({ ownerDocument: { defaultView: globalThis } }),
  });
  const resize = (next: typeof SMALL) => {
    size = next;
  };
  return { cy, resize, hear: () => cy.emit('resize') };
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** « Présenter » framed the view for the whole screen, then moved it by half of what the window had grown: a third of it was out of sight. */
it('a view that is framed for a new size is not moved when the news of that size comes', () => {
  const { cy, resize, hear } = aPicture();
  const saved = createSavedCamera(cy, () => true);
  const { framed } = keepInSight(cy, () => undefined);
  saved.show(null, NOTHING_COVERED);
  framed();
  resize(WHOLE_SCREEN);
  saved.show(null, NOTHING_COVERED);
  framed();
  const shown = { ...cy.pan(), zoom: cy.zoom() };
  hear();
  vi.advanceTimersByTime(STILL_MS);
  expect({ ...cy.pan(), zoom: cy.zoom() }).toEqual(shown);
});

it('news that came before the view is framed moves nothing after it either', () => {
  const { cy, resize, hear } = aPicture();
  const saved = createSavedCamera(cy, () => true);
  const { framed } = keepInSight(cy, () => undefined);
  saved.show(null, NOTHING_COVERED);
  framed();
  resize(WHOLE_SCREEN);
  hear();
  saved.show(null, NOTHING_COVERED);
  framed();
  const shown = { ...cy.pan(), zoom: cy.zoom() };
  vi.advanceTimersByTime(STILL_MS);
  expect({ ...cy.pan(), zoom: cy.zoom() }).toEqual(shown);
});

it('what was seen whole is shown whole again when only the size changes', () => {
  const { cy, resize, hear } = aPicture();
  const showWhole = vi.fn();
  createSavedCamera(cy, () => false).show(null, NOTHING_COVERED);
  keepInSight(cy, showWhole);
  resize(WHOLE_SCREEN);
  hear();
  vi.advanceTimersByTime(STILL_MS);
  expect(showWhole).toHaveBeenCalledTimes(1);
});
