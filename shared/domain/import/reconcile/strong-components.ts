/** What a node leads to. */
export type Successors = (node: string) => readonly string[];

interface Visit {
  readonly node: string;
  readonly next: readonly string[];
  at: number;
}

/**
 * Nodes that lead to one another, by node: a number that two of them share when each leads to the other. Tarjan's
 * algorithm with its own stack: a chain of any length does not exhaust the program's.
 */
export const strongComponents = (
  nodes: Iterable<string>,
  successors: Successors,
): ReadonlyMap<string, number> => {
  const component = new Map<string, number>();
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  let count = 0;
  const enter = (node: string): Visit => {
    order.set(node, order.size);
    lowest.set(node, order.get(node) ?? 0);
    path.push(node);
    return { node, next: successors(node), at: 0 };
  };
  const lower = (node: string, value: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? value, value));
  };
  const close = (node: string): void => {
    if (lowest.get(node) !== order.get(node)) return;
    for (let member = path.pop(); member !== undefined; member = path.pop()) {
      component.set(member, count);
      if (member === node) break;
    }
    count++;
  };
  const visit = (start: string): void => {
    const visits = [enter(start)];
    for (let top = visits.at(-1); top; top = visits.at(-1)) {
      const next = top.next[top.at++];
      if (next === undefined) {
        close(top.node);
        visits.pop();
        const above = visits.at(-1);
        if (above) lower(above.node, lowest.get(top.node) ?? 0);
      } else if (!order.has(next)) visits.push(enter(next));
      else if (!component.has(next)) lower(top.node, order.get(next) ?? 0);
    }
  };
  for (const node of nodes) if (!order.has(node)) visit(node);
  return component;
};
