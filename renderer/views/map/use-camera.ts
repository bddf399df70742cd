import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  baseScale,
  type Camera,
  cameraFor,
  fromViewCamera,
  keepInSight,
  panBy,
  type Size,
  startBox,
  toMap,
  toViewCamera,
  zoomAt,
} from '../../../shared/domain/map/camera.ts';
import { extentOf } from '../../../shared/domain/map/compose-map.ts';
import type { Box, Point } from '../../../shared/domain/sheet/geometry.ts';
import { useActions, useWorkspaceStore } from '../../state/workspace-context.tsx';
import type { MapScreenData } from './map-context.ts';

/** The view remembers where one looks once one has stopped. */
const SETTLE_MS = 250;
export const ZOOM_STEP = 1.5;

const useSize = (area: RefObject<HTMLElement | null>): Size => {
  const [size, setSize] = useState<Size>({ width: 900, height: 640 });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth > 0) setSize({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [area]);
  return size;
};

/** Where people are. */
const pointsOf = ({ placements, placed }: MapScreenData): Point[] =>
  placed.flatMap(({ id }) => placements.get(id) ?? []);

/** Its functions stay the same while one moves. */
export interface MapCamera {
  readonly camera: Camera;
  readonly size: Size;
  /** Px to a unit of the map at zoom 1. */
  readonly base: number;
  pan(dx: number, dy: number): void;
  /** Around a point of the screen; the middle when none is given. */
  zoom(factor: number, at?: Point): void;
  /** Everything that is placed. */
  fit(): void;
  show(box: Box | null): void;
  mapPoint(at: Point): Point;
}

/** The view remembers where one looks; null: what is placed fits. */
const useKeeping = (moved: Camera | null): void => {
  const act = useActions();
  const store = useWorkspaceStore();
  useEffect(() => {
    const timer = window.setTimeout(() => {
      const { view } = store.getState();
      if (moved === null && view.map.camera === null) return;
      act.changeView({ map: { ...view.map, camera: moved && toViewCamera(moved) } });
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [moved, act, store]);
};

interface Looking {
  readonly camera: Camera;
  readonly size: Size;
  readonly base: number;
}

type Change = (next: (now: Looking) => Camera) => void;

/** A card that opens beside the map takes room from it: who was chosen in sight stays in sight. */
const useChosenInSight = ({ placements }: MapScreenData, seen: Looking, isKept: boolean, change: Change) => {
  const store = useWorkspaceStore();
  const before = useRef(seen);
  const { width, height } = seen.size;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of size, and of nothing else
  useEffect(() => {
    const { size, base } = before.current;
    before.current = seen;
    const [first] = store.getState().selection;
    const point = first && placements.get(first);
    // The camera that nobody has moved shows everybody in any size.
    if (!point || !isKept || keepInSight(point, seen.camera, size, base) !== seen.camera) return;
    change((now) => keepInSight(point, now.camera, now.size, now.base));
  }, [width, height]);
};

/** What moves the camera; the same functions while one moves. */
const useMoves = (latest: RefObject<Looking>, change: Change, extent: Box, covered: number) =>
  useMemo(
    () => ({
      pan: (dx: number, dy: number) => change((now) => panBy(now.camera, dx, dy, now.base)),
      zoom: (factor: number, at?: Point) =>
        change(({ camera, size, base }) =>
          zoomAt(camera, factor, at ?? { x: size.width / 2, y: size.height / 2 }, size, base),
        ),
      show: (box: Box | null) => {
        if (box) change((now) => cameraFor(box, now.size, extent, undefined, covered));
      },
      mapPoint: (at: Point) => toMap(at, latest.current.camera, latest.current.size, latest.current.base),
    }),
    [latest, extent, change, covered],
  );

/** Where one looks: moved at once, kept in the view when it settles. `covered`: px at the left where the legend floats. */
export const useCamera = (
  data: MapScreenData,
  area: RefObject<HTMLElement | null>,
  covered: number,
): MapCamera => {
  const size = useSize(area);
  const store = useWorkspaceStore();
  const extent = useMemo(() => extentOf(data.ground), [data.ground]);
  const base = baseScale(size, extent);
  const [moved, setMoved] = useState<Camera | null>(() => {
    const kept = store.getState().view.map.camera;
    return kept && fromViewCamera(kept);
  });
  const start = useMemo(
    () => cameraFor(startBox(pointsOf(data), extent), size, extent, 12, covered),
    [data, size, extent, covered],
  );
  const camera = moved ?? start;
  const latest = useRef<Looking>({ camera, size, base });
  latest.current = { camera, size, base };
  useKeeping(moved);
  const change = useCallback((next: (now: Looking) => Camera) => {
    const camera = next(latest.current);
    latest.current = { ...latest.current, camera };
    setMoved(camera);
  }, []);
  useChosenInSight(data, latest.current, moved !== null, change);
  const moves = useMoves(latest, change, extent, covered);
  const fit = useCallback(() => setMoved(null), []);
  return useMemo(() => ({ camera, size, base, fit, ...moves }), [camera, size, base, fit, moves]);
};
