/** A rectangle to place; `x`, `y` of the answer are its top left corner. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Rows of rectangles, in the order given, about `aspect` wide: the first (largest) row sets the width. */
export const packRows = (sizes: readonly Size[], aspect: number, gap: number): { x: number; y: number }[] => {
  const area = sizes.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const rowWidth = Math.max(...sizes.map(({ width }) => width), Math.sqrt(area * aspect));
  let [x, y, rowHeight] = [0, 0, 0];
  return sizes.map(({ width, height }) => {
    if (x > 0 && x + width > rowWidth) {
      y += rowHeight + gap;
      [x, rowHeight] = [0, 0];
    }
    const place = { x, y };
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
    return place;
  });
};
