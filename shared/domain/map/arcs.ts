import type { RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { isStructural, type RelationId } from '../relation.ts';
import type { Point } from '../sheet/geometry.ts';
import type { Cluster } from './spread.ts';

/** Links between the same two places, as one curve with their number. */
export interface Arc {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly relations: readonly RelationId[];
  readonly width: number;
  readonly isFaded: boolean;
}

/** Beyond so many curves nothing can be read: the fullest are drawn. */
const ARCS_MAX = 400;
const WIDTH_MAX = 8;

export interface Arcs {
  readonly arcs: readonly Arc[];
  /** Links whose curve is left out. */
  readonly omitted: number;
  /** Links between actors of one place. */
  readonly within: number;
}

export const composeArcs = (
  relations: readonly RelationSummary[],
  clusters: readonly Cluster<EntityId>[],
  fadedIds: ReadonlySet<EntityId>,
): Arcs => {
  const places = new Map(clusters.flatMap(({ members }, index) => members.map((id) => [id, index] as const)));
  const pairs = new Map<string, { a: number; b: number; relations: RelationSummary[] }>();
  let within = 0;
  for (const relation of relations) {
    const [a, b] = [places.get(relation.from), places.get(relation.to)];
    if (a === undefined || b === undefined || !isStructural(relation.type)) continue;
    if (a === b) {
      within += 1;
      continue;
    }
    const [low, high] = a < b ? [a, b] : [b, a];
    const pair = pairs.get(`${low} ${high}`) ?? { a: low, b: high, relations: [] };
    pair.relations.push(relation);
    pairs.set(`${low} ${high}`, pair);
  }
  const all = [...pairs.values()].sort((one, other) => other.relations.length - one.relations.length);
  const arcs = all.slice(0, ARCS_MAX).flatMap(({ a, b, relations: own }): Arc[] => {
    const [from, to] = [clusters[a], clusters[b]];
    if (!from || !to) return [];
    return [
      {
        id: `${own[0]?.id}`,
        from,
        to,
        relations: own.map(({ id }) => id),
        width: Math.min(WIDTH_MAX, 1.25 + Math.log2(own.length)),
        isFaded: own.every((relation) => fadedIds.has(relation.from) || fadedIds.has(relation.to)),
      },
    ];
  });
  const omitted = all.slice(ARCS_MAX).reduce((sum, { relations: own }) => sum + own.length, 0);
  return { arcs, omitted, within };
};

/** How far a curve stands off the straight line, as a share of its length. */
const BEND = 0.16;
/** Where the curve is highest, and the point that draws it there. */
export const arcMiddle = ({ from, to }: Pick<Arc, 'from' | 'to'>, share = 1): Point => ({
  x: (from.x + to.x) / 2 - (to.y - from.y) * BEND * share,
  y: (from.y + to.y) / 2 + (to.x - from.x) * BEND * share,
});
export const arcPath = (arc: Pick<Arc, 'from' | 'to'>): string => {
  const control = arcMiddle(arc);
  const written = [arc.from, control, arc.to].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`);
  return `M${written[0]}Q${written[1]} ${written[2]}`;
};
