/** Numbers groups by size, 0 the largest; of equals, the one met first. */
export const numberGroups = (groups: readonly number[]): Float64Array => {
  const sizes = new Map<number, { size: number; readonly first: number }>();
  groups.forEach((group, place) => {
    const known = sizes.get(group);
    if (known) known.size++;
    else sizes.set(group, { size: 1, first: place });
  });
  const order = [...sizes].sort(([, a], [, b]) => b.size - a.size || a.first - b.first);
  const numbers = new Map(order.map(([group], number) => [group, number]));
  return Float64Array.from(groups, (group) => numbers.get(group) ?? 0);
};
