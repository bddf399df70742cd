import {
  type Camera,
  centreOn,
  type Extent,
  fitExtent,
  moveBy,
  type Point,
  type Size,
  toPicture,
  zoomAt,
} from './camera.ts';

/** Where a canvas looks: what moves it asks for a drawing at the next frame. */
export interface Seeing {
  readonly camera: Camera;
  readonly size: Size;
  /** Pixels of the canvas for one of the screen. */
  readonly ratio: number;
  /** A hand or a key moved it a moment ago. */
  readonly isMoving: boolean;
}
export interface View {
  now(): Seeing;
  move(camera: Camera): void;
  fit(): void;
  zoomBy(factor: number): void;
  redraw(): void;
}

const RATIO_MAX = 2;
const SETTLE_MS = 140;
const PAN_PX = 60;
const ZOOM_STEP = 1.3;

/** At most one drawing a frame, and one at once where a frame would show a blank. */
const createFrames = (draw: () => void) => {
  let frame = 0;
  const run = () => {
    frame = 0;
    draw();
  };
  return {
    ask: () => {
      if (frame === 0) frame = requestAnimationFrame(run);
    },
    now: () => {
      cancelAnimationFrame(frame);
      run();
    },
  };
};

const START: Seeing = {
  camera: { x: 0, y: 0, zoom: 1 },
  size: { width: 0, height: 0 },
  ratio: 1,
  isMoving: false,
};
const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

export const createView = (
  canvas: HTMLCanvasElement,
  extent: Extent,
  draw: (seeing: Seeing) => void,
): View => {
  let seeing = START;
  let isFitted = true;
  let settling = 0;
  const frames = createFrames(() => {
    if (seeing.size.width > 0) draw(seeing);
  });
  const move = (camera: Camera) => {
    seeing = { ...seeing, camera, isMoving: true };
    isFitted = false;
    clearTimeout(settling);
    settling = setTimeout(() => {
      seeing = { ...seeing, isMoving: false };
      frames.ask();
    }, SETTLE_MS);
    frames.ask();
  };
  const resize = () => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === 0 || height === 0) return;
    const [middle, size, ratio] = [
      toPicture(middleOf(seeing.size), seeing.camera),
      { width, height },
      Math.min(RATIO_MAX, devicePixelRatio),
    ];
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const camera = isFitted ? fitExtent(extent, size) : centreOn(seeing.camera, middle, size);
    seeing = { ...seeing, camera, size, ratio };
    frames.now();
  };
  new ResizeObserver(resize).observe(canvas);
  return {
    now: () => seeing,
    move,
    fit: () => {
      move(fitExtent(extent, seeing.size));
      isFitted = true;
    },
    zoomBy: (factor) => move(zoomAt(seeing.camera, factor, middleOf(seeing.size))),
    redraw: frames.ask,
  };
};

/** Arrows, plus, minus and zero on the canvas. */
export const watchKeys = (canvas: HTMLCanvasElement, view: View): void => {
  const pan = (dx: number, dy: number) => () =>
    view.move(moveBy(view.now().camera, dx * PAN_PX, dy * PAN_PX));
  const keys = new Map<string, () => void>([
    ['ArrowLeft', pan(1, 0)],
    ['ArrowRight', pan(-1, 0)],
    ['ArrowUp', pan(0, 1)],
    ['ArrowDown', pan(0, -1)],
    ['+', () => view.zoomBy(ZOOM_STEP)],
    ['=', () => view.zoomBy(ZOOM_STEP)],
    ['-', () => view.zoomBy(1 / ZOOM_STEP)],
    ['0', view.fit],
  ]);
  canvas.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys.get(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
};
