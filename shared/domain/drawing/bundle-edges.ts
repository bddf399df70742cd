import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { fundingWidth, RELATION_LOOKS } from '../look.ts';
import type { RelationType } from '../vocabulary.ts';
import type { DrawnEdge, NodeId } from './drawing.ts';

const isMoney = (type: RelationType) => type === 'funds' || type === 'benefits-from';
const WIDTH_MAX = 9;

/** Sum of the known amounts; null when none is known. */
const amountOf = (relations: readonly RelationSummary[]): number | null => {
  const known = relations.flatMap(({ amountCents }) => (amountCents === null ? [] : [amountCents]));
  return known.length === 0 ? null : known.reduce((sum, amount) => sum + amount, 0);
};

const widthOf = (type: DrawnEdge['type'], relations: readonly RelationSummary[]): number => {
  if (type !== 'several' && isMoney(type)) return fundingWidth(amountOf(relations));
  const base = type === 'several' ? 2 : RELATION_LOOKS[type].widthPx;
  return Math.min(WIDTH_MAX, base + Math.log2(relations.length) * 0.8);
};

interface Ends {
  readonly source: NodeId;
  readonly target: NodeId;
}
export interface Bundling {
  /** The node that an entity is drawn as. */
  readonly nodeOf: (id: EntityId) => NodeId;
  readonly isFaded: (relation: RelationSummary) => boolean;
}

const toEdge = (
  { source, target }: Ends,
  relations: readonly RelationSummary[],
  isFaded: Bundling['isFaded'],
): DrawnEdge => {
  const [first] = relations as readonly [RelationSummary];
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

/**
 * Relations as lines: those of the same pair, direction, type and status are one line; a pair with more than three, or
 * with a group at an end, has a single one.
 */
export const bundleEdges = (
  relations: readonly RelationSummary[],
  { nodeOf, isFaded }: Bundling,
): DrawnEdge[] => {
  const pairs = new Map<string, Map<string, RelationSummary[]>>();
  for (const relation of relations) {
    const [a, b] = [nodeOf(relation.from), nodeOf(relation.to)];
    // What links members of a group is inside it; an entity drawn as itself keeps its link with itself.
    if (a === b && (relation.from !== relation.to || a !== relation.from)) continue;
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
    const lines = pairs.get(pair) ?? new Map<string, RelationSummary[]>();
    pairs.set(pair, lines);
    const line = `${a} ${relation.type} ${relation.status}`;
    const found = lines.get(line);
    if (found) found.push(relation);
    else lines.set(line, [relation]);
  }
  return [...pairs.values()].flatMap((lines) => {
    const all = [...lines.values()];
    const [first] = all[0] as [RelationSummary];
    const isGrouped = nodeOf(first.from) !== first.from || nodeOf(first.to) !== first.to;
    const bundles = all.length > LINES_MAX || (isGrouped && all.length > 1) ? [all.flat()] : all;
    return bundles.map((bundle) => {
      const [one] = bundle as [RelationSummary];
      return toEdge({ source: nodeOf(one.from), target: nodeOf(one.to) }, bundle, isFaded);
    });
  });
};
