import type { Core } from 'cytoscape';
import { nodeScale } from './drawn-sizes.ts';
import classes from './hull-layer.module.css';
import type { Box } from './labels.ts';
import { createSheet, createSvg } from './svg.ts';

/** On the screen, px, whatever the zoom. */
const NAME_PX = 13.5;
const CAPTION_PX = 15;

/** A name as it is written: its middle and its foot, in the coordinates of positions. */
export interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isCaption: boolean;
}

const nameOf = (page: Document, { text, x, isCaption }: Written): SVGElement => {
  const name = createSvg(page, 'text', { x, class: (isCaption ? classes.caption : classes.name) ?? '' });
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

/** Names of outlines and captions of layouts, over the picture, moving with it. */
export const createNamesLayer = (cy: Core, container: HTMLElement) => {
  const page = container.ownerDocument;
  const { svg, moving } = createSheet(page, classes.layer ?? '');
  container.after(svg);
  let written: readonly Written[] = [];
  let sized = 0;
  const follow = () => {
    if (written.length === 0) return;
    const { x, y } = cy.pan();
    const zoom = cy.zoom();
    moving.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    if (zoom === sized) return;
    sized = zoom;
    sizeNames(moving, written, zoom);
  };
  return {
    follow,
    write: (names: readonly Written[]) => {
      written = names;
      moving.replaceChildren(...written.map((name) => nameOf(page, name)));
      sized = 0;
      follow();
    },
    /** What names cover, px in the window of the picture: labels of nodes go elsewhere. */
    boxes: (): Box[] => {
      const origin = container.getBoundingClientRect();
      const shown = [...moving.children].filter((name) => name.getAttribute('display') !== 'none');
      return shown.map((name) => {
        const { left, top, right, bottom } = name.getBoundingClientRect();
        return {
          left: left - origin.left,
          top: top - origin.top,
          right: right - origin.left,
          bottom: bottom - origin.top,
        };
      });
    },
    stop: () => svg.remove(),
  };
};
