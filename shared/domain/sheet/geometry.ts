export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const boxAround = (centre: Point, width: number, height: number): Box => ({
  x: centre.x - width / 2,
  y: centre.y - height / 2,
  width,
  height,
});

export const growBox = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});

export const boxesOverlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height;

/** True when the segment touches the box (Liang–Barsky clipping). */
export const segmentMeetsBox = (from: Point, to: Point, box: Box): boolean => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const clip = (step: number, distance: number): boolean => {
    if (step === 0) return distance >= 0;
    const at = distance / step;
    if (step < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    return enter <= leave;
  };
  return (
    clip(-dx, from.x - box.x) &&
    clip(dx, box.x + box.width - from.x) &&
    clip(-dy, from.y - box.y) &&
    clip(dy, box.y + box.height - from.y)
  );
};

/** Boxes found by place: a grid of square cells. */
export interface BoxIndex<Key> {
  add(key: Key, box: Box): void;
  remove(key: Key): void;
  /** Keys whose box overlaps this one. */
  at(box: Box): Key[];
  /** True when nothing is there: stops at the first that is. */
  isFree(box: Box): boolean;
}

/** Pages are far narrower than this many cells. */
const ROW_STRIDE = 4096;
/** Keys of the cells that a box lies on. */
const cellsOf = (box: Box, cell: number): number[] => {
  const keys: number[] = [];
  const lastColumn = Math.floor((box.x + box.width) / cell);
  const lastRow = Math.floor((box.y + box.height) / cell);
  for (let column = Math.floor(box.x / cell); column <= lastColumn; column++)
    for (let row = Math.floor(box.y / cell); row <= lastRow; row++) keys.push(column * ROW_STRIDE + row);
  return keys;
};

export const createBoxIndex = <Key>(cell: number): BoxIndex<Key> => {
  const boxes = new Map<Key, Box>();
  const cells = new Map<number, Map<Key, Box>>();
  return {
    add(key, box) {
      boxes.set(key, box);
      for (const at of cellsOf(box, cell)) {
        const there = cells.get(at);
        if (there) there.set(key, box);
        else cells.set(at, new Map([[key, box]]));
      }
    },
    remove(key) {
      const box = boxes.get(key);
      if (!box) return;
      boxes.delete(key);
      for (const at of cellsOf(box, cell)) cells.get(at)?.delete(key);
    },
    at(box) {
      const found = new Set<Key>();
      for (const at of cellsOf(box, cell))
        for (const [key, other] of cells.get(at) ?? []) if (boxesOverlap(box, other)) found.add(key);
      return [...found];
    },
    isFree(box) {
      for (const at of cellsOf(box, cell))
        for (const other of cells.get(at)?.values() ?? []) if (boxesOverlap(box, other)) return false;
      return true;
    },
  };
};

/** The same items, lower by so many points. */
export const shiftDown = <Of extends { readonly y: number } | object>(
  items: readonly Of[],
  by: number,
): Of[] => items.map((item) => ('y' in item ? { ...item, y: item.y + by } : item));
