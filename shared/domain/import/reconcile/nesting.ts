import { settleRelation } from './reconcile-relation.ts';
import type { RelationRow } from './reconciled.ts';
import type { Scene } from './scene.ts';
import { strongComponents } from './strong-components.ts';

/** Levels of nesting above which a hierarchy is said to be too deep to be one. */
const DEPTH_MAX = 64;
const NAMES_SHOWN = 12;

interface Graph {
  readonly nodes: ReadonlySet<string>;
  readonly parents: (id: string) => readonly string[];
}

/** What the rows nest, and all that the project nests it in. */
const toGraph = (scene: Scene, rows: readonly RelationRow[]): Graph => {
  const own = new Map<string, Set<string>>();
  for (const { from, to } of rows) own.set(from.id, (own.get(from.id) ?? new Set()).add(to.id));
  const all = new Map<string, readonly string[]>();
  const nodes = new Set(rows.flatMap(({ from, to }) => [from.id, to.id]));
  // The set grows while it is walked: everything above is visited once.
  for (const id of nodes) {
    const parents = [...new Set([...(own.get(id) ?? []), ...scene.lookup.parents(id)])];
    all.set(id, parents);
    for (const parent of parents) nodes.add(parent);
  }
  return { nodes, parents: (id) => all.get(id) ?? [] };
};

const nameOf = ({ workspace }: Scene, id: string): string => workspace.read(id)?.name ?? '';

/** Names around one loop, from a node back to it. */
const loopFrom = (scene: Scene, graph: Graph, loops: ReadonlyMap<string, number>, start: string): string => {
  const path = [start];
  const seen = new Set(path);
  for (let id = start; ; ) {
    const inside = graph.parents(id).filter((parent) => loops.get(parent) === loops.get(start));
    const next = inside.find((parent) => !seen.has(parent)) ?? inside[0] ?? start;
    path.push(next);
    if (seen.has(next)) break;
    seen.add(next);
    id = next;
  }
  const loop = path.slice(path.indexOf(path.at(-1) ?? start));
  const shown = loop.length > NAMES_SHOWN ? [...loop.slice(0, NAMES_SHOWN - 1), '…', loop[0] ?? ''] : loop;
  return shown.map((id) => (id === '…' ? id : nameOf(scene, id))).join(' › ');
};

/** Rows of a loop, refused together: the loop is named, with its rows. */
const refuseLoops = (
  scene: Scene,
  graph: Graph,
  loops: ReadonlyMap<string, number>,
  rows: readonly RelationRow[],
): void => {
  const byLoop = new Map<number, RelationRow[]>();
  for (const row of rows) {
    const loop = loops.get(row.from.id) ?? -1;
    const list = byLoop.get(loop);
    if (list) list.push(row);
    else byLoop.set(loop, [row]);
  }
  for (const members of byLoop.values()) {
    const names = loopFrom(scene, graph, loops, members[0]?.from.id ?? '');
    const lines = members.slice(0, NAMES_SHOWN).map(({ place }) => place.row);
    for (const { place } of members) scene.say(place, 'E-IMP-CYCLE', null, { names, rows: lines.join(', ') });
    scene.tally.count('relations', 'skipped', members.length);
  }
};

/** How many levels are above each node; the graph has no loop left. */
const depths = (graph: Graph): ReadonlyMap<string, number> => {
  const depth = new Map<string, number>();
  const stack = [...graph.nodes];
  for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
    const waiting = graph.parents(id).filter((parent) => !depth.has(parent));
    if (!depth.has(id) && waiting.length > 0) {
      stack.push(...waiting);
      continue;
    }
    stack.pop();
    if (!depth.has(id))
      depth.set(id, Math.max(0, ...graph.parents(id).map((parent) => (depth.get(parent) ?? 0) + 1)));
  }
  return depth;
};

/** Once every row is read: what is part of what, but for the rows that would make a thing part of itself. */
export const settleNesting = (scene: Scene, rows: readonly RelationRow[]): void => {
  if (rows.length === 0) return;
  const graph = toGraph(scene, rows);
  const loops = strongComponents(graph.nodes, graph.parents);
  const isLoop = ({ from, to }: RelationRow) => loops.get(from.id) === loops.get(to.id);
  const kept = rows.filter((row) => !isLoop(row));
  refuseLoops(scene, graph, loops, rows.filter(isLoop));
  const depth = depths(toGraphWithout(graph, loops));
  const deepest = kept.find(({ from }) => (depth.get(from.id) ?? 0) > DEPTH_MAX);
  if (deepest) {
    const levels = kept.reduce((most, { from }) => Math.max(most, depth.get(from.id) ?? 0), 0);
    scene.say(deepest.place, 'E-IMP-DEPTH', nameOf(scene, deepest.from.id), { levels, limit: DEPTH_MAX });
  }
  for (const row of kept) settleRelation(scene, row);
};
const toGraphWithout = (graph: Graph, loops: ReadonlyMap<string, number>): Graph => ({
  nodes: graph.nodes,
  parents: (id) => graph.parents(id).filter((parent) => loops.get(parent) !== loops.get(id)),
});
