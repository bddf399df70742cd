import { PALETTES, type Theme } from '../../shared/domain/sheet/palette.ts';
import type { Box } from '../canvas/labels.ts';
import { type Camera, centreOn, fitExtent, type Point, toPicture, toScreen } from './camera.ts';
import { make } from './dom.ts';
import { watchGestures } from './gestures.ts';
import { createKeptPicture } from './kept-picture.ts';
import type { Model } from './model.ts';
import { createMeasure, type MeasureName, type PlacedName, placeNames, writeNames } from './names.ts';
import { createPainter, type Painter } from './paint.ts';
import { createScene, diameterAt, extentOf, type Scene } from './scene.ts';
import { createView, type Seeing, type View, watchKeys } from './view.ts';
import type { Visible } from './visible.ts';

/** What stands out. */
export interface Emphasis {
  /** Places of nodes; null when nobody does. */
  readonly lit: ReadonlySet<number> | null;
  readonly chosen: number | null;
}
export interface Picture extends Pick<View, 'zoomBy' | 'fit'> {
  readonly canvas: HTMLCanvasElement;
  show(visible: Visible): void;
  emphasise(emphasis: Emphasis): void;
  setTheme(theme: Theme): void;
  /** Moves only if the node is out of sight or too small, and comes near enough to read. */
  reveal(place: number): void;
  /** Where nothing may be written, px. */
  cover(boxes: () => readonly Box[]): void;
  /** A node was pressed; null: what is between them. */
  onPress(listener: (place: number | null) => void): void;
  /** All that is visible, in light, for a printer. */
  paintForPrint(canvas: HTMLCanvasElement): void;
}

const REVEAL_ZOOM = 0.7;
const REVEAL_MARGIN_PX = 60;
const REACH_PX = { mouse: 3, touch: 12 } as const;
const PRINT = { size: { width: 1040, height: 620 }, ratio: 3 } as const;
const NOBODY: Emphasis = { lit: null, chosen: null };

const nodeAt = (scene: Scene, at: Point, camera: Camera, reachPx: number): number | null => {
  let [found, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  const point = toPicture(at, camera);
  for (const node of scene.nodes) {
    const away = Math.hypot(node.x - point.x, node.y - point.y);
    if (away > diameterAt(node, camera.zoom) / 2 + reachPx / camera.zoom || away >= least) continue;
    [found, least] = [node.place, away];
  }
  return found;
};

/** What is drawn now, and all that is kept so as to draw it soon. */
interface Shown {
  visible: Visible;
  theme: Theme;
  scene: Scene;
  painter: Painter;
  emphasis: Emphasis;
  names: readonly PlacedName[];
  covered: () => readonly Box[];
}

/** Draws what is shown; of a crowd that moves, a copy of how it was a moment ago. */
const createDraw = (pen: CanvasRenderingContext2D, measure: MeasureName, shown: Shown) => {
  const kept = createKeptPicture();
  const draw = ({ camera, size, ratio, isMoving }: Seeing) => {
    const { scene, painter, emphasis, theme } = shown;
    const { ink, canvas: halo } = PALETTES[theme];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.fillStyle = halo;
    pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
    if (!(scene.isCrowded && kept.copy(pen, camera, { ratio, isMoving }))) {
      painter.paint(pen, { camera, size, ratio, ...emphasis });
      pen.setTransform(1, 0, 0, 1, 0, 0);
      if (scene.isCrowded) kept.take(pen, camera);
    }
    if (!isMoving || !scene.isCrowded)
      shown.names = placeNames(scene, { camera, size, covered: shown.covered(), ...emphasis }, measure);
    pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    writeNames(pen, scene, shown.names, camera, { ink, halo });
  };
  return { draw, forget: kept.forget };
};

const revealIn = (view: View, scene: Scene, place: number): void => {
  const { camera, size } = view.now();
  const node = scene.byPlace.get(place);
  if (!node || size.width === 0) return;
  const at = toScreen(node, camera);
  const margin = Math.min(REVEAL_MARGIN_PX, size.width / 6);
  const isSeen = at.x > margin && at.y > margin && at.x < size.width - margin && at.y < size.height - margin;
  if (isSeen && camera.zoom >= REVEAL_ZOOM / 2) return;
  view.move(centreOn({ ...camera, zoom: Math.max(camera.zoom, REVEAL_ZOOM) }, node, size));
};

const paintOnPaper = (
  paper: HTMLCanvasElement,
  { data }: Model,
  visible: Visible,
  measure: MeasureName,
): void => {
  const pen = paper.getContext('2d');
  if (!pen) return;
  const { size, ratio } = PRINT;
  paper.width = size.width * ratio;
  paper.height = size.height * ratio;
  const scene = createScene(data, visible, 'light');
  const camera = fitExtent(extentOf(data), size);
  createPainter(data, scene).paint(pen, { camera, size, ratio, ...NOBODY });
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  const names = placeNames(scene, { camera, size, covered: [], ...NOBODY }, measure);
  writeNames(pen, scene, names, camera, { ink: PALETTES.light.ink, halo: PALETTES.light.canvas });
};

const startShown = (model: Model, start: Pick<Shown, 'visible' | 'theme'>): Shown => {
  const scene = createScene(model.data, start.visible, start.theme);
  const painter = createPainter(model.data, scene);
  return { ...start, scene, painter, emphasis: NOBODY, names: [], covered: () => [] };
};

/** The picture on its canvas: what is visible, seen through a camera that hands and keys move. */
export const createPicture = (model: Model, start: Pick<Shown, 'visible' | 'theme'>): Picture => {
  const { data } = model;
  const canvas = make('canvas', {
    class: 'canvas',
    tabindex: 0,
    role: 'application',
    'aria-label': data.summary,
  });
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
  const measure = createMeasure(pen);
  const shown = startShown(model, start);
  const { draw, forget } = createDraw(pen, measure, shown);
  const view = createView(canvas, extentOf(data), draw);
  let pressed: (place: number | null) => void = () => undefined;
  const change = (part: Partial<Shown>) => {
    Object.assign(shown, part);
    if (part.visible || part.theme)
      Object.assign(shown, startShown(model, shown), { emphasis: shown.emphasis, covered: shown.covered });
    forget();
    view.redraw();
  };
  const under = (at: Point, reachPx: number) => nodeAt(shown.scene, at, view.now().camera, reachPx);
  watchGestures(canvas, {
    now: () => view.now().camera,
    move: view.move,
    press: (at, isTouch) => pressed(under(at, isTouch ? REACH_PX.touch : REACH_PX.mouse)),
    hover: (at) => canvas.classList.toggle('over', at !== null && under(at, REACH_PX.mouse) !== null),
  });
  watchKeys(canvas, view);
  // Names were measured with another font until this one is there.
  void document.fonts.ready.then(() => change({}));
  return {
    canvas,
    show: (visible) => change({ visible }),
    emphasise: (emphasis) => change({ emphasis }),
    setTheme: (theme) => change({ theme }),
    zoomBy: view.zoomBy,
    fit: view.fit,
    reveal: (place) => revealIn(view, shown.scene, place),
    cover: (covered) => change({ covered }),
    onPress: (listener) => {
      pressed = listener;
    },
    paintForPrint: (paper) => paintOnPaper(paper, model, shown.visible, measure),
  };
};
