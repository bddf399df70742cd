import { createMeasure, type Measure } from './measure.ts';
import type { Item, PathItem, RectItem, Scene, TextItem } from './scene.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;
/** Everything that a sheet may hold: no script, no foreign object, no reference to anything outside. */
const ELEMENTS = ['svg', 'title', 'desc', 'style', 'rect', 'path', 'text'] as const;
type ElementName = (typeof ELEMENTS)[number];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text for XML 1.0: characters that it cannot carry are left out. */
const escapeText = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

const write = (value: string | number): string =>
  typeof value === 'number' ? String(Math.round(value * 100) / 100) : escapeText(value);

const element = (name: ElementName, attributes: Attributes, content = ''): string => {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== undefined)
    .map(([key, value]) => ` ${key}="${write(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

const drawRect = (rect: RectItem): string =>
  element('rect', {
    x: rect.x,
    y: rect.y,
    width: rect.width,
    height: rect.height,
    rx: rect.radius,
    fill: rect.fill ?? 'none',
    stroke: rect.stroke,
    'stroke-width': rect.strokeWidth,
  });

const capOf = ({ stroke, fill, dash, cap }: PathItem): string | undefined => {
  if (!stroke) return undefined;
  if (cap) return cap === 'butt' ? undefined : cap;
  return fill === undefined || dash ? 'round' : undefined;
};
const drawPath = (path: PathItem): string =>
  element('path', {
    d: path.d,
    fill: path.fill ?? 'none',
    stroke: path.stroke,
    'stroke-width': path.strokeWidth,
    'stroke-linecap': capOf(path),
    'stroke-linejoin': path.stroke ? 'round' : undefined,
    'stroke-dasharray': path.dash?.map(write).join(' '),
    opacity: path.opacity,
    transform: path.place
      ? `translate(${write(path.place.x)} ${write(path.place.y)}) scale(${Math.round(path.place.scale * 1e4) / 1e4})`
      : undefined,
  });

/** Family of the sheet, and what stands in for it where it is not installed. */
const FAMILY =
  "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans Arabic', 'Noto Sans Hebrew', 'Noto Emoji', sans-serif";
/** Static fonts name their semi-bold as a family of its own. */
const SEMIBOLD_FAMILY = `'Source Sans 3 SemiBold', ${FAMILY}`;

const drawRun = (text: TextItem): string =>
  element(
    'text',
    {
      x: text.x,
      y: text.y,
      'font-size': text.size,
      'font-weight': text.weight === 400 ? undefined : text.weight,
      'font-family': text.weight === 400 ? undefined : SEMIBOLD_FAMILY,
      fill: text.fill,
      'text-anchor': text.anchor === 'start' ? undefined : text.anchor,
      stroke: text.halo,
      'stroke-width': text.halo ? text.size / 3.5 : undefined,
      'stroke-linejoin': text.halo ? 'round' : undefined,
      'paint-order': text.halo ? 'stroke' : undefined,
      opacity: text.opacity,
      'xml:space': 'preserve',
    },
    escapeText(text.text),
  );

/** One element a font: each run is put where the ones before it end. */
const drawText =
  (measure: Measure) =>
  (text: TextItem): string => {
    const runs = measure.runs(text.text);
    if (runs.length < 2) return drawRun(text);
    const widthOf = (run: string) => measure.width(run, text.size, text.weight);
    const width = widthOf(text.text);
    let x = text.x - { start: 0, middle: width / 2, end: width }[text.anchor ?? 'start'];
    return runs
      .map((run) => {
        const drawn = drawRun({ ...text, text: run, x, anchor: 'start' });
        x += widthOf(run);
        return drawn;
      })
      .join('');
  };

type Draw = { readonly [Name in Item['item']]: (item: Extract<Item, { item: Name }>) => string };
const createDraw = (): ((item: Item) => string) => {
  // A symbol of a legend has no text, and nothing to measure.
  let measure: Measure | null = null;
  const text = (item: TextItem): string => {
    measure ??= createMeasure();
    return drawText(measure)(item);
  };
  const draw: Draw = { rect: drawRect, path: drawPath, text };
  return (item) => (draw[item.item] as (item: Item) => string)(item);
};

/** A font that the document carries, for a reader that does not have it: WOFF2 in base 64. */
export interface EmbeddedFont {
  readonly weight: number;
  readonly base64: string;
}
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const embed = (fonts: readonly EmbeddedFont[]): string => {
  const faces = fonts
    .filter(({ base64 }) => BASE64.test(base64))
    .map(
      ({ weight, base64 }) =>
        `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(data:font/woff2;base64,${base64})}`,
    );
  return faces.length === 0 ? '' : element('style', {}, faces.join(''));
};

/** The scene as one SVG document; the same scene gives the same bytes. */
export const renderSvg = (scene: Scene, fonts: readonly EmbeddedFont[] = []): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: `${write(scene.width)}pt`,
      height: `${write(scene.height)}pt`,
      viewBox: `0 0 ${write(scene.width)} ${write(scene.height)}`,
      'font-family': FAMILY,
      'text-rendering': 'geometricPrecision',
      'xml:lang': scene.lang,
      role: 'img',
    },
    `${element('title', {}, escapeText(scene.title))}${element('desc', {}, escapeText(scene.description))}${embed(fonts)}\n${scene.items.map(createDraw()).join('\n')}\n`,
  );
