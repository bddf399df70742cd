import type { Point } from '../gestures.ts';
import { diameterOf } from './paint.ts';
import type { SceneEdge, SceneNode } from './scene.ts';

/** The node under a point, in the coordinates of positions: of several, the one whose middle is nearest. */
export const nodeAt = (
  nodes: Iterable<SceneNode>,
  { x, y }: Point,
  { zoom, reach }: { readonly zoom: number; readonly reach: number },
): SceneNode | null => {
  let [found, least]: [SceneNode | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const one of nodes) {
    const at = one.at();
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance > diameterOf(one, zoom) / 2 + reach || distance >= least) continue;
    [found, least] = [one, distance];
  }
  return found;
};

/** Distance from a point to a line between two others, its ends included. */
export const distanceToLine = ({ x, y }: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(a.x + share * dx - x, a.y + share * dy - y);
};

/** The line nearest to a point, no farther than `reach` from its rim. */
export const edgeAt = (edges: readonly SceneEdge[], point: Point, reach: number): SceneEdge | null => {
  let [found, least]: [SceneEdge | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const one of edges) {
    const distance = distanceToLine(point, one.source.at(), one.target.at()) - one.edge.width / 2;
    if (distance > reach || distance >= least) continue;
    [found, least] = [one, distance];
  }
  return found;
};
