import type { DrawnEdge, NodeId } from '../drawing/drawing.ts';
import type { Node } from './fit.ts';
import { type Box, boxAround, createBoxIndex, isInside } from './geometry.ts';
import type { Pen } from './pen.ts';
import type { TextItem } from './scene.ts';

interface PlacedCount {
  readonly edge: DrawnEdge;
  readonly box: Box;
}
export interface LinkCounts {
  readonly placed: readonly PlacedCount[];
  /** Lines whose number found no place. */
  readonly missing: number;
}

const sizeOf = ({ labelSizes, unit }: Pen): number => Math.max(labelSizes.at(-1) ?? 8, 6.5 * unit);

/** Shares of the way along the line, best first. */
const ALONG = [0.5, 0.43, 0.57, 0.36, 0.64, 0.29, 0.71, 0.22, 0.78];

/** « 3 » on a line that stands for three relations: over no node, no name, no other number. */
export const placeLinkCounts = (
  edges: readonly DrawnEdge[],
  nodes: ReadonlyMap<NodeId, Node>,
  { obstacles, frame }: { readonly obstacles: readonly Box[]; readonly frame: Box },
  pen: Pen,
): LinkCounts => {
  const size = sizeOf(pen);
  const taken = createBoxIndex<Box>(size * 4);
  for (const box of [...obstacles, ...[...nodes.values()].map(({ box }) => box)]) taken.add(box, box);
  const several = edges
    .filter(({ relations, source, target }) => relations.length > 1 && source !== target)
    .toSorted((a, b) => b.relations.length - a.relations.length || (a.id < b.id ? -1 : 1));
  const placed = several.flatMap((edge): PlacedCount[] => {
    const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)];
    if (!from || !to) return [];
    const width = pen.measure.width(pen.words.sheet.number(edge.relations.length), size, 600) + 1.5;
    const box = ALONG.map((share) => ({
      x: from.centre.x + (to.centre.x - from.centre.x) * share,
      y: from.centre.y + (to.centre.y - from.centre.y) * share,
    }))
      .map((at) => boxAround(at, width, size))
      .find((one) => isInside(one, frame) && taken.isFree(one));
    if (!box) return [];
    taken.add(box, box);
    return [{ edge, box }];
  });
  return { placed, missing: several.length - placed.length };
};

export const writeLinkCounts = ({ placed }: LinkCounts, pen: Pen): TextItem[] => {
  const { words, palette } = pen;
  const size = sizeOf(pen);
  return placed.map(({ edge, box }) => ({
    item: 'text',
    x: box.x + box.width / 2,
    y: box.y + size * 0.85,
    text: words.sheet.number(edge.relations.length),
    size,
    weight: 600,
    fill: edge.faded ? palette.ink3 : palette.ink2,
    anchor: 'middle',
    halo: palette.canvas,
  }));
};
