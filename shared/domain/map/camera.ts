import type { Box, Point } from '../sheet/geometry.ts';
import type { MapView } from '../view.ts';
import { placeAt, projectFrame } from './world.ts';

/** What is looked at: a point of the map, and how much closer than the whole country. */
export interface Camera extends Point {
  readonly zoom: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const ZOOM_MIN = 0.6;
export const ZOOM_MAX = 80;
/** Left free around points that are looked at first, units of the map. */
const START_ROOM = 14;
/** Left free around what fits, px. */
const MARGIN = 24;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));
export const clampZoom = (zoom: number): number => clamp(zoom, ZOOM_MIN, ZOOM_MAX);

/** Pixels to a unit of the map at zoom 1: the whole extent fits. */
export const baseScale = (size: Size, extent: Box): number =>
  Math.max(
    0.01,
    Math.min((size.width - 2 * MARGIN) / extent.width, (size.height - 2 * MARGIN) / extent.height),
  );

/** What fits goes beside what covers the left of the window while that leaves it this share of the width. */
const FREE_WIDTH_MIN = 0.4;

/** The camera that shows a box, not closer than `closest`. `covered`: px at the left where something floats. */
export const cameraFor = (box: Box, size: Size, extent: Box, closest = 24, covered = 0): Camera => {
  const base = baseScale(size, extent);
  const left = size.width - covered >= size.width * FREE_WIDTH_MIN ? covered : 0;
  const wanted = Math.min(
    (size.width - left - 2 * MARGIN) / Math.max(box.width, 0.001),
    (size.height - 2 * MARGIN) / Math.max(box.height, 0.001),
  );
  const zoom = clampZoom(Math.min(wanted / base, closest));
  return {
    x: box.x + box.width / 2 - left / 2 / (zoom * base),
    y: box.y + box.height / 2,
    zoom,
  };
};

/** The camera moved just as far as it takes for a point to be in sight. */
export const keepInSight = (point: Point, camera: Camera, size: Size, base: number): Camera => {
  const at = toScreen(point, camera, size, base);
  const dx = clamp(at.x, MARGIN, Math.max(MARGIN, size.width - MARGIN)) - at.x;
  const dy = clamp(at.y, MARGIN, Math.max(MARGIN, size.height - MARGIN)) - at.y;
  return dx === 0 && dy === 0 ? camera : panBy(camera, dx, dy, base);
};

/** A point of the map on the screen, and back. */
export const toScreen = (point: Point, camera: Camera, size: Size, base: number): Point => ({
  x: size.width / 2 + (point.x - camera.x) * camera.zoom * base,
  y: size.height / 2 + (point.y - camera.y) * camera.zoom * base,
});
export const toMap = (point: Point, camera: Camera, size: Size, base: number): Point => ({
  x: camera.x + (point.x - size.width / 2) / (camera.zoom * base),
  y: camera.y + (point.y - size.height / 2) / (camera.zoom * base),
});

/** Closer or further, the point under the hand staying there. */
export const zoomAt = (camera: Camera, factor: number, at: Point, size: Size, base: number): Camera => {
  const zoom = clampZoom(camera.zoom * factor);
  const held = toMap(at, camera, size, base);
  return {
    zoom,
    x: held.x - (at.x - size.width / 2) / (zoom * base),
    y: held.y - (at.y - size.height / 2) / (zoom * base),
  };
};

export const panBy = (camera: Camera, dx: number, dy: number, base: number): Camera => ({
  ...camera,
  x: camera.x - dx / (camera.zoom * base),
  y: camera.y - dy / (camera.zoom * base),
});

/** As the view keeps it: in degrees of the frame, whatever lies there. */
export const toViewCamera = (camera: Camera): NonNullable<MapView['camera']> => ({
  ...placeAt(camera),
  zoom: camera.zoom,
});
export const fromViewCamera = ({ lon, lat, zoom }: NonNullable<MapView['camera']>): Camera => ({
  ...projectFrame({ lon, lat }),
  zoom: clampZoom(zoom),
});

/** Points this far apart, as a share of the whole map, are all over it. */
const ALL_OVER = 0.7;

/** What to look at first: the points, or the whole map when they are all over it, so that no outline is cut. */
export const startBox = (points: readonly Point[], extent: Box): Box => {
  const box = boxAroundPoints(points, START_ROOM);
  if (box === null) return extent;
  const isAllOver = box.width > ALL_OVER * extent.width || box.height > ALL_OVER * extent.height;
  return isAllOver ? extent : box;
};

/** The smallest box around points, with some room; null when there is none. */
export const boxAroundPoints = (points: readonly Point[], room = 6): Box | null => {
  if (points.length === 0) return null;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, top] = [Math.min(...xs) - room, Math.min(...ys) - room];
  return { x: left, y: top, width: Math.max(...xs) + room - left, height: Math.max(...ys) + room - top };
};
