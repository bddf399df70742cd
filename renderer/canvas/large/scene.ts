import type { DrawnEdge, DrawnNode } from '../../../shared/domain/drawing/drawing.ts';
import { RELATION_LOOKS } from '../../../shared/domain/look.ts';
import type { Emphasis } from '../emphasis.ts';
import type { Point } from '../gestures.ts';
import type { LabelSide } from '../labels.ts';
import { GRAPH_COLOURS, type GraphTheme, SEVERAL_COLOUR } from '../stylesheet.ts';

/** A node and where it is now: dragged or gliding, its place changes under it. */
export interface SceneNode {
  readonly node: DrawnNode;
  readonly at: () => Point;
}
export interface SceneEdge {
  readonly edge: DrawnEdge;
  readonly source: SceneNode;
  readonly target: SceneNode;
}
export interface PlacedLabel {
  readonly side: LabelSide;
  readonly lines: readonly string[];
  /** Px on the screen. */
  readonly width: number;
  readonly font: number;
}

/** What a large picture shows; nothing of it is Cytoscape's. */
export interface Scene {
  readonly nodes: ReadonlyMap<string, SceneNode>;
  readonly edges: readonly SceneEdge[];
  readonly emphasis: Emphasis | null;
  readonly labels: ReadonlyMap<string, PlacedLabel>;
  /** The zoom that labels were placed for. */
  readonly labelZoom: number;
}

export const emptyScene: Scene = {
  nodes: new Map(),
  edges: [],
  emphasis: null,
  labels: new Map(),
  labelZoom: 1,
};

/** One pen for all the lines that look the same: a stroke of thousands of lines costs little more than one of ten. */
export interface LineStyle {
  readonly colour: string;
  readonly width: number;
  readonly opacity: number;
  readonly isDashed: boolean;
}

const FADED = 0.14;
const OPACITIES: Partial<Record<DrawnEdge['status'], number>> = { 'in-discussion': 0.42, ended: 0.5 };

/** As the stylesheet says it of a small picture; widths in steps, so that few pens are needed. */
export const styleOfLine = (edge: DrawnEdge, theme: GraphTheme): LineStyle => {
  const colours = GRAPH_COLOURS[theme];
  const isProposed = edge.status === 'proposed';
  return {
    colour: isProposed
      ? colours.suggestion
      : edge.type === 'several'
        ? SEVERAL_COLOUR[theme]
        : RELATION_LOOKS[edge.type].colour[theme],
    width: Math.round(edge.width * 2) / 2,
    opacity: edge.faded ? FADED : (OPACITIES[edge.status] ?? 0.7),
    isDashed: isProposed,
  };
};

export const hasArrow = ({ type, status }: DrawnEdge): boolean =>
  status === 'ended' || (type !== 'several' && RELATION_LOOKS[type].arrow);

/** Lines by pen, the palest first: what matters is drawn over the rest. */
export const groupLines = (
  edges: readonly SceneEdge[],
  theme: GraphTheme,
): readonly { readonly style: LineStyle; readonly edges: readonly SceneEdge[] }[] => {
  const groups = new Map<string, { style: LineStyle; edges: SceneEdge[] }>();
  for (const one of edges) {
    const style = styleOfLine(one.edge, theme);
    const key = `${style.colour} ${style.width} ${style.opacity} ${style.isDashed}`;
    const group = groups.get(key);
    if (group) group.edges.push(one);
    else groups.set(key, { style, edges: [one] });
  }
  return [...groups.values()].sort((a, b) => a.style.opacity - b.style.opacity);
};
