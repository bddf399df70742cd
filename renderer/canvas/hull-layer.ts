import type { Core } from 'cytoscape';
import type { DrawnHull, NodeId } from '../../shared/domain/drawing/drawing.ts';
import {
  HULL_OPACITY,
  type HullShape,
  type PlacedNode,
  shapeHulls,
} from '../../shared/domain/drawing/shape-hulls.ts';
import type { Caption } from '../../shared/domain/layout/captions.ts';
import type { GraphElements } from './elements.ts';
import classes from './hull-layer.module.css';
import type { Box } from './labels.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** On the screen, px, whatever the zoom. */
const NAME_PX = 13.5;
const CAPTION_PX = 15;

type Attributes = Readonly<Record<string, string | number>>;
const create = (page: Document, name: string, attributes: Attributes): SVGElement => {
  const element = page.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

const nodesOf = (cy: Core): PlacedNode[] =>
  cy.nodes('[look]').map((node) => ({
    id: node.id() as NodeId,
    ...node.position(),
    size: Number(node.data('drawn')),
  }));

/** One tint for the whole outline, however its parts lie over each other: the group is made light, not its parts. */
const outlineOf = (page: Document, { paths, tint, strokeWidth }: HullShape): SVGElement => {
  const outline = create(page, 'g', { opacity: HULL_OPACITY, fill: tint, stroke: tint });
  outline.setAttribute('stroke-width', String(strokeWidth));
  for (const path of paths)
    outline.append(
      // Ways between members enclose nothing: only a closed path is filled.
      create(page, 'path', { d: path, fill: path.endsWith('Z') ? tint : 'none' }),
    );
  return outline;
};

const nameAt = (page: Document, text: string, className: string, [x, y]: readonly [number, number]) => {
  const name = create(page, 'text', { x, y, class: className });
  name.textContent = text;
  return name;
};

const createSheet = (page: Document): readonly [svg: SVGElement, moving: SVGElement] => {
  const svg = create(page, 'svg', { class: classes.layer ?? '', 'aria-hidden': 'true' });
  const moving = create(page, 'g', {});
  svg.append(moving);
  return [svg, moving];
};

/** Outlines of groups under the picture, their names and the captions of layouts over it, all moving with it. */
export const createHullLayer = (cy: Core, container: HTMLElement) => {
  const page = container.ownerDocument;
  const [below, outlines] = createSheet(page);
  const [above, names] = createSheet(page);
  outlines.classList.add(classes.outlines ?? '');
  container.before(below);
  container.after(above);
  let hulls: readonly DrawnHull[] = [];
  let captions: readonly Caption[] = [];
  let frame = 0;
  const isEmpty = () => hulls.length + captions.length === 0;
  const follow = () => {
    if (isEmpty()) return;
    const { x, y } = cy.pan();
    const zoom = cy.zoom();
    for (const moving of [outlines, names])
      moving.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    names.setAttribute('stroke-width', String(4 / zoom));
    for (const name of names.children) {
      const isCaption = name.classList.contains(classes.caption ?? '');
      name.setAttribute('font-size', String((isCaption ? CAPTION_PX : NAME_PX) / zoom));
    }
  };
  const refresh = () => {
    const shapes = shapeHulls(hulls, hulls.length === 0 ? [] : nodesOf(cy));
    outlines.replaceChildren(...shapes.map((shape) => outlineOf(page, shape)));
    names.replaceChildren(
      ...captions.map(({ text, x, y }) => nameAt(page, text, classes.caption ?? '', [x, y])),
      ...shapes.flatMap(({ name, labels }) =>
        labels.map(({ x, y }) => nameAt(page, name, classes.name ?? '', [x, y])),
      ),
    );
    follow();
  };
  /** While nodes are dragged or glide, once a frame. */
  const refreshSoon = () => {
    if (hulls.length === 0 || frame !== 0) return;
    frame =
      page.defaultView?.requestAnimationFrame(() => {
        frame = 0;
        refresh();
      }) ?? 0;
  };
  cy.on('viewport', follow);
  cy.on('position', 'node', refreshSoon);
  return {
    draw: (elements: GraphElements) => {
      if (hulls === elements.hulls && captions === elements.captions) return;
      ({ hulls, captions } = elements);
      refresh();
    },
    refresh,
    /** What names cover, px in the window of the picture: labels of nodes go elsewhere. */
    boxes: (): Box[] => {
      const origin = container.getBoundingClientRect();
      return [...names.children].map((name) => {
        const { left, top, right, bottom } = name.getBoundingClientRect();
        return {
          left: left - origin.left,
          top: top - origin.top,
          right: right - origin.left,
          bottom: bottom - origin.top,
        };
      });
    },
    stop: () => {
      page.defaultView?.cancelAnimationFrame(frame);
      below.remove();
      above.remove();
    },
  };
};

export type HullLayer = ReturnType<typeof createHullLayer>;
