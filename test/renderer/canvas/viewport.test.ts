import { describe, expect, it } from 'vitest';
import { cameraBeside, cameraFor } from '../../../renderer/canvas/viewport.ts';

describe('cameraFor', () => {
  it('puts the box in the middle of what the toolbar leaves free', () => {
    const box = { x1: -500, y1: -400, w: 1000, h: 800 };
    const camera = cameraFor(box, { width: 1000, height: 700 }, { top: 100, right: 0, bottom: 0, left: 0 });
    expect(camera.zoom).toBeCloseTo(0.75);
    expect(camera.y).toBeCloseTo(100 + 300);
    expect(camera.x).toBeCloseTo(500);
  });
  it('does not blow up a single entity', () => {
    expect(cameraFor({ x1: 0, y1: 0, w: 30, h: 30 }, { width: 1200, height: 800 }).zoom).toBeLessThanOrEqual(
      1.4,
    );
  });
});

describe('cameraBeside', () => {
  const size = { width: 1000, height: 700 };
  it('puts a tall picture beside the legend', () => {
    const { x, zoom } = cameraBeside({ x1: 0, y1: 0, w: 400, h: 1200 }, size, {
      left: 320,
      right: 0,
      top: 80,
    });
    expect(x).toBeGreaterThanOrEqual(320);
    expect(zoom).toBeGreaterThan(0.3);
  });
  it('lets the legend cover a corner of a wide picture rather than shrink it by half', () => {
    const wide = { x1: 0, y1: 0, w: 3000, h: 300 };
    expect(cameraBeside(wide, size, { left: 600, right: 0, top: 80 })).toEqual(
      cameraBeside(wide, size, { left: 0, right: 0, top: 80 }),
    );
  });
});
