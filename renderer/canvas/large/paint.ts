import { nodeScale } from '../drawn-sizes.ts';
import { LABEL_GAP_PX, labelBox } from '../labels.ts';
import { LINE_HEIGHT } from '../measure-text.ts';
import { FONT_FAMILY, GRAPH_COLOURS, type GraphTheme } from '../stylesheet.ts';
import { groupLines, hasArrow, type LineStyle, type Scene, type SceneEdge, type SceneNode } from './scene.ts';
import type { Sprites } from './sprites.ts';

/** A rectangle in the coordinates of positions. */
export interface Extent {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}
/** What one painting is given. The pen is in the coordinates of positions. */
export interface Painting {
  readonly pen: CanvasRenderingContext2D;
  readonly theme: GraphTheme;
  readonly sprites: Sprites;
  readonly zoom: number;
  /** Pixels of the canvas for one on the screen. */
  readonly pixelRatio: number;
  readonly extent: Extent;
}

/** No line is thinner on the screen, px. */
const LINE_MIN_PX = 0.6;
/** With more lines in sight, arrows and numbers would be a crowd. */
const DETAILED_MAX = 900;
const FADED_NODE = 0.38;
const ZOOM_APART = 0.85;
/** With more lines in sight they pale, so that nodes and the densest parts are still seen. */
const PALE_FROM = 1_200;
const PALEST = 0.35;
const DASHES = [6, 4] as const;

export const diameterOf = ({ node }: SceneNode, zoom: number): number => node.size * nodeScale(zoom);

const isInSight = ({ x1, y1, x2, y2 }: Extent, one: SceneNode, margin: number): boolean => {
  const { x, y } = one.at();
  return x > x1 - margin && x < x2 + margin && y > y1 - margin && y < y2 + margin;
};

/** A line with both ends on the same side of the window does not cross it. */
const crosses = ({ x1, y1, x2, y2 }: Extent, { source, target }: SceneEdge): boolean => {
  const [a, b] = [source.at(), target.at()];
  return !(
    (a.x < x1 && b.x < x1) ||
    (a.x > x2 && b.x > x2) ||
    (a.y < y1 && b.y < y1) ||
    (a.y > y2 && b.y > y2)
  );
};

const strokeLines = ({ pen, zoom }: Painting, edges: readonly SceneEdge[], style: LineStyle): void => {
  pen.strokeStyle = style.colour;
  pen.globalAlpha = style.opacity;
  pen.lineWidth = Math.max(style.width, LINE_MIN_PX / zoom);
  pen.setLineDash(style.isDashed ? [...DASHES] : []);
  pen.beginPath();
  for (const { source, target } of edges) {
    const [a, b] = [source.at(), target.at()];
    pen.moveTo(a.x, a.y);
    pen.lineTo(b.x, b.y);
  }
  pen.stroke();
  pen.setLineDash([]);
};

const fillArrows = ({ pen, zoom }: Painting, edges: readonly SceneEdge[], style: LineStyle): void => {
  pen.fillStyle = style.colour;
  pen.globalAlpha = style.opacity;
  pen.beginPath();
  const size = 6 + style.width * 1.5;
  for (const { edge, source, target } of edges) {
    if (!hasArrow(edge)) continue;
    const [a, b] = [source.at(), target.at()];
    const angle = Math.atan2(b.y - a.y, b.x - a.x);
    const reach = diameterOf(target, zoom) / 2 + 1;
    const tip = { x: b.x - Math.cos(angle) * reach, y: b.y - Math.sin(angle) * reach };
    pen.moveTo(tip.x, tip.y);
    for (const turn of [2.7, -2.7])
      pen.lineTo(tip.x + Math.cos(angle + turn) * size, tip.y + Math.sin(angle + turn) * size);
    pen.closePath();
  }
  pen.fill();
};

