import type { Core, NodeSingular } from 'cytoscape';
import { GROUP_GROWTH_MAX, isGroupId, type NodeId } from '../../shared/domain/drawing/drawing.ts';
import { drawnSizes, drawnWidth, nodeScale } from './drawn-sizes.ts';
import { wrapLabel } from './label-text.ts';
import { ALL_LABELS_MAX, type Box, LABEL_GAP_PX, type LabelledNode, placeLabels } from './labels.ts';
import { type MeasureLine, sizeOfText } from './measure-text.ts';

/** Labels keep about the same size on the screen, whatever the zoom: 12.5 px from afar, 16 px from near. */
export const fontPx = (zoom: number): number => Math.min(16, Math.max(12.5, 12.5 * Math.sqrt(zoom)));
/** Read from the back of a room. */
export const LARGE_FONT_PX = 20;
const HALO_PX = 2.5;
/** Between a name and the edge of the window. */
const EDGE_PX = 6;
const IMPORTANT = 1_000;

/** A selected, focused or highlighted entity gets its label before the others. */
const importanceOf = (node: NodeSingular): number =>
  Number(node.data('degree')) +
  (node.hasClass('selected') || node.hasClass('here') ? 3 * IMPORTANT : 0) +
  (node.hasClass('on-path') ? 2 * IMPORTANT : 0) +
  (node.data('faded') ? 0 : IMPORTANT);

/** A few chosen ones: selecting a whole category must not cover the picture with names. */
const FORCED_MAX = 8;
const isForced = (node: NodeSingular): boolean =>
  node.hasClass('here') ||
  node.hasClass('on-path') ||
  (node.hasClass('selected') && node.cy().nodes('.selected').length <= FORCED_MAX);

/** As the stylesheet writes it. */
const isBold = (node: NodeSingular): boolean => isGroupId(node.id() as NodeId) || node.hasClass('selected');

const toLabelled = (node: NodeSingular, zoom: number, font: number, measure: MeasureLine): LabelledNode => {
  const { x, y } = node.renderedPosition();
  const outline = node.hasClass('selected') ? 4 * Number(node.data('ring')) : 4;
  return {
    id: node.id(),
    x,
    y,
    size: node.width() * zoom + outline * zoom,
    text: sizeOfText(wrapLabel(node.data('name')), font, measure, isBold(node)),
    importance: importanceOf(node),
    isForced: isForced(node),
  };
};

/** Above 800 shown, only what is on the screen competes for a label. */
const candidates = (cy: Core): NodeSingular[] => {
  const nodes = cy.nodes('[look]').toArray() as NodeSingular[];
  if (nodes.length <= ALL_LABELS_MAX) return nodes;
  const { x1, y1, x2, y2 } = cy.extent();
  return nodes.filter((node) => {
    const { x, y } = node.position();
    return x >= x1 && x <= x2 && y >= y1 && y <= y2;
  });
};

const round = (value: number) => Math.round(value * 100) / 100;

/** Sizes of a label in the coordinates of positions; outside the ring of what is chosen. */
const labelSizes = (node: NodeSingular, font: number, zoom: number) => {
  const isRinged = node.hasClass('selected') || node.hasClass('here') || node.hasClass('on-path');
  const gap = round(LABEL_GAP_PX / zoom + (isRinged ? 2 * node.data('ring') : 0));
  return { font: round(font / zoom), halo: round(HALO_PX / zoom), gap, gapBack: -gap };
};

/** Sizes at this zoom; writes only what changed. */
export const refreshSizes = (cy: Core): void => {
  const nodes = cy.nodes('[look]').toArray() as NodeSingular[];
  // On a large picture, 8,000 sizes at each zoom would hold the window: they shrink with it.
  if (nodes.length > ALL_LABELS_MAX) return;
  const scale = nodeScale(cy.zoom());
  cy.batch(() => {
    for (const node of nodes) {
      const wanted = isGroupId(node.id() as NodeId) ? Math.min(scale, GROUP_GROWTH_MAX) : scale;
      if (node.data('scale') !== wanted) node.data(drawnSizes(node.data('size'), wanted));
    }
    for (const edge of cy.edges('[type]').toArray())
      if (edge.data('scale') !== scale) edge.data(drawnWidth(edge.data('width'), scale));
  });
};

/** Decides which labels are drawn at this zoom and on which side; writes only what changed. */
export const refreshLabels = (
  cy: Core,
  measure: MeasureLine,
  covered: readonly Box[],
  isLarge: boolean,
): void => {
  const zoom = cy.zoom();
  const font = isLarge ? LARGE_FONT_PX : fontPx(zoom);
  const sides = placeLabels(
    candidates(cy).map((node) => toLabelled(node, zoom, font, measure)),
    {
      window: { left: EDGE_PX, top: EDGE_PX, right: cy.width() - EDGE_PX, bottom: cy.height() - EDGE_PX },
      covered,
    },
  );
  cy.batch(() => {
    for (const node of cy.nodes('[look]').toArray() as NodeSingular[]) {
      const side = sides.get(node.id()) ?? '';
      if (side === '' && node.data('side') === '') continue;
      const sizes = labelSizes(node, font, zoom);
      if (side === node.data('side') && sizes.font === node.data('font') && sizes.gap === node.data('gap'))
        continue;
      node.data(side === '' ? { side } : { side, ...sizes });
    }
  });
};
