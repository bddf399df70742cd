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

/** A name as it is written: its middle and its foot, in the coordinates of positions. */
interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isCaption: boolean;
}

const nameOf = (page: Document, { text, x, isCaption }: Written): SVGElement => {
  const name = create(page, 'text', { x, class: (isCaption ? classes.caption : classes.name) ?? '' });
  name.textContent = text;
  return name;
};

/** Half of the largest node, which captions stand above. */
const NODE_PX = 32;
const CHARACTER_EM = 0.55;

/** The same size on the screen at every zoom; a name that has no room beside those before it is left out. */
const sizeNames = (names: SVGElement, written: readonly Written[], zoom: number): void => {
  names.setAttribute('stroke-width', String(4 / zoom));
  const taken: { left: number; right: number; top: number; bottom: number }[] = [];
  written.forEach(({ text, x, y, isCaption }, index) => {
    const font = (isCaption ? CAPTION_PX : NAME_PX) / zoom;
    const half = (text.length * CHARACTER_EM * font) / 2;
    const foot = isCaption ? y - NODE_PX * nodeScale(zoom) - 6 / zoom : y;
    const box = { left: x - half, right: x + half, top: foot - font, bottom: foot };
    const isFree = taken.every(
      (other) =>
        other.right < box.left || other.left > box.right || other.bottom < box.top || other.top > box.bottom,
    );
    if (isFree) taken.push(box);
    const name = names.children[index];
    name?.setAttribute('font-size', String(font));
    name?.setAttribute('y', String(foot));
    name?.setAttribute('display', isFree ? 'inline' : 'none');
  });
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
  let written: readonly Written[] = [];
  let frame = 0;
  const isEmpty = () => hulls.length + captions.length === 0;
  let sized = 0;
  const follow = () => {
    if (isEmpty()) return;
    const { x, y } = cy.pan();
    const zoom = cy.zoom();
    for (const moving of [outlines, names])
      moving.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    if (zoom === sized) return;
    sized = zoom;
    sizeNames(names, written, zoom);
  };
  const refresh = () => {
    const shapes = shapeHulls(hulls, hulls.length === 0 ? [] : nodesOf(cy));
    outlines.replaceChildren(...shapes.map((shape) => outlineOf(page, shape)));
    written = [
      ...[...captions].sort((a, b) => b.size - a.size).map((caption) => ({ ...caption, isCaption: true })),
      ...shapes.flatMap(({ name, labels }) => labels.map((at) => ({ ...at, text: name, isCaption: false }))),
    ];
    names.replaceChildren(...written.map((name) => nameOf(page, name)));
    sized = 0;
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
      return [...names.children].flatMap((name) => {
        if (name.getAttribute('display') === 'none') return [];
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
