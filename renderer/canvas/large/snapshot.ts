import type { Camera } from '../viewport.ts';

/** While the picture moves, one taken this far from here is good enough: share of the window, and of the zoom. */
const SHIFT_MAX = 0.2;
const ZOOM_MAX = 1.35;

interface Taken {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
}

/** What costs the most, lines and nodes, kept as a picture: pointing and moving copy it instead of drawing it again. */
export interface Snapshot {
  /** Lines, nodes or places changed. */
  forget(): void;
  /** Copies it under the pen, moved to where the camera is; false when there is none that serves. */
  copy(
    pen: CanvasRenderingContext2D,
    camera: Camera,
    options: { pixelRatio: number; isMoving: boolean },
  ): boolean;
  take(pen: CanvasRenderingContext2D, camera: Camera): void;
}

/** How much greater the picture is now, and where its corner lies, px of the canvas. */
export const shiftBetween = (
  from: Camera,
  to: Camera,
  pixelRatio: number,
): { readonly scale: number; readonly x: number; readonly y: number } => {
  const scale = to.zoom / from.zoom;
  return { scale, x: (to.x - from.x * scale) * pixelRatio, y: (to.y - from.y * scale) * pixelRatio };
};

const isNear = ({ canvas }: Taken, { scale, x, y }: ReturnType<typeof shiftBetween>): boolean => {
  const [right, bottom] = [x + canvas.width * scale, y + canvas.height * scale];
  const [left, top] = [canvas.width * SHIFT_MAX, canvas.height * SHIFT_MAX];
  return (
    scale < ZOOM_MAX &&
    scale > 1 / ZOOM_MAX &&
    x < left &&
    y < top &&
    right > canvas.width - left &&
    bottom > canvas.height - top
  );
};

export const createSnapshot = (page: Document): Snapshot => {
  let taken: Taken | null = null;
  let spare: HTMLCanvasElement | null = null;
  return {
    forget: () => {
      taken = null;
    },
    copy: (pen, camera, { pixelRatio, isMoving }) => {
      if (taken === null) return false;
      const { width, height } = pen.canvas;
      if (taken.canvas.width !== width || taken.canvas.height !== height) return false;
      const shift = shiftBetween(taken.camera, camera, pixelRatio);
      const isSame = shift.scale === 1 && Math.abs(shift.x) < 0.01 && Math.abs(shift.y) < 0.01;
      if (!isSame && !(isMoving && isNear(taken, shift))) return false;
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(taken.canvas, shift.x, shift.y, width * shift.scale, height * shift.scale);
      pen.restore();
      return true;
    },
    take: (pen, camera) => {
      const { width, height } = pen.canvas;
      spare ??= page.createElement('canvas');
      if (spare.width !== width || spare.height !== height) Object.assign(spare, { width, height });
      const copy = spare.getContext('2d');
      if (!copy) return;
      copy.clearRect(0, 0, width, height);
      copy.drawImage(pen.canvas, 0, 0);
      taken = { canvas: spare, camera };
    },
  };
};
