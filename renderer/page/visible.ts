import { bundleEdges } from '../../shared/domain/drawing/bundle-edges.ts';
import type { DrawnEdge, NodeId } from '../../shared/domain/drawing/drawing.ts';
import type { EntityId } from '../../shared/domain/entity.ts';
import type { PageData, PageRelation } from '../../shared/domain/export/html-data.ts';
import type { RelationId } from '../../shared/domain/relation.ts';
import type { Model } from './model.ts';
import type { State } from './state.ts';

/** What the boxes of the legend leave. */
export interface Visible {
  readonly entities: ReadonlySet<number>;
  readonly nodes: ReadonlySet<number>;
  /** Of each visible group: how many of its members are. */
  readonly counts: ReadonlyMap<number, number>;
  readonly edges: readonly DrawnEdge[];
  readonly isShown: (relation: PageRelation) => boolean;
}

const padded = (place: number): string => String(place).padStart(6, '0');
/** A name for a node that sorts by its place and says whether it is a group. */
export const nodeKey = ({ nodes }: PageData, place: number): NodeId =>
  `${nodes[place]?.members ? 'group:' : ''}${padded(place)}` as NodeId;
export const placeOfKey = (key: NodeId): number => Number(key.replace('group:', ''));

/** An entity drawn as itself is named as its node is. */
const entityKey = (data: PageData, entity: number): EntityId => {
  const node = data.entities[entity]?.node ?? -1;
  return (data.nodes[node]?.members ? `entity:${padded(entity)}` : padded(node)) as EntityId;
};

const countMembers = (data: PageData, entities: ReadonlySet<number>): ReadonlyMap<number, number> =>
  new Map(
    data.nodes.flatMap(({ members }, place) => {
      const count = members?.filter((member) => entities.has(member)).length ?? 0;
      return count > 0 ? [[place, count] as const] : [];
    }),
  );

export const visibleIn = (
  { data }: Model,
  { hiddenLooks, hiddenTypes }: Pick<State, 'hiddenLooks' | 'hiddenTypes'>,
): Visible => {
  const entities = new Set<number>();
  const nodes = new Set<number>();
  data.entities.forEach(({ look, node }, entity) => {
    if (hiddenLooks.has(look)) return;
    entities.add(entity);
    nodes.add(node);
  });
  const isShown = ({ type, from, to }: PageRelation): boolean =>
    !hiddenTypes.has(type) && entities.has(from) && entities.has(to);
  const nodeOf = new Map(
    [...entities].map((entity) => {
      return [entityKey(data, entity), nodeKey(data, data.entities[entity]?.node ?? -1)] as const;
    }),
  );
  const fadedNode = (entity: number) => data.nodes[data.entities[entity]?.node ?? -1]?.faded === true;
  const relations = data.relations.filter(isShown).map((relation, place) => ({
    id: padded(place) as RelationId,
    type: relation.type,
    from: entityKey(data, relation.from),
    to: entityKey(data, relation.to),
    status: relation.status ?? 'existing',
    amountCents: relation.amountCents ?? null,
    confidence: relation.toCheck ? ('to-check' as const) : null,
    faded: fadedNode(relation.from) || fadedNode(relation.to),
  }));
  const edges = bundleEdges(relations, {
    nodeOf: (id) => nodeOf.get(id) ?? id,
    isFaded: ({ faded }) => faded,
  });
  return { entities, nodes, counts: countMembers(data, entities), edges, isShown };
};
