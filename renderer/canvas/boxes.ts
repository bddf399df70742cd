import type { EntityId } from '../../shared/domain/entity.ts';
import { nodeScale } from './drawn-sizes.ts';
import type { GraphElements, GraphNode } from './elements.ts';
import { wrapLabel } from './label-text.ts';
import { LABEL_GAP_PX } from './labels.ts';
import { LINE_HEIGHT, type MeasureLine, sizeOfText } from './measure-text.ts';

export type NodeBox = [id: EntityId, width: number, height: number];

/** Size of a label in the coordinates of positions: at a zoom of 1.5 every label has its place. */
const FONT = 8;
/** On the screen, px. */
const READABLE_FONT = 12.5;
const HUB_FONT_MAX = 130;
const MARGIN = 14;
/** Share of the window that boxes of ordinary nodes take once the picture fits in it, and the area of an ordinary window, px². */
const DENSITY = 0.021;
const WINDOW_AREA = 560_000;

/** Zoom at which the whole picture will fit in the window, guessed from the room that its boxes take. */
const guessZoom = (area: number): number =>
  Math.min(1, Math.sqrt((WINDOW_AREA * DENSITY) / Math.max(1, area)));

/** The most linked entities, whose names must be read at the first look, before any zoom: one in fourteen, 20 at most. */
const hubsOf = (nodes: readonly GraphNode[]): ReadonlySet<EntityId> => {
  const linked = nodes.filter(({ degree }) => degree >= 4).sort((a, b) => b.degree - a.degree);
  return new Set(
    linked.slice(0, Math.min(20, Math.max(6, Math.round(nodes.length / 14)))).map(({ id }) => id),
  );
};

const boxOf = ({ id, name, size }: GraphNode, measure: MeasureLine, zoom: number): NodeBox => {
  const text = sizeOfText(wrapLabel(name), FONT, measure);
  const drawn = size * nodeScale(zoom);
  return [id, Math.max(drawn, text.width) + MARGIN, drawn + LABEL_GAP_PX + text.height + MARGIN];
};

/** A hub keeps free, above and below, what its label needs when the whole picture is in sight. */
const hubBoxOf = ({ id, name, size }: GraphNode, measure: MeasureLine, zoom: number): NodeBox => {
  const font = Math.min(HUB_FONT_MAX, READABLE_FONT / zoom);
  const text = sizeOfText(wrapLabel(name), font, measure);
  const drawn = size * nodeScale(zoom);
  const height = drawn + 2 * (LABEL_GAP_PX / zoom + text.height);
  return [id, Math.max(drawn, text.width) + MARGIN, height + font * (LINE_HEIGHT - 1)];
};

/** Room that each node needs with its label, so that a layout leaves none on top of another. */
export const boxesOf = (elements: GraphElements, measure: MeasureLine): NodeBox[] => {
  const nodes = [...elements.nodes.values()];
  const ordinary = nodes.map((node) => boxOf(node, measure, 1));
  const zoom = guessZoom(ordinary.reduce((area, [, width, height]) => area + width * height, 0));
  const hubs = hubsOf(nodes);
  return nodes.map((node) =>
    hubs.has(node.id) ? hubBoxOf(node, measure, zoom) : boxOf(node, measure, zoom),
  );
};