const writeNumbers = ({ pen, theme }: Painting, edges: readonly SceneEdge[]): void => {
  const colours = GRAPH_COLOURS[theme];
  pen.globalAlpha = 1;
  pen.font = `650 13px ${FONT_FAMILY}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const { edge, source, target } of edges) {
    if (edge.relations.length < 2) continue;
    const [a, b] = [source.at(), target.at()];
    const text = String(edge.relations.length);
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const width = pen.measureText(text).width + 8;
    pen.fillStyle = colours.canvas;
    pen.fillRect(x - width / 2, y - 9, width, 18);
    pen.fillStyle = colours.ink;
    pen.fillText(text, x, y);
  }
};

export const paintEdges = (painting: Painting, all: readonly SceneEdge[]): void => {
  const edges = all.filter((edge) => crosses(painting.extent, edge));
  const isDetailed = edges.length <= DETAILED_MAX;
  const paling = Math.max(PALEST, Math.min(1, PALE_FROM / Math.max(1, edges.length)));
  for (const group of groupLines(edges, painting.theme)) {
    const style = { ...group.style, opacity: group.style.opacity * paling };
    strokeLines(painting, group.edges, style);
    if (isDetailed) fillArrows(painting, group.edges, style);
  }
  if (isDetailed && painting.zoom > 0.5) writeNumbers(painting, edges);
  painting.pen.globalAlpha = 1;
};

export const paintNodes = (painting: Painting, nodes: Iterable<SceneNode>): void => {
  const { pen, sprites, zoom, pixelRatio, extent } = painting;
  const scale = nodeScale(zoom);
  const margin = 64 * scale;
  for (const one of nodes) {
    if (!isInSight(extent, one, margin)) continue;
    const { x, y } = one.at();
    pen.globalAlpha = one.node.faded ? FADED_NODE : 1;
    sprites.draw(pen, one.node, { x, y, diameter: one.node.size * scale, pxPerUnit: zoom * pixelRatio });
  }
  pen.globalAlpha = 1;
};

/** What stands out over the rest: lines of what is hovered, of a path or chosen, and the nodes at their ends. */
export const paintLit = (painting: Painting, { edges, emphasis }: Scene): void => {
  if (!emphasis) return;
  const { accent } = GRAPH_COLOURS[painting.theme];
  const { hovered } = emphasis;
  const lines = new Set([...emphasis.lines, ...(emphasis.path?.lines ?? [])]);
  if (lines.size === 0 && hovered === null) return;
  const near = edges.filter(({ edge }) => edge.source === hovered || edge.target === hovered);
  for (const group of groupLines(near, painting.theme))
    strokeLines(painting, group.edges, { ...group.style, opacity: 1, width: group.style.width + 1 });
  const lit = edges.filter(({ edge }) => lines.has(edge.id));
  const width = 5 * nodeScale(painting.zoom);
  strokeLines(painting, lit, { colour: accent, width, opacity: 1, isDashed: false });
  painting.pen.globalAlpha = 1;
  paintNodes(painting, new Set([...near, ...lit].flatMap(({ source, target }) => [source, target])));
};

const ring = ({ pen, zoom }: Painting, one: SceneNode, colour: string, gap: number): void => {
  const { x, y } = one.at();
  const scale = nodeScale(zoom);
  pen.strokeStyle = colour;
  pen.lineWidth = 3 * scale;
  pen.beginPath();
  pen.arc(x, y, diameterOf(one, zoom) / 2 + gap * scale, 0, 2 * Math.PI);
  pen.stroke();
};

/** What is chosen, and where the keyboard is: a ring, and over the others. */
export const paintMarks = (painting: Painting, { nodes, emphasis }: Scene): void => {
  if (!emphasis) return;
  const { accent, ink } = GRAPH_COLOURS[painting.theme];
  const chosen = [...emphasis.selection, ...(emphasis.path?.entities ?? [])].flatMap(
    (id) => nodes.get(id) ?? [],
  );
  paintNodes(
    painting,
    chosen.map((one) => ({ ...one, node: { ...one.node, faded: false } })),
  );
  for (const one of chosen) ring(painting, one, accent, 5);
  const here = emphasis.here === null ? undefined : nodes.get(emphasis.here);
  if (!here) return;
  ring(painting, here, ink, 5);
  ring(painting, here, ink, 10);
};

/** Names, with a halo so that they are read over lines. */
export const paintLabels = (painting: Painting, { nodes, labels, labelZoom }: Scene): void => {
  const { pen, theme, zoom } = painting;
  // Placed for another zoom they would lie on each other: they come back once the picture rests.
  if (zoom < labelZoom * ZOOM_APART || labelZoom < zoom * ZOOM_APART) return;
  const colours = GRAPH_COLOURS[theme];
  pen.textBaseline = 'alphabetic';
  pen.textAlign = 'center';
  pen.lineJoin = 'round';
  pen.strokeStyle = colours.canvas;
  pen.fillStyle = colours.ink;
  for (const [id, { side, lines, width, font }] of labels) {
    const one = nodes.get(id);
    if (!one) continue;
    const { x, y } = one.at();
    const text = { width: width / zoom, height: (lines.length * font * LINE_HEIGHT) / zoom };
    const gap = LABEL_GAP_PX / zoom - LABEL_GAP_PX;
    const size = diameterOf(one, zoom) + 4 + 2 * gap;
    const box = labelBox({ id, x, y, size, text, importance: 0 }, side);
    pen.font = `500 ${font / zoom}px ${FONT_FAMILY}`;
    pen.lineWidth = 5 / zoom;
    for (const [index, line] of lines.entries()) {
      const at = box.top + ((index + 0.8) * font * LINE_HEIGHT) / zoom;
      pen.strokeText(line, (box.left + box.right) / 2, at);
      pen.fillText(line, (box.left + box.right) / 2, at);
    }
  }
};
