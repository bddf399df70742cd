import type { Core } from 'cytoscape';
import { fontPx, LARGE_FONT_PX } from '../label-layer.ts';
import { wrapLabel } from '../label-text.ts';
import { ALL_LABELS_MAX, type Box, type LabelledNode, placeLabels, TOP_LABELS } from '../labels.ts';
import { type MeasureLine, sizeOfText } from '../measure-text.ts';
import { diameterOf } from './paint.ts';
import type { PlacedLabel, Scene, SceneNode } from './scene.ts';

const IMPORTANT = 1_000;
const FORCED_MAX = 8;
const noText = { width: 0, height: 0 };

export interface LabelWish {
  readonly measure: MeasureLine;
  readonly covered: readonly Box[];
  /** Of a presentation. */
  readonly isPresented: boolean;
}

/** What is chosen or stands out gets its name before the others. */
const createRanking = ({ emphasis }: Scene) => {
  const chosen = new Set<string>(emphasis?.selection);
  const onPath = new Set<string>(emphasis?.path?.entities);
  const forced = new Set([...(chosen.size <= FORCED_MAX ? chosen : []), ...onPath]);
  if (emphasis?.here) forced.add(emphasis.here);
  return {
    isForced: (id: string) => forced.has(id),
    importance: ({ node }: SceneNode) =>
      node.degree +
      (chosen.has(node.id) || emphasis?.here === node.id ? 3 * IMPORTANT : 0) +
      (onPath.has(node.id) ? 2 * IMPORTANT : 0) +
      (node.faded ? 0 : IMPORTANT),
  };
};

/** Nodes on the screen, the most important first, px. */
const onScreen = (cy: Core, scene: Scene): (LabelledNode & { readonly one: SceneNode })[] => {
  const [zoom, pan] = [cy.zoom(), cy.pan()];
  const { importance, isForced } = createRanking(scene);
  const found: (LabelledNode & { one: SceneNode })[] = [];
  for (const one of scene.nodes.values()) {
    const at = one.at();
    const [x, y] = [at.x * zoom + pan.x, at.y * zoom + pan.y];
    if (x < 0 || y < 0 || x > cy.width() || y > cy.height()) continue;
    const { id } = one.node;
    found.push({
      one,
      id,
      x,
      y,
      size: (diameterOf(one, zoom) + 4) * zoom,
      text: noText,
      importance: importance(one),
      isForced: isForced(id),
    });
  }
  return found.sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
};

/** The names that a large picture writes at this zoom, and on which side of their nodes. */
export const labelsOf = (
  cy: Core,
  scene: Scene,
  { measure, covered, isPresented }: LabelWish,
): ReadonlyMap<string, PlacedLabel> => {
  const font = isPresented ? LARGE_FONT_PX : fontPx(cy.zoom());
  const all = onScreen(cy, scene);
  // In a crowd no name would find room beside every node: those of the most important ones cover the others.
  const nodes = all.length > ALL_LABELS_MAX ? all.slice(0, TOP_LABELS) : all;
  const texts = new Map<string, { lines: readonly string[]; width: number }>();
  const measured = nodes.map((node): LabelledNode => {
    const lines = wrapLabel(node.one.node.name);
    const text = sizeOfText(lines, font, measure);
    texts.set(node.id, { lines, width: text.width });
    return { ...node, text };
  });
  const window: Box = { left: 0, top: 0, right: cy.width(), bottom: cy.height() };
  const sides = placeLabels(measured, { window, covered });
  return new Map(
    [...sides].flatMap(([id, side]) => {
      const text = texts.get(id);
      return text ? [[id, { side, font, ...text }] as const] : [];
    }),
  );
};
