import { type Neighbour, neighboursOf, type RelationSummary } from '../ecosystem.ts';
import type { EntityId } from '../entity.ts';
import { isStructural } from '../relation.ts';

/** One step of a path; `forward` when it follows the relation's direction. */
export interface PathStep {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly relation: RelationSummary;
  readonly forward: boolean;
}

/** Cost of walking a relation, tenths: three steps of working together come before sharing a place (interface.md 2.5), what goes on before what has ended. */
const costOf = ({ type, status }: RelationSummary): number =>
  (isStructural(type) ? (type === 'concerns' ? 12 : 10) : 16) + (status === 'ended' ? 5 : 0);

type Steps = ReadonlyMap<EntityId, readonly PathStep[]>;

/** Best relation per pair of entities, cheapest first, then by id: parallel relations are one step. */
const stepsBetween = (relations: readonly RelationSummary[]): Steps => {
  const toStep =
    (from: EntityId) =>
    ({ relation, other, outgoing }: Neighbour): PathStep => ({
      from,
      to: other,
      relation,
      forward: outgoing,
    });
  const best = (steps: readonly PathStep[]): PathStep[] => {
    const byEnd = new Map<EntityId, PathStep>();
    for (const step of steps) {
      const known = byEnd.get(step.to);
      if (step.to !== step.from && (known === undefined || compareSteps(step, known) < 0))
        byEnd.set(step.to, step);
    }
    return [...byEnd.values()].sort(compareSteps);
  };
  return new Map(
    [...neighboursOf(relations)].map(([from, neighbours]) => [from, best(neighbours.map(toStep(from)))]),
  );
};
const compareSteps = (a: PathStep, b: PathStep): number =>
  costOf(a.relation) - costOf(b.relation) ||
  (a.relation.id < b.relation.id ? -1 : a.relation.id > b.relation.id ? 1 : 0);

const costOfPath = (path: readonly PathStep[]): number =>
  path.reduce((sum, { relation }) => sum + costOf(relation), 0);

interface Search {
  readonly steps: Steps;
  readonly to: EntityId;
  readonly left: ReadonlyMap<EntityId, number>;
}
interface Ban {
  readonly entities: ReadonlySet<EntityId>;
  readonly relations: ReadonlySet<string>;
}

/** Binary heap on cost: Dijkstra's queue. */
const createHeap = () => {
  const items: { cost: number; id: EntityId }[] = [];
  const at = (index: number) => items[index]?.cost ?? Number.POSITIVE_INFINITY;
  const swap = (a: number, b: number) => {
    const [itemA, itemB] = [items[a], items[b]];
    if (itemA && itemB) [items[a], items[b]] = [itemB, itemA];
  };
  return {
    push: (cost: number, id: EntityId) => {
      let index = items.push({ cost, id }) - 1;
      for (let parent = (index - 1) >> 1; index > 0 && at(index) < at(parent); parent = (index - 1) >> 1) {
        swap(index, parent);
        index = parent;
      }
    },
    pop: () => {
      swap(0, items.length - 1);
      const item = items.pop();
      for (let index = 0; ; ) {
        const left = 2 * index + 1;
        const child = at(left + 1) < at(left) ? left + 1 : left;
        if (at(child) >= at(index)) return item;
        swap(index, child);
        index = child;
      }
    },
  };
};

/** Cost from every entity to the end, nothing banned: what is at least left to walk. */
const costsTo = (steps: Steps, to: EntityId): ReadonlyMap<EntityId, number> => {
  const heap = createHeap();
  const costs = new Map([[to, 0]]);
  heap.push(0, to);
  for (let item = heap.pop(); item !== undefined; item = heap.pop()) {
    if (item.cost > (costs.get(item.id) ?? 0)) continue;
    for (const step of steps.get(item.id) ?? []) {
      const cost = item.cost + costOf(step.relation);
      if (cost >= (costs.get(step.to) ?? Number.POSITIVE_INFINITY)) continue;
      costs.set(step.to, cost);
      heap.push(cost, step.to);
    }
  }
  return costs;
};

/** A* with bans, guided by what is left to walk; ties go to the step met first, whose order is fixed. */
const cheapestPath = ({ steps, left, to }: Search, from: EntityId, ban: Ban): PathStep[] | null => {
  const heap = createHeap();
  const reached = new Map<EntityId, { cost: number; by: PathStep | null }>([[from, { cost: 0, by: null }]]);
  const done = new Set<EntityId>();
  heap.push(left.get(from) ?? 0, from);
  for (let item = heap.pop(); item !== undefined && item.id !== to; item = heap.pop()) {
    if (done.has(item.id)) continue;
    done.add(item.id);
    const walked = reached.get(item.id)?.cost ?? 0;
    for (const step of steps.get(item.id) ?? []) {
      const rest = left.get(step.to);
      if (rest === undefined || ban.entities.has(step.to) || ban.relations.has(step.relation.id)) continue;
      const cost = walked + costOf(step.relation);
      if (cost >= (reached.get(step.to)?.cost ?? Number.POSITIVE_INFINITY)) continue;
      reached.set(step.to, { cost, by: step });
      heap.push(cost + rest, step.to);
    }
  }
  return reached.has(to) ? walkBack(reached, to) : null;
};
const walkBack = (reached: ReadonlyMap<EntityId, { by: PathStep | null }>, to: EntityId): PathStep[] => {
  const path: PathStep[] = [];
  for (let step = reached.get(to)?.by ?? null; step !== null; step = reached.get(step.from)?.by ?? null)
    path.unshift(step);
  return path;
};

const keyOf = (path: readonly PathStep[]): string => path.map(({ relation }) => relation.id).join();

/** The detours of a path (Yen 1971): at each of its entities, the cheapest other way to the end. */
const detoursOf = (
  search: Search,
  path: readonly PathStep[],
  known: readonly (readonly PathStep[])[],
): PathStep[][] =>
  path.flatMap((step, index) => {
    const root = path.slice(0, index);
    const rootKey = keyOf(root);
    const relations = new Set(
      known
        .filter((other) => keyOf(other.slice(0, index)) === rootKey)
        .map((other) => other[index]?.relation.id ?? ''),
    );
    const spur = cheapestPath(search, step.from, {
      entities: new Set(root.map(({ from }) => from)),
      relations,
    });
    return spur === null ? [] : [[...root, ...spur]];
  });

/** Up to `limit` loopless paths, cheapest first (Yen's k shortest paths); `[]` when there is none or both ends are the same. */
export const shortestPaths = (
  relations: readonly RelationSummary[],
  from: EntityId,
  to: EntityId,
  limit: number,
): readonly (readonly PathStep[])[] => {
  const steps = stepsBetween(relations);
  const search = { steps, to, left: costsTo(steps, to) };
  const first =
    from === to ? null : cheapestPath(search, from, { entities: new Set(), relations: new Set() });
  const paths: (readonly PathStep[])[] = first === null ? [] : [first];
  const candidates = new Map<string, readonly PathStep[]>();
  for (let last = paths.at(-1); last !== undefined && paths.length < limit; ) {
    for (const detour of detoursOf(search, last, paths)) candidates.set(keyOf(detour), detour);
    const next = [...candidates].sort(
      ([keyA, a], [keyB, b]) => costOfPath(a) - costOfPath(b) || (keyA < keyB ? -1 : 1),
    )[0];
    if (next === undefined) return paths;
    candidates.delete(next[0]);
    paths.push(next[1]);
    last = next[1];
  }
  return paths;
};
