import type { Measures } from '../analysis/measures.ts';
import type { Ecosystem, EntitySummary } from '../ecosystem.ts';
import { type EntityId, isGeneric } from '../entity.ts';
import type { Shown } from '../filter.ts';
import { badgesOf, LOOKS, lookOf, nodeSize } from '../look.ts';
import { isStructural } from '../relation.ts';
import type { View } from '../view.ts';
import type { Lang } from '../words/words.ts';
import { bundleEdges } from './bundle-edges.ts';
import { composeGroups } from './compose-groups.ts';
import type { Drawing, DrawnNode } from './drawing.ts';

/** Number of structural links of each entity in the whole project: sizes do not jump when a filter changes. */
export const countLinks = ({ relations }: Pick<Ecosystem, 'relations'>): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  const add = (id: EntityId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { type, from, to } of relations) {
    if (!isStructural(type)) continue;
    add(from);
    if (to !== from) add(to);
  }
  return counts;
};

export interface DrawingInput {
  readonly ecosystem: Ecosystem;
  readonly shown: Shown;
  readonly view: Pick<View, 'colourBy' | 'sizeBy' | 'grouping'>;
  readonly measures: Measures;
  readonly pinned: ReadonlySet<EntityId>;
  /** Of the names of groups. */
  readonly lang: Lang;
}

interface NodeFacts {
  readonly degree: number;
  readonly size: number;
  readonly faded: boolean;
  readonly pinned: boolean;
}
const toNode = (entity: EntitySummary, { degree, size, faded, pinned }: NodeFacts): DrawnNode => {
  const look = lookOf(entity);
  const marks = [...badgesOf(entity), ...(entity.toCheck ? ['to-check'] : []), ...(pinned ? ['pinned'] : [])];
  return {
    id: entity.id,
    name: entity.name,
    look,
    fill: LOOKS[look].fill,
    iconColour: LOOKS[look].iconColour,
    unknown: false,
    size: Math.round(size),
    degree,
    count: 1,
    badges: marks.join(' '),
    generic: isGeneric(entity),
    closed: entity.status === 'closed' || entity.status === 'archived',
    faded,
  };
};

/** What a view looks like: one node an entity shown or a group, one line a relation or several of the same pair. */
export const composeDrawing = (input: DrawingInput): Drawing => {
  const { ecosystem, shown, pinned } = input;
  const links = countLinks(ecosystem);
  const degreeMax = Math.max(0, ...links.values());
  const { fadedIds } = shown;
  const { groups, hulls, groupNodes, nodeOf } = composeGroups(input);
  const nodes = shown.entities
    .filter(({ id }) => nodeOf(id) === id)
    .map((entity) => {
      const degree = links.get(entity.id) ?? 0;
      return toNode(entity, {
        degree,
        size: nodeSize(degree, degreeMax),
        faded: fadedIds.has(entity.id),
        pinned: pinned.has(entity.id),
      });
    });
  const edges = bundleEdges(shown.relations, {
    nodeOf,
    isFaded: ({ from, to }) => fadedIds.has(from) || fadedIds.has(to),
  });
  return { nodes: [...groupNodes, ...nodes], edges, groups, hulls, colours: [] };
};
