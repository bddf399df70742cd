import type { Ecosystem, EntitySummary, RelationSummary } from '../../shared/domain/ecosystem.ts';
import { type EntityId, isGeneric } from '../../shared/domain/entity.ts';
import type { Shown } from '../../shared/domain/filter.ts';
import {
  badgesOf,
  fundingWidth,
  type LookId,
  lookOf,
  nodeSize,
  RELATION_LOOKS,
} from '../../shared/domain/look.ts';
import { isStructural, type RelationId } from '../../shared/domain/relation.ts';
import type { RelationType } from '../../shared/domain/vocabulary.ts';

/** What the canvas draws of an entity; a plain value, so that two pictures can be compared. */
export interface GraphNode {
  readonly id: EntityId;
  readonly name: string;
  readonly look: LookId;
  readonly size: number;
  readonly degree: number;
  /** Roles worn as badges, `to-check` and `pinned`, joined by a space; empty text when none. */
  readonly badges: string;
  readonly generic: boolean;
  readonly closed: boolean;
  readonly faded: boolean;
}

/** What the canvas draws of a relation. */
export interface GraphEdge {
  readonly id: RelationId;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly type: RelationType;
  readonly width: number;
  readonly status: RelationSummary['status'];
  readonly toCheck: boolean;
  readonly faded: boolean;
}

export interface GraphElements {
  readonly nodes: ReadonlyMap<EntityId, GraphNode>;
  readonly edges: ReadonlyMap<RelationId, GraphEdge>;
}

/** Number of structural links of each entity in the whole project: sizes do not jump when a filter changes. */
export const countLinks = (ecosystem: Ecosystem): ReadonlyMap<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  const add = (id: EntityId) => counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const relation of ecosystem.relations) {
    if (!isStructural(relation.type)) continue;
    add(relation.from);
    if (relation.to !== relation.from) add(relation.to);
  }
  return counts;
};

interface NodeFacts {
  readonly degree: number;
  readonly degreeMax: number;
  readonly faded: boolean;
  readonly pinned: boolean;
}
const toNode = (entity: EntitySummary, { degree, degreeMax, faded, pinned }: NodeFacts): GraphNode => ({
  id: entity.id,
  name: entity.name,
  look: lookOf(entity),
  size: Math.round(nodeSize(degree, degreeMax)),
  degree,
  badges: [...badgesOf(entity), ...(entity.toCheck ? ['to-check'] : []), ...(pinned ? ['pinned'] : [])].join(
    ' ',
  ),
  generic: isGeneric(entity),
  closed: entity.status === 'closed' || entity.status === 'archived',
  faded,
});

const isMoney = (type: RelationType) => type === 'funds' || type === 'benefits-from';

const toEdge = (relation: RelationSummary, faded: boolean): GraphEdge => ({
  id: relation.id,
  source: relation.from,
  target: relation.to,
  type: relation.type,
  width: isMoney(relation.type) ? fundingWidth(relation.amountCents) : RELATION_LOOKS[relation.type].widthPx,
  status: relation.status,
  toCheck: relation.confidence === 'to-check',
  faded,
});

/** The picture of a view: one node an entity shown, one edge a relation shown. */
export const buildElements = (
  ecosystem: Ecosystem,
  shown: Shown,
  pinned: ReadonlySet<EntityId>,
): GraphElements => {
  const links = countLinks(ecosystem);
  const degreeMax = Math.max(0, ...links.values());
  const { fadedIds } = shown;
  return {
    nodes: new Map(
      shown.entities.map((entity) => [
        entity.id,
        toNode(entity, {
          degree: links.get(entity.id) ?? 0,
          degreeMax,
          faded: fadedIds.has(entity.id),
          pinned: pinned.has(entity.id),
        }),
      ]),
    ),
    edges: new Map(
      shown.relations.map((relation) => [
        relation.id,
        toEdge(relation, fadedIds.has(relation.from) || fadedIds.has(relation.to)),
      ]),
    ),
  };
};

export interface ElementsDifference {
  readonly removed: readonly string[];
  readonly addedNodes: readonly GraphNode[];
  readonly addedEdges: readonly GraphEdge[];
  readonly changed: readonly (GraphNode | GraphEdge)[];
}

const isSame = (a: object, b: object): boolean =>
  Object.entries(a).every(([key, value]) => (b as Record<string, unknown>)[key] === value);

/** An edge whose ends changed is another edge. */
const isMovedEdge = (before: GraphEdge, after: GraphEdge) =>
  before.source !== after.source || before.target !== after.target;

/** What turns one picture into the next. Edges of a removed node are removed first, those of a new one come last. */
export const differenceOfElements = (before: GraphElements, after: GraphElements): ElementsDifference => {
  const removed: string[] = [];
  const addedEdges: GraphEdge[] = [];
  const changed: (GraphNode | GraphEdge)[] = [];
  for (const [id, edge] of before.edges) {
    const next = after.edges.get(id);
    if (!next || isMovedEdge(edge, next)) removed.push(id);
  }
  for (const id of before.nodes.keys()) if (!after.nodes.has(id)) removed.push(id);
  const addedNodes = [...after.nodes.values()].filter((node) => !before.nodes.has(node.id));
  for (const node of after.nodes.values()) {
    const previous = before.nodes.get(node.id);
    if (previous && !isSame(previous, node)) changed.push(node);
  }
  for (const edge of after.edges.values()) {
    const previous = before.edges.get(edge.id);
    if (!previous || isMovedEdge(previous, edge)) addedEdges.push(edge);
    else if (!isSame(previous, edge)) changed.push(edge);
  }
  return { removed, addedNodes, addedEdges, changed };
};

export const noElements: GraphElements = { nodes: new Map(), edges: new Map() };
