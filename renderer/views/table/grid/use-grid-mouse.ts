import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react';
import { orderedIds, rowAt } from './grid-model.ts';
import type { Place } from './grid-place.ts';
import { type GridTools, pressHeading, toggleAll, useOpenCard, usePress } from './use-grid-acts.ts';

const cellOf = (target: EventTarget | null): Place | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return cell ? { line: Number(cell.dataset.line), column: Number(cell.dataset.column) } : null;
};
const actOf = (target: EventTarget | null): string | null =>
  (target instanceof Element ? target.closest<HTMLElement>('[data-act]')?.dataset.act : null) ?? null;

/** An editor, a menu and what floats keep their own mouse. */
const isOwn = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('[data-edited] input, [data-edited] textarea, [data-own]') !== null;

/** The mouse: press to go there, drag for a range, twice to edit. The focus stays on the table. */
export const useGridMouse = (tools: GridTools, grid: RefObject<HTMLElement | null>) => {
  const { model, go, editor } = tools;
  const isDragging = useRef(false);
  const press = usePress(tools);
  const openCard = useOpenCard(model);

  const onPointerDown = (event: PointerEvent) => {
    const place = cellOf(event.target);
    if (!place || event.button !== 0 || isOwn(event.target)) return;
    editor.leave();
    go(place, event.shiftKey && place.line >= 0 && place.column > 0);
    isDragging.current = place.line >= 0 && place.line < model.lines.count && place.column > 0;
  };
  /** What is pressed would take the focus. */
  const onMouseDown = (event: MouseEvent) => {
    if (!cellOf(event.target) || isOwn(event.target)) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!isDragging.current) return;
    if ((event.buttons & 1) === 0) {
      isDragging.current = false;
      return;
    }
    const place = cellOf(document.elementFromPoint(event.clientX, event.clientY));
    if (place && place.column > 0 && place.line >= 0) go(place, true);
  };
  const onClick = (event: MouseEvent) => {
    const place = cellOf(event.target);
    const act = actOf(event.target);
    if (!place || !act) return;
    if (act === 'sort') pressHeading(tools, place.column, event.shiftKey);
    else if (act === 'choose-all') toggleAll(model);
    else if (act === 'open') openCard(place.line);
    else if (act === 'choose') {
      const row = rowAt(model, place.line);
      if (row) model.choice.toggle(row.id, event.shiftKey ? orderedIds(model) : null);
    } else press(place, event.shiftKey);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const place = cellOf(event.target);
    if (place && place.column > 0 && place.line >= 0 && !actOf(event.target)) editor.begin(place, false);
  };
  return { onPointerDown, onMouseDown, onPointerMove, onClick, onDoubleClick };
};
