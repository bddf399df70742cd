import type { PathItem } from '../../shared/domain/sheet/scene.ts';

type Style = Pick<PathItem, 'fill' | 'stroke' | 'strokeWidth' | 'opacity' | 'dash' | 'cap'>;

/** A few paths that look the same, drawn at once. */
export interface Batch {
  readonly style: Style;
  readonly path: Path2D;
}

const apply = (pen: CanvasRenderingContext2D, path: Path2D, style: Style): void => {
  const before = pen.globalAlpha;
  pen.globalAlpha = before * (style.opacity ?? 1);
  if (style.fill) {
    pen.fillStyle = style.fill;
    pen.fill(path);
  }
  if (style.stroke) {
    pen.strokeStyle = style.stroke;
    pen.lineWidth = style.strokeWidth ?? 1;
    pen.lineJoin = 'round';
    pen.lineCap = style.cap ?? (style.fill === undefined || style.dash ? 'round' : 'butt');
    pen.setLineDash([...(style.dash ?? [])]);
    pen.stroke(path);
    pen.setLineDash([]);
  }
  pen.globalAlpha = before;
};

const placed = ({ d, place }: PathItem): Path2D => {
  if (!place) return new Path2D(d);
  const path = new Path2D();
  path.addPath(new Path2D(d), new DOMMatrix([place.scale, 0, 0, place.scale, place.x, place.y]));
  return path;
};
/** The pen of an item that is placed is scaled with it. */
const styleOf = ({ fill, stroke, strokeWidth = 1, opacity, dash, cap, place }: PathItem): Style => ({
  ...(fill === undefined ? {} : { fill }),
  ...(stroke === undefined ? {} : { stroke, strokeWidth: strokeWidth * (place?.scale ?? 1) }),
  ...(opacity === undefined ? {} : { opacity }),
  ...(dash === undefined ? {} : { dash }),
  ...(cap === undefined ? {} : { cap }),
});

export const paintItem = (pen: CanvasRenderingContext2D, item: PathItem): void =>
  apply(pen, placed(item), styleOf(item));

const isLine = ({ fill, place }: PathItem): boolean => fill === undefined && place === undefined;

/** A stroke of thousands of lines, which cross each other, costs more than many of a few. */
const CHUNK = 20;
const inChunks = (items: readonly PathItem[]): PathItem[][] =>
  Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );

const joined = (items: readonly PathItem[]): Path2D => {
  // One text of several lines is read sooner than several texts.
  const path = new Path2D(items.flatMap(({ d, place }) => (place ? [] : [d])).join(''));
  for (const item of items) if (item.place) path.addPath(placed(item));
  return path;
};

/** Items by style, lines under what stands on them. */
export const batchItems = (
  items: readonly PathItem[],
): { readonly lines: Batch[]; readonly marks: Batch[] } => {
  const groups = new Map<string, { style: Style; isLine: boolean; items: PathItem[] }>();
  for (const item of items) {
    const style = styleOf(item);
    const key = JSON.stringify(style);
    const group = groups.get(key);
    if (group) group.items.push(item);
    else groups.set(key, { style, isLine: isLine(item), items: [item] });
  }
  const batches = [...groups.values()].flatMap((group) =>
    inChunks(group.items).map((chunk) => ({ style: group.style, isLine: group.isLine, path: joined(chunk) })),
  );
  return {
    lines: batches.filter((batch) => batch.isLine),
    marks: batches.filter((batch) => !batch.isLine),
  };
};

/** `widthMin`: no line is thinner, in the units of the pen. */
export const paintBatches = (
  pen: CanvasRenderingContext2D,
  batches: readonly Batch[],
  { widthMin = 0 }: { readonly widthMin?: number } = {},
): void => {
  for (const { style, path } of batches)
    apply(pen, path, { ...style, strokeWidth: Math.max(widthMin, style.strokeWidth ?? 1) });
};
