import type { EntityId } from '../entity.ts';
import { buildPathGraph, type PathGraph, type PathRelation, type PathWay } from './path-graph.ts';

/** One step of a path; `forward` when it follows the relation's direction. */
export interface PathStep<Relation extends PathRelation = PathRelation> {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: Relation;
  readonly forward: boolean;
}

type Graph = Pick<PathGraph<PathRelation>, 'first' | 'target' | 'over' | 'cost'>;
const NEVER = 0x3fffffff;

/** Entities by cost; of the same cost the last one put comes first, so that one of many equal paths is followed to its end. */
const createQueue = () => {
  const buckets: number[][] = [];
  let lowest = 0;
  let size = 0;
  return {
    put: (cost: number, entity: number) => {
      const bucket = buckets[cost];
      if (bucket) bucket.push(entity);
      else buckets[cost] = [entity];
      lowest = size === 0 ? cost : Math.min(lowest, cost);
      size++;
    },
    take: (): { cost: number; entity: number } | null => {
      if (size === 0) return null;
      while ((buckets[lowest]?.length ?? 0) === 0) lowest++;
      size--;
      return { cost: lowest, entity: buckets[lowest]?.pop() ?? 0 };
    },
  };
};

/** Cost from every entity to the end, nothing banned: what is at least left to walk. */
const costsTo = ({ first, target, cost }: Graph, end: number): Int32Array => {
  const left = new Int32Array(first.length - 1).fill(NEVER);
  const queue = createQueue();
  left[end] = 0;
  queue.put(0, end);
  for (let item = queue.take(); item !== null; item = queue.take()) {
    if (item.cost > (left[item.entity] ?? 0)) continue;
    for (let step = first[item.entity] ?? 0; step < (first[item.entity + 1] ?? 0); step++) {
      const other = target[step] ?? 0;
      const walked = item.cost + (cost[step] ?? 0);
      if (walked >= (left[other] ?? 0)) continue;
      left[other] = walked;
      queue.put(walked, other);
    }
  }
  return left;
};

interface Search {
  readonly graph: Graph;
  readonly end: number;
  readonly left: Int32Array;
  /** Per entity, the search that wrote last: nothing is emptied between two searches. */
  readonly turn: { now: number; readonly reached: Int32Array; readonly done: Int32Array };
  readonly walked: Int32Array;
  /** The step by which an entity was reached, and where it comes from. */
  readonly by: Int32Array;
  readonly source: Int32Array;
}
interface Ban {
  readonly entities: ReadonlySet<number>;
  /** Relations that may not be taken from the first entity. */
  readonly relations: ReadonlySet<number>;
}

/** A path as numbers: its steps in order. */
type Route = readonly number[];

const reach = (
  search: Search,
  entity: number,
  { walked, by, source }: Record<'walked' | 'by' | 'source', number>,
) => {
  search.turn.reached[entity] = search.turn.now;
  search.walked[entity] = walked;
  search.by[entity] = by;
  search.source[entity] = source;
};

/** The steps of one entity, from the dearest to the cheapest, so that the cheapest is taken first from the queue. */
const expand = (
  search: Search,
  from: number,
  ban: Ban,
  put: (cost: number, entity: number) => void,
): void => {
  const { graph, left, turn, walked } = search;
  const { first, target, over, cost } = graph;
  // Parallel relations are one step, the best: they come first, and what follows to the same entity is passed over.
  const seen = new Set<number>();
  const steps: number[] = [];
  for (let step = first[from] ?? 0; step < (first[from + 1] ?? 0); step++) {
    const other = target[step] ?? 0;
    if (seen.has(other)) continue;
    seen.add(other);
    const isBanned = ban.entities.has(other) || ban.relations.has(over[step] ?? -1);
    if (!isBanned && (left[other] ?? NEVER) < NEVER && turn.done[other] !== turn.now) steps.push(step);
  }
  for (const step of steps.reverse()) {
    const other = target[step] ?? 0;
    const total = (walked[from] ?? 0) + (cost[step] ?? 0);
    if (turn.reached[other] === turn.now && total >= (walked[other] ?? 0)) continue;
    reach(search, other, { walked: total, by: step, source: from });
    put(total + (left[other] ?? 0), other);
  }
};

