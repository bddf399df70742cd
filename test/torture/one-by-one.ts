/** Does the work of these one after the other, and gives at once what will come of each; none of it may fail. */
export const oneByOne = <Item, Output>(
  items: readonly Item[],
  work: (item: Item) => Promise<Output>,
): ReadonlyMap<Item, Promise<Output>> => {
  let before: Promise<unknown> = Promise.resolve();
  return new Map(
    items.map((item) => {
      const now = before.then(() => work(item));
      before = now;
      return [item, now];
    }),
  );
};
