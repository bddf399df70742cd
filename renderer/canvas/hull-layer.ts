import type { Core } from 'cytoscape';
import type { DrawnHull, NodeId } from '../../shared/domain/drawing/drawing.ts';
import {
  HULL_OPACITY,
  type HullShape,
  type PlacedNode,
  shapeHulls,
} from '../../shared/domain/drawing/shape-hulls.ts';
import type { Caption } from '../../shared/domain/layout/captions.ts';
import { nodeScale } from './drawn-sizes.ts';
import type { GraphElements } from './elements.ts';
import classes from './hull-layer.module.css';
import { createNamesLayer, type Written } from './names-layer.ts';
import { createSheet, createSvg } from './svg.ts';

const nodesOf = (cy: Core): PlacedNode[] =>
  cy.nodes('[look]').map((node) => ({
    id: node.id() as NodeId,
    ...node.position(),
    size: Number(node.data('drawn')),
  }));

/** One tint for the whole outline, however its parts lie over each other: the group is made light, not its parts. */
const outlineOf = (page: Document, { paths, tint, strokeWidth }: HullShape): SVGElement => {
  const look = { opacity: HULL_OPACITY, fill: tint, stroke: tint, 'stroke-width': strokeWidth };
  const outline = createSvg(page, 'g', look);
  // Ways between members enclose nothing: only a closed path is filled.
  for (const path of paths)
    outline.append(createSvg(page, 'path', { d: path, fill: path.endsWith('Z') ? tint : 'none' }));
  return outline;
};

/** Captions come first, those of large parts before the others: they have their room before names. */
const namesOf = (captions: readonly Caption[], shapes: readonly HullShape[]): Written[] => [
  ...[...captions].sort((a, b) => b.size - a.size).map((caption) => ({ ...caption, isCaption: true })),
  ...shapes.flatMap(({ name, labels }) => labels.map((at) => ({ ...at, text: name, isCaption: false }))),
];

const oncePerFrame = (run: () => void) => {
  let frame = 0;
  return {
    ask: () => {
      if (frame !== 0) return;
      frame = window.requestAnimationFrame(() => {
        frame = 0;
        run();
      });
    },
    stop: () => window.cancelAnimationFrame(frame),
  };
};

/** Outlines of groups under the picture, their names and the captions of layouts over it, all moving with it. */
export const createHullLayer = (cy: Core, container: HTMLElement) => {
  const page = container.ownerDocument;
  const { svg, moving } = createSheet(page, classes.layer ?? '');
  moving.classList.add(classes.outlines ?? '');
  container.before(svg);
  const names = createNamesLayer(cy, container);
  let hulls: readonly DrawnHull[] = [];
  let captions: readonly Caption[] = [];
  let isStale = true;
  let scale = 0;
  const follow = () => {
    names.follow();
    if (hulls.length === 0) return;
    const { x, y } = cy.pan();
    moving.setAttribute('transform', `translate(${x} ${y}) scale(${cy.zoom()})`);
  };
  /** Sizes of nodes follow the zoom, and their outlines with them. */
  const refresh = () => {
    const now = nodeScale(cy.zoom());
    if (!isStale && (now === scale || hulls.length === 0)) return;
    [isStale, scale] = [false, now];
    const shapes = shapeHulls(hulls, hulls.length === 0 ? [] : nodesOf(cy));
    moving.replaceChildren(...shapes.map((shape) => outlineOf(page, shape)));
    names.write(namesOf(captions, shapes));
    follow();
  };
  /** While nodes are dragged or glide. */
  const soon = oncePerFrame(refresh);
  const refreshSoon = () => {
    isStale = true;
    if (hulls.length > 0) soon.ask();
  };
  cy.on('viewport', follow);
  cy.on('position add remove', 'node', refreshSoon);
  return {
    draw: (elements: GraphElements) => {
      if (hulls === elements.hulls && captions === elements.captions) return;
      ({ hulls, captions } = elements);
      isStale = true;
      refresh();
    },
    refresh,
    boxes: names.boxes,
    stop: () => {
      soon.stop();
      svg.remove();
      names.stop();
    },
  };
};
export type HullLayer = ReturnType<typeof createHullLayer>;
