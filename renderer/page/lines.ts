import type { DrawnEdge } from '../../shared/domain/drawing/drawing.ts';
import { linkStyle } from '../../shared/domain/sheet/draw-link.ts';
import type { Theme } from '../../shared/domain/sheet/palette.ts';
import { type SceneNode, UNIT } from './scene.ts';

export type Ends = ReadonlyMap<DrawnEdge, readonly [SceneNode, SceneNode]>;
interface Pens {
  readonly theme: Theme;
  readonly zoom: number;
  /** No line is thinner on the screen. */
  readonly widthMinPx: number;
  readonly paling: number;
}

/** So many lines a stroke: one of thousands, which cross each other, costs more than many of a few. */
const STROKE_LINES = 20;
/** Of a crowd no line is wider on the screen, px: wide ones hide the others, and cost the most. */
const WIDTH_MAX_PX = 2;
/** Widths in steps, so that few pens are needed. */
const WIDTH_STEPS = 2;

/** Lines of a crowd, from middle to middle, without arrows or marks: those that look the same together, the palest first. */
export const strokeLines = (
  pen: CanvasRenderingContext2D,
  edges: readonly DrawnEdge[],
  ends: Ends,
  { theme, zoom, widthMinPx, paling }: Pens,
): void => {
  const styled = edges.map((edge) => {
    const { colour, width, opacity } = linkStyle(edge, theme, UNIT, edge.faded ? 2 : 0);
    const step = Math.max(1, Math.round(width * WIDTH_STEPS)) / WIDTH_STEPS;
    return { edge, colour, width: step, opacity, key: `${colour} ${step} ${opacity}` };
  });
  const before = pen.globalAlpha;
  const groups = [...Map.groupBy(styled, ({ key }) => key).values()];
  groups.sort((a, b) => (a[0]?.opacity ?? 0) - (b[0]?.opacity ?? 0));
  for (const group of groups)
    for (let from = 0; from < group.length; from += STROKE_LINES) {
      const [first] = group;
      pen.globalAlpha = before * (first?.opacity ?? 1) * paling;
      pen.strokeStyle = first?.colour ?? '';
      pen.lineWidth = Math.min(WIDTH_MAX_PX / zoom, Math.max(widthMinPx / zoom, first?.width ?? 1));
      pen.beginPath();
      for (const { edge } of group.slice(from, from + STROKE_LINES)) {
        const [a, b] = ends.get(edge) ?? [];
        if (!a || !b) continue;
        pen.moveTo(a.x, a.y);
        pen.lineTo(b.x, b.y);
      }
      pen.stroke();
    }
  pen.globalAlpha = before;
};
