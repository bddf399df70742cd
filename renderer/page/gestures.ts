import { type Camera, moveBy, type Point, zoomAt } from './camera.ts';

export interface Seen {
  now(): Camera;
  move(camera: Camera): void;
  /** A click or a tap that moved nothing. */
  press(at: Point, isTouch: boolean): void;
  /** The pointer is there with no button down; null when it left. */
  hover(at: Point | null): void;
}

/** Farther than this a press is a move, px. */
const SLOP_PX = 6;
const WHEEL_STEP = 0.0018;
const LINE_PX = 30;
const DOUBLE_FACTOR = 1.8;

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

const watchWheel = (canvas: HTMLCanvasElement, seen: Seen): void =>
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const px = event.deltaY * (event.deltaMode === 1 ? LINE_PX : 1);
      // A pinch on a trackpad comes as small steps with Ctrl.
      const factor = Math.exp(-px * WHEEL_STEP * (event.ctrlKey ? 5 : 1));
      seen.move(zoomAt(seen.now(), factor, { x: event.offsetX, y: event.offsetY }));
    },
    { passive: false },
  );

/** Pan by one pointer, pinch by two, wheel, double click; a press that moved nothing chooses. */
export const watchGestures = (canvas: HTMLCanvasElement, seen: Seen): void => {
  const down = new Map<number, Point>();
  let moved = 0;
  const at = ({ offsetX, offsetY }: MouseEvent): Point => ({ x: offsetX, y: offsetY });
  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    if (down.size === 0) moved = 0;
    down.set(event.pointerId, at(event));
  });
  canvas.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    const here = at(event);
    if (!before) {
      if (event.pointerType === 'mouse') seen.hover(here);
      return;
    }
    moved += distance(before, here);
    const [other] = [...down].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    down.set(event.pointerId, here);
    if (other) {
      const [from, to] = [middle(before, other), middle(here, other)];
      const factor = distance(here, other) / Math.max(1, distance(before, other));
      seen.move(zoomAt(moveBy(seen.now(), to.x - from.x, to.y - from.y), factor, to));
    } else if (moved > SLOP_PX) seen.move(moveBy(seen.now(), here.x - before.x, here.y - before.y));
  });
  const lift = (event: PointerEvent, isPress: boolean) => {
    const wasAlone = down.size === 1;
    if (down.delete(event.pointerId) && wasAlone && isPress && moved <= SLOP_PX)
      seen.press(at(event), event.pointerType !== 'mouse');
  };
  canvas.addEventListener('pointerup', (event) => lift(event, true));
  canvas.addEventListener('pointercancel', (event) => lift(event, false));
  canvas.addEventListener('pointerleave', () => seen.hover(null));
  canvas.addEventListener('dblclick', (event) => seen.move(zoomAt(seen.now(), DOUBLE_FACTOR, at(event))));
  watchWheel(canvas, seen);
};