const routeTo = ({ end, by, source }: Search, start: number): Route => {
  const route: number[] = [];
  for (let entity = end; entity !== start; entity = source[entity] ?? start) route.push(by[entity] ?? 0);
  return route.reverse();
};

/** A* with bans, guided by what is left to walk. */
const cheapestRoute = (search: Search, start: number, ban: Ban): Route | null => {
  const { turn, left, end } = search;
  if ((left[start] ?? NEVER) >= NEVER) return null;
  const queue = createQueue();
  turn.now++;
  reach(search, start, { walked: 0, by: -1, source: start });
  queue.put(left[start] ?? 0, start);
  for (let item = queue.take(); item !== null; item = queue.take()) {
    if (item.entity === end) return routeTo(search, start);
    if (turn.done[item.entity] === turn.now) continue;
    turn.done[item.entity] = turn.now;
    expand(search, item.entity, ban, queue.put);
  }
  return null;
};

const keyOf = (route: Route): string => route.join();

/** The detours of a path (Yen 1971): at each of its entities, the cheapest other way to the end. */
const detoursOf = (search: Search, start: number, route: Route, known: readonly Route[]): Route[] => {
  const { target, over } = search.graph;
  const met = [start];
  return route.flatMap((step, index) => {
    const from = met.at(-1) ?? start;
    const root = route.slice(0, index);
    const rootKey = keyOf(root);
    const relations = known
      .filter((other) => keyOf(other.slice(0, index)) === rootKey)
      .map((other) => over[other[index] ?? -1] ?? -1);
    const ban = { entities: new Set(met.slice(0, -1)), relations: new Set(relations) };
    const spur = cheapestRoute(search, from, ban);
    met.push(target[step] ?? 0);
    return spur === null ? [] : [[...root, ...spur]];
  });
};

const createSearch = (graph: Graph, end: number): Search => {
  const count = graph.first.length - 1;
  return {
    graph,
    end,
    left: costsTo(graph, end),
    turn: { now: 0, reached: new Int32Array(count), done: new Int32Array(count) },
    walked: new Int32Array(count),
    by: new Int32Array(count),
    source: new Int32Array(count),
  };
};

const cheapestRoutes = (graph: Graph, start: number, end: number, limit: number): readonly Route[] => {
  const search = createSearch(graph, end);
  const costOf = (route: Route) => route.reduce((sum, step) => sum + (graph.cost[step] ?? 0), 0);
  const first = cheapestRoute(search, start, { entities: new Set(), relations: new Set() });
  const routes: Route[] = first === null ? [] : [first];
  const candidates = new Map<string, Route>();
  for (let last = routes.at(-1); last !== undefined && routes.length < limit; last = routes.at(-1)) {
    for (const detour of detoursOf(search, start, last, routes)) candidates.set(keyOf(detour), detour);
    const [next] = [...candidates].sort(
      ([keyA, a], [keyB, b]) => costOf(a) - costOf(b) || (keyA < keyB ? -1 : 1),
    );
    if (next === undefined) break;
    candidates.delete(next[0]);
    routes.push(next[1]);
  }
  return routes;
};

/** Up to `limit` loopless paths, cheapest first (Yen's k shortest paths); `[]` when there is none or both ends are the same. */
export const shortestPathsIn = <Relation extends PathRelation>(
  graph: PathGraph<Relation>,
  { from, to, limit }: { readonly from: EntityId; readonly to: EntityId; readonly limit: number },
): readonly (readonly PathStep<Relation>[])[] => {
  const [start, end] = [graph.numberOf.get(from), graph.numberOf.get(to)];
  if (start === undefined || end === undefined || start === end) return [];
  return cheapestRoutes(graph, start, end, limit).map((route) => {
    let at = from;
    return route.flatMap((step) => {
      const relation = graph.relations[graph.over[step] ?? 0];
      if (!relation) return [];
      const forward = relation.from === at;
      const walked = { from: at, to: forward ? relation.to : relation.from, relation, forward };
      at = walked.to;
      return [walked];
    });
  });
};

export const shortestPaths = <Relation extends PathRelation>(
  relations: readonly Relation[],
  from: EntityId,
  to: EntityId,
  limit: number,
  way: PathWay = 'strong',
): readonly (readonly PathStep<Relation>[])[] =>
  shortestPathsIn(buildPathGraph(relations, way), { from, to, limit });
