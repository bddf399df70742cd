import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseScale,
  boxAroundPoints,
  cameraFor,
  fromViewCamera,
  keepInSight,
  panBy,
  startBox,
  toMap,
  toScreen,
  toViewCamera,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomAt,
} from '../../../shared/domain/map/camera.ts';

const size = { width: 800, height: 600 };
const extent = { x: -60, y: 0, width: 673, height: 585 };
const base = baseScale(size, extent);
const camera = fc.record({
  x: fc.double({ min: 0, max: 600, noNaN: true }),
  y: fc.double({ min: 0, max: 580, noNaN: true }),
  zoom: fc.double({ min: 0.7, max: 40, noNaN: true }),
});
const onScreen = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 600 }) });

describe('the camera of the map', () => {
  it('keeps what is under the hand when it zooms, within bounds', () => {
    fc.assert(
      fc.property(camera, onScreen, fc.double({ min: 0.01, max: 100, noNaN: true }), (from, at, factor) => {
        const held = toMap(at, from, size, base);
        const next = zoomAt(from, factor, at, size, base);
        expect(next.zoom).toBeGreaterThanOrEqual(ZOOM_MIN);
        expect(next.zoom).toBeLessThanOrEqual(ZOOM_MAX);
        const back = toScreen(held, next, size, base);
        expect(back.x).toBeCloseTo(at.x, 4);
        expect(back.y).toBeCloseTo(at.y, 4);
      }),
    );
  });

  it('shows a box beside what covers the left, unless too little is left', () => {
    const at = { x: 100, y: 100, width: 300, height: 200 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 480 }), (covered) => {
        const shown = cameraFor(at, size, extent, 24, covered);
        expect(toScreen({ x: 100, y: 200 }, shown, size, base).x).toBeGreaterThanOrEqual(covered + 24 - 1e-6);
        expect(toScreen({ x: 400, y: 200 }, shown, size, base).x).toBeLessThanOrEqual(776 + 1e-6);
      }),
    );
    expect(cameraFor(at, size, extent, 24, 600)).toEqual(cameraFor(at, size, extent, 24));
  });

  it('brings a point into sight, and moves nothing when it is', () => {
    fc.assert(
      fc.property(camera, onScreen, (from, at) => {
        const point = toMap(at, from, size, base);
        const narrow = { width: 400, height: 300 };
        const kept = keepInSight(point, from, narrow, base);
        const seen = toScreen(point, kept, narrow, base);
        expect(seen.x).toBeGreaterThanOrEqual(24 - 1e-4);
        expect(seen.x).toBeLessThanOrEqual(376 + 1e-4);
        expect(seen.y).toBeGreaterThanOrEqual(24 - 1e-4);
        expect(seen.y).toBeLessThanOrEqual(276 + 1e-4);
        expect(keepInSight(toMap({ x: 200, y: 150 }, from, narrow, base), from, narrow, base)).toBe(from);
      }),
    );
  });

  it('starts on the points, on the whole map when they are all over it or nowhere', () => {
    const near = [
      { x: 100, y: 100 },
      { x: 130, y: 140 },
    ];
    const found = startBox(near, extent);
    for (const { x, y } of near) {
      expect(x).toBeGreaterThan(found.x);
      expect(x).toBeLessThan(found.x + found.width);
      expect(y).toBeGreaterThan(found.y);
      expect(y).toBeLessThan(found.y + found.height);
    }
    expect(found.width).toBeLessThan(100);
    expect(startBox([...near, { x: 120, y: 560 }], extent)).toBe(extent);
    expect(startBox([...near, { x: 600, y: 120 }], extent)).toBe(extent);
    expect(startBox([], extent)).toBe(extent);
  });

  it('moves with the hand', () => {
    fc.assert(
      fc.property(camera, onScreen, fc.integer({ min: -300, max: 300 }), (from, at, dx) => {
        const held = toMap(at, from, size, base);
        expect(toScreen(held, panBy(from, dx, 0, base), size, base).x).toBeCloseTo(at.x + dx, 4);
      }),
    );
  });

  it('is the same once kept in the view, in degrees', () => {
    fc.assert(
      fc.property(camera, (from) => {
        const back = fromViewCamera(toViewCamera(from));
        expect(back.x).toBeCloseTo(from.x, 6);
        expect(back.y).toBeCloseTo(from.y, 6);
        expect(back.zoom).toBe(from.zoom);
      }),
    );
  });

  it('shows the whole of a box, not closer than told', () => {
    const points = [
      { x: 100, y: 100 },
      { x: 180, y: 300 },
    ];
    const box = boxAroundPoints(points);
    if (!box) throw new Error('no box');
    const found = cameraFor(box, size, extent);
    for (const point of points) {
      const { x, y } = toScreen(point, found, size, base);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(800);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(600);
    }
    expect(cameraFor({ x: 5, y: 5, width: 0, height: 0 }, size, extent, 12).zoom).toBe(12);
    expect(boxAroundPoints([])).toBeNull();
  });
});
