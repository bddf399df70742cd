import { shiftBetween } from '../canvas/large/snapshot.ts';
import type { Camera } from './camera.ts';

/** What costs the most to draw, kept as a picture: a crowd that moves is copied instead of drawn again. */
export interface KeptPicture {
  forget(): void;
  /** Copies it where the camera is now; false when there is none, or it is too old while far from here. */
  copy(pen: CanvasRenderingContext2D, camera: Camera, seen: { ratio: number; isMoving: boolean }): boolean;
  take(pen: CanvasRenderingContext2D, camera: Camera): void;
}

/** While a hand moves on and on, what comes into sight is drawn this often, ms. */
const AGE_MAX_MS = 450;

interface Taken {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  readonly at: number;
}

export const createKeptPicture = (): KeptPicture => {
  let taken: Taken | null = null;
  let spare: HTMLCanvasElement | null = null;
  return {
    forget: () => {
      taken = null;
    },
    copy: (pen, camera, { ratio, isMoving }) => {
      if (taken === null) return false;
      const shift = shiftBetween(taken.camera, camera, ratio);
      const isSame = shift.scale === 1 && Math.abs(shift.x) < 0.01 && Math.abs(shift.y) < 0.01;
      if (!isSame && (!isMoving || performance.now() - taken.at > AGE_MAX_MS)) return false;
      const { width, height } = taken.canvas;
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.drawImage(taken.canvas, shift.x, shift.y, width * shift.scale, height * shift.scale);
      return true;
    },
    take: (pen, camera) => {
      const { width, height } = pen.canvas;
      spare ??= document.createElement('canvas');
      if (spare.width !== width || spare.height !== height) Object.assign(spare, { width, height });
      const copy = spare.getContext('2d');
      if (!copy) return;
      copy.drawImage(pen.canvas, 0, 0);
      taken = { canvas: spare, camera, at: performance.now() };
    },
  };
};
