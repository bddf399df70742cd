import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { fundingWidth, RELATION_LOOKS } from '../look.ts';
import type { RelationType } from '../vocabulary.ts';
import type { DrawnEdge, NodeId } from './drawing.ts';

/** What of a relation decides in which line it is drawn, and how. */
export type Bundled = Pick<
  RelationSummary,
  'id' | 'type' | 'from' | 'to' | 'status' | 'amountCents' | 'confidence'
>;

const isMoney = (type: RelationType) => type === 'funds' || type === 'benefits-from';
const WIDTH_MAX = 9;

/** Sum of the known amounts; null when none is known. */
const amountOf = (relations: readonly Bundled[]): number | null => {
  const known = relations.flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]));
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
};

const widthOf = (type: DrawnEdge['type'], relations: readonly Bundled[]): number => {
  if (type !== 'several' && isMoney(type)) return fundingWidth(amountOf(relations));
  const base = type === 'several' ? 2 : RELATION_LOOKS[type].widthPx;
  return Math.min(WIDTH_MAX, base + Math.log2(relations.length) * 0.8);
};

interface Ends {
  readonly source: NodeId;
  readonly target: NodeId;
}
export interface Bundling<Relation extends Bundled> {
  /** The node that an entity is drawn as. */
  readonly nodeOf: (id: EntityId) => NodeId;
  readonly isFaded: (relation: Relation) => boolean;
}

const toEdge = <Relation extends Bundled>(
  { source, target }: Ends,
  relations: readonly Relation[],
  isFaded: Bundling<Relation>['isFaded'],
): DrawnEdge => {
  const [first] = relations as readonly [Relation];
  const type = relations.every((relation) => relation.type === first.type) ? first.type : 'several';
  const status = relations.every((relation) => relation.status === first.status) ? first.status : 'existing';
  return {
    id: relations.length === 1 ? first.id : `bundle:${source}:${target}:${type}:${first.id}`,
    source,
    target,
    type,
    status,
    width: widthOf(type, relations),
    relations: relations.map(({ id }) => id),
    toCheck: relations.some(({ confidence }) => confidence === 'to-check'),
    faded: relations.every(isFaded),
  };
};

/** A pair keeps so many lines apart; with more, one line says their number. */
const LINES_MAX = 3;

/** Relations between the same two nodes, in the order in which pairs come; numbers as keys: thousands of texts cost more than all the rest. */
const groupByPair = <Relation extends Bundled>(
  relations: readonly Relation[],
  nodeOf: Bundling<Relation>['nodeOf'],
): Iterable<Relation[]> => {
  const places = new Map<NodeId, number>();
  const placeOf = (node: NodeId): number => {
    const known = places.get(node);
    if (known !== undefined) return known;
    places.set(node, places.size);
    return places.size - 1;
  };
  // More nodes than can ever be met: two ends of each relation.
  const base = relations.length * 2 + 1;
  const pairs = new Map<number, Relation[]>();
  for (const relation of relations) {
    const [a, b] = [nodeOf(relation.from), nodeOf(relation.to)];
    // What links members of a group is inside it; an entity drawn as itself keeps its link with itself.
    if (a === b && (relation.from !== relation.to || a !== relation.from)) continue;
    const [from, to] = [placeOf(a), placeOf(b)];
    const pair = Math.min(from, to) * base + Math.max(from, to);
    const found = pairs.get(pair);
    if (found) found.push(relation);
    else pairs.set(pair, [relation]);
  }
  return pairs.values();
};

/** Of a pair, what is one line: the same direction, type and status. */
const linesOfPair = <Relation extends Bundled>(
  pair: Relation[],
  nodeOf: Bundling<Relation>['nodeOf'],
): Relation[][] => {
  const [first] = pair as [Relation, ...Relation[]];
  if (pair.length === 1) return [pair];
  const lines = Map.groupBy(pair, ({ from, type, status }) => `${nodeOf(from)} ${type} ${status}`);
  const isGrouped = nodeOf(first.from) !== first.from || nodeOf(first.to) !== first.to;
  return lines.size > LINES_MAX || isGrouped ? [[...lines.values()].flat()] : [...lines.values()];
};

/**
 * Relations as lines: those of the same pair, direction, type and status are one line; a pair with more than three, or
 * with a group at an end, has a single one.
 */
export const bundleEdges = <Relation extends Bundled>(
  relations: readonly Relation[],
  { nodeOf, isFaded }: Bundling<Relation>,
): DrawnEdge[] => {
  const edges: DrawnEdge[] = [];
  for (const pair of groupByPair(relations, nodeOf))
    for (const bundle of linesOfPair(pair, nodeOf)) {
      const [one] = bundle as [Relation];
      edges.push(toEdge({ source: nodeOf(one.from), target: nodeOf(one.to) }, bundle, isFaded));
    }
  return edges;
};
