import { type RefObject, useCallback, useEffect, useState } from 'react';
import { BOX_WIDTH, type GridModel, ROW_HEIGHT } from './grid-model.ts';
import { type Cursor, clampPlace, type Extent, moveTo, type Place, startCursor } from './grid-place.ts';

/** Where the column is, and how much of the table the frozen ones cover. */
const spanOf = ({ columns, widths }: GridModel, column: number) => {
  const all = [BOX_WIDTH, ...columns.map((bound) => widths.of(bound.column))];
  const left = all.slice(0, column).reduce((sum, width) => sum + width, 0);
  return { left, width: all[column] ?? 0, frozen: (all[0] ?? 0) + (all[1] ?? 0) };
};

/** Heights of the headings and of the totals, which stay in sight. */
const edgesOf = (scroller: HTMLElement): { head: number; foot: number } => {
  const heightOf = (part: string) =>
    scroller.querySelector<HTMLElement>(`[data-part="${part}"]`)?.offsetHeight ?? 0;
  return { head: heightOf('head'), foot: heightOf('foot') };
};

const scrollToPlace = (scroller: HTMLElement, model: GridModel, { line, column }: Place): void => {
  const { head, foot } = edgesOf(scroller);
  const top = line * ROW_HEIGHT;
  const height = scroller.clientHeight - head - foot;
  if (line >= 0 && line < model.lines.count) {
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + ROW_HEIGHT > scroller.scrollTop + height) scroller.scrollTop = top + ROW_HEIGHT - height;
  }
  if (column < 2) return;
  const { left, width, frozen } = spanOf(model, column);
  if (left < scroller.scrollLeft + frozen) scroller.scrollLeft = left - frozen;
  else if (left + width > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = left + width - scroller.clientWidth;
};

export const extentOf = (scroller: HTMLElement | null, model: GridModel): Extent => {
  const edges = scroller ? edgesOf(scroller) : { head: 0, foot: 0 };
  const height = (scroller?.clientHeight ?? 0) - edges.head - edges.foot;
  return {
    lines: model.lines.count,
    columns: model.columns.length + 1,
    page: Math.max(1, Math.floor(height / ROW_HEIGHT) - 1),
  };
};

/** Where one is in the table; what moves it brings it into sight. */
export const useCursor = (scroller: RefObject<HTMLElement | null>, model: GridModel) => {
  const [wanted, setCursor] = useState<Cursor>(startCursor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another table begins at its first cell
  useEffect(() => setCursor(startCursor), [model.tab]);
  const extent = extentOf(scroller.current, model);
  const cursor = { at: clampPlace(wanted.at, extent), from: clampPlace(wanted.from, extent) };
  const go = useCallback(
    (to: Place, extends_ = false) => {
      const element = scroller.current;
      const at = clampPlace(to, extentOf(element, model));
      setCursor((before) => moveTo(before, at, extends_));
      if (element) scrollToPlace(element, model, at);
    },
    [scroller, model],
  );
  return { cursor, extent, go };
};
