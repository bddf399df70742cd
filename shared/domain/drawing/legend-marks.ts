import type { Drawing } from './drawing.ts';

/** What a node may wear, in the order of the legend. */
export const NODE_MARKS = [
  'catalyst',
  'third-place',
  'carrier',
  'funder',
  'to-check',
  'pinned',
  'generic',
  'size-unknown',
] as const;
export type NodeMark = (typeof NODE_MARKS)[number];
/** What a line may say beyond its type. */
export const LINK_MARKS = ['several', 'in-discussion', 'proposed', 'ended', 'link-to-check'] as const;
export type LinkMark = (typeof LINK_MARKS)[number];

/** Marks that a drawing wears: its legends, in the window and on paper, explain these and no other. */
export const legendMarks = ({
  nodes,
  edges,
}: Pick<Drawing, 'nodes' | 'edges'>): {
  readonly nodes: readonly NodeMark[];
  readonly links: readonly LinkMark[];
} => {
  const worn = new Set<string>();
  for (const { badges, generic, sizeUnknown } of nodes) {
    for (const badge of badges.split(' ')) worn.add(badge);
    if (generic) worn.add('generic');
    if (sizeUnknown) worn.add('size-unknown');
  }
  for (const { relations, status, toCheck } of edges) {
    if (relations.length > 1) worn.add('several');
    worn.add(status);
    if (toCheck) worn.add('link-to-check');
  }
  return {
    nodes: NODE_MARKS.filter((mark) => worn.has(mark)),
    links: LINK_MARKS.filter((mark) => worn.has(mark)),
  };
};
