import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { EntityId } from '../../../shared/domain/entity.ts';
import type { TerritoryKey } from '../../../shared/domain/map/base.ts';
import type { Point } from '../../../shared/domain/sheet/geometry.ts';
import type { MapCamera } from './use-camera.ts';

/** What is under the pointer. */
export type MapTarget =
  | { readonly entity: EntityId }
  | { readonly cluster: number }
  | { readonly territory: TerritoryKey }
  | null;

export interface GestureListeners {
  readonly click: (target: MapTarget, at: Point, adds: boolean) => void;
  readonly hover: (target: MapTarget, at: Point) => void;
}

/** A hand that trembles is no drag. */
const DRAG_PX = 4;
const WHEEL_RATE = 0.0016;
const PINCH_RATE = 0.01;

export const targetAt = (element: Element | null): MapTarget => {
  const found = element?.closest<HTMLElement>('[data-id], [data-cluster], [data-key]');
  const { id, cluster, key } = found?.dataset ?? {};
  if (id) return { entity: id as EntityId };
  if (cluster) return { cluster: Number(cluster) };
  return key ? { territory: key as TerritoryKey } : null;
};

type Latest = RefObject<{ readonly camera: MapCamera; readonly listeners: GestureListeners }>;
const useWheel = (area: RefObject<HTMLElement | null>, latest: Latest): void => {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const rate = event.ctrlKey ? PINCH_RATE : WHEEL_RATE;
      const pixels = event.deltaMode === 0 ? event.deltaY : event.deltaY * 30;
      latest.current.camera.zoom(Math.exp(-pixels * rate), {
        x: event.clientX - box.left,
        y: event.clientY - box.top,
      });
    };
    // React listens passively, and a page that scrolls under the map is not what is wanted.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [area, latest]);
};

/** Drag moves, wheel zooms where the pointer is, click tells what was under it. */
export const useGestures = (
  area: RefObject<HTMLElement | null>,
  camera: MapCamera,
  listeners: GestureListeners,
) => {
  const latest = useRef({ camera, listeners });
  latest.current = { camera, listeners };
  const press = useRef<{ readonly start: Point; last: Point; isDrag: boolean } | null>(null);
  const place = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const box = area.current?.getBoundingClientRect();
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
  };
  useWheel(area, latest);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const at = place(event);
      press.current = { start: at, last: at, isDrag: false };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const at = place(event);
      const pressed = press.current;
      if (!pressed) return latest.current.listeners.hover(targetAt(event.target as Element), at);
      if (!pressed.isDrag && Math.hypot(at.x - pressed.start.x, at.y - pressed.start.y) < DRAG_PX) return;
      if (!pressed.isDrag) event.currentTarget.setPointerCapture(event.pointerId);
      pressed.isDrag = true;
      latest.current.camera.pan(at.x - pressed.last.x, at.y - pressed.last.y);
      pressed.last = at;
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const pressed = press.current;
      press.current = null;
      if (!pressed || pressed.isDrag) return;
      const adds = event.shiftKey || event.ctrlKey || event.metaKey;
      latest.current.listeners.click(targetAt(event.target as Element), place(event), adds);
    },
    onPointerCancel: () => {
      press.current = null;
    },
    onPointerLeave: () => latest.current.listeners.hover(null, { x: 0, y: 0 }),
  };
};
