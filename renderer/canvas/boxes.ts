import type { DrawnNode, NodeId } from '../../shared/domain/drawing/drawing.ts';
import { nodeScale } from './drawn-sizes.ts';
import type { GraphElements } from './elements.ts';
import { wrapLabel } from './label-text.ts';
import { LABEL_GAP_PX } from './labels.ts';
import { LINE_HEIGHT, type MeasureLine, sizeOfText } from './measure-text.ts';

export type NodeBox = [id: NodeId, width: number, height: number];

/** Size of a label in the coordinates of positions: at a zoom of 1.5 every label has its place. */
const FONT = 8;
/** On the screen, px. */
const READABLE_FONT = 12.5;
const HUB_FONT_MAX = 72;
const MARGIN = 14;
/** Share of an ordinary window, px², that the boxes of ordinary nodes take once the whole picture fits in it. */
const SHARE = 0.05;
const WINDOW_AREA = 560_000;

/** The most linked entities, whose names must be read at the first look, before any zoom: one in fourteen, 24 at most. */
const hubsOf = (nodes: readonly DrawnNode[]): ReadonlySet<NodeId> => {
  const linked = nodes.filter(({ degree }) => degree >= 4).sort((a, b) => b.degree - a.degree);
  return new Set(
    linked.slice(0, Math.min(24, Math.max(6, Math.round(nodes.length / 14)))).map(({ id }) => id),
  );
};

const boxOf = ({ id, name, size }: DrawnNode, measure: MeasureLine, zoom: number): NodeBox => {
  const text = sizeOfText(wrapLabel(name), FONT, measure);
  const drawn = size * nodeScale(zoom);
  const height = Math.max(drawn, size + LABEL_GAP_PX + text.height);
  return [id, Math.max(drawn, text.width) + MARGIN, height + MARGIN];
};

/** A hub keeps free, above and below, what its label needs when the whole picture is in sight. */
const hubBoxOf = ({ id, name, size }: DrawnNode, measure: MeasureLine, zoom: number): NodeBox => {
  const font = Math.min(HUB_FONT_MAX, READABLE_FONT / zoom);
  const text = sizeOfText(wrapLabel(name), font, measure);
  const drawn = size * nodeScale(zoom);
  const height = drawn + 2 * (LABEL_GAP_PX / zoom + text.height);
  return [id, Math.max(drawn, text.width) + MARGIN, height + font * (LINE_HEIGHT - 1)];
};

/**
 * Room that each node needs with its label, so that a layout leaves none on top of another. `withHubs`: the most linked
 * ones get room for a name that is read from afar; a layout in rows is more even without.
 */
export const boxesOf = (elements: GraphElements, measure: MeasureLine, withHubs: boolean): NodeBox[] => {
  const nodes = [...elements.nodes.values()];
  const hubs = hubsOf(withHubs ? nodes : []);
  const ordinary = nodes.map((node) => boxOf(node, measure, 1));
  const area = ordinary.reduce((sum, [, width, height]) => sum + width * height, 0);
  const zoom = Math.min(1, Math.sqrt((WINDOW_AREA * SHARE) / Math.max(1, area)));
  return nodes.map((node) =>
    hubs.has(node.id) ? hubBoxOf(node, measure, zoom) : boxOf(node, measure, zoom),
  );
};
