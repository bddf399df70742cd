import type { Core } from 'cytoscape';
import { type Camera, type Margins, showAll } from './viewport.ts';

/** A saved camera counts when it is this much closer than what shows everything: the person had gone in. */
const CLOSER = 1.25;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The same middle in a window of another size. */
export const recentre = ({ x, y, zoom }: Camera, from: Size, to: Size): Camera => ({
  x: x + (to.width - from.width) / 2,
  y: y + (to.height - from.height) / 2,
  zoom,
});

/** Puts the picture where a view was saved; a picture that showed everything shows everything again. */
export const createSavedCamera = (cy: Core, isPresenting: () => boolean) => {
  let usual: Size = { width: cy.width(), height: cy.height() };
  return {
    /** Cameras are saved in the usual window, not in that of a presentation. */
    rested: () => {
      if (!isPresenting()) usual = { width: cy.width(), height: cy.height() };
    },
    /** False while there is nothing to show. */
    show: (camera: Camera | null, covered: Margins): boolean => {
      const nodes = cy.nodes('[look]');
      if (nodes.empty() || cy.width() === 0) return false;
      showAll(cy, nodes, { animated: false, covered });
      if (camera === null || camera.zoom < cy.zoom() * CLOSER) return true;
      const { x, y, zoom } = recentre(camera, usual, { width: cy.width(), height: cy.height() });
      cy.viewport({ zoom, pan: { x, y } });
      return true;
    },
  };
};
