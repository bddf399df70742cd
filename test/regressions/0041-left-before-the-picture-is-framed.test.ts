import cytoscape from 'cytoscape';
import { expect, it, vi } from 'vitest';
import { type GraphElements, noElements } from '../../renderer/canvas/elements.ts';
import { createElementsLayer } from '../../renderer/canvas/elements-layer.ts';
import type { DrawnNode, NodeId } from '../../shared/domain/drawing/drawing.ts';

const NODE = { id: 'a', name: 'A', look: 'other', size: 24 } as unknown as DrawnNode;
const one: GraphElements = { ...noElements, nodes: new Map([['a' as NodeId, NODE]]) };
const places = new Map([['a' as NodeId, { x: 500, y: 300, pinned: false }]]);

const aLayer = (hasCamera: boolean) => {
  const cy = cytoscape({ headless: true, styleEnabled: true });
  Object.assign(cy, { width: () => 800, height: () => 600 });
  return createElementsLayer(cy, {
    page: globalThis as unknown as Window,
    reduceMotion: () => true,
    covered: () => ({ left: 0, right: 0, top: 0 }),
    hasCamera,
    large: { turn: () => undefined } as never,
    restyle: () => undefined,
    settle: () => undefined,
  });
};

/** Explorer left at once kept where an empty picture looked: one came back to a picture out of sight. */
it('where the camera is says nothing before something is drawn and framed', async () => {
  const layer = aLayer(false);
  expect(layer.isFramed()).toBe(false);
  layer.draw(noElements, new Map());
  await vi.waitFor(() => expect(layer.isMoving()).toBe(false));
  expect(layer.isFramed()).toBe(false);
  layer.draw(one, places);
  await vi.waitFor(() => expect(layer.isFramed()).toBe(true));
});

it('a camera that the view brings is one', () => {
  expect(aLayer(true).isFramed()).toBe(true);
});
