/** What is seen: a place of the picture is on the screen at `zoom` times itself plus (x, y), px. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const ZOOM_MIN = 0.02;
const ZOOM_MAX = 6;
const FIT_ZOOM_MAX = 1.4;
/** Room around the picture for names, px. */
const MARGIN = { x: 48, top: 28, bottom: 48 };
/** On a narrow screen the picture takes what there is. */
const MARGIN_SHARE = 0.07;

export const toScreen = ({ x, y }: Point, camera: Camera): Point => ({
  x: x * camera.zoom + camera.x,
  y: y * camera.zoom + camera.y,
});
export const toPicture = ({ x, y }: Point, camera: Camera): Point => ({
  x: (x - camera.x) / camera.zoom,
  y: (y - camera.y) / camera.zoom,
});

/** Greater by `factor`, what is under `at` staying there. */
export const zoomAt = (camera: Camera, factor: number, at: Point): Camera => {
  const zoom = Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, camera.zoom * factor));
  const ratio = zoom / camera.zoom;
  return { zoom, x: at.x - (at.x - camera.x) * ratio, y: at.y - (at.y - camera.y) * ratio };
};

export const moveBy = (camera: Camera, dx: number, dy: number): Camera => ({
  ...camera,
  x: camera.x + dx,
  y: camera.y + dy,
});

/** The middle of the screen on a place of the picture. */
export const centreOn = (camera: Camera, { x, y }: Point, { width, height }: Size): Camera => ({
  ...camera,
  x: width / 2 - x * camera.zoom,
  y: height / 2 - y * camera.zoom,
});

/** All of an extent, in the middle of the screen. */
export const fitExtent = ({ left, top, right, bottom }: Extent, { width, height }: Size): Camera => {
  const side = Math.min(MARGIN.x, width * MARGIN_SHARE);
  const room = { width: width - 2 * side, height: height - MARGIN.top - MARGIN.bottom };
  const wanted = Math.min(room.width / Math.max(1, right - left), room.height / Math.max(1, bottom - top));
  const zoom = Math.min(FIT_ZOOM_MAX, Math.max(ZOOM_MIN, wanted));
  return {
    zoom,
    x: side + room.width / 2 - ((left + right) / 2) * zoom,
    y: MARGIN.top + room.height / 2 - ((top + bottom) / 2) * zoom,
  };
};
