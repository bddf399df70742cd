import type { Item, Scene } from '../sheet/scene.ts';

/** As light as the eye sees it (Rec. 709). */
const WEIGHTS = [0.2126, 0.7152, 0.0722] as const;
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const encoded = (value: number): number =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

/** `#RRGGBB` → the grey of the same lightness. */
export const toGrey = (colour: string): string => {
  const light = WEIGHTS.reduce(
    (sum, weight, at) =>
      sum + weight * linear(Number.parseInt(colour.slice(1 + at * 2, 3 + at * 2), 16) / 255),
    0,
  );
  const level = Math.round(encoded(light) * 255)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase();
  return `#${level}${level}${level}`;
};

const COLOURED = ['fill', 'stroke', 'halo'] as const;
const greyItem = (item: Item): Item => {
  const grey: Record<string, unknown> = { ...item };
  for (const key of COLOURED) if (typeof grey[key] === 'string') grey[key] = toGrey(grey[key]);
  return grey as unknown as Item;
};

/** The same picture without colours: shapes, icons and dashes tell what they told. */
export const greyScene = (scene: Scene): Scene => ({ ...scene, items: scene.items.map(greyItem) });
