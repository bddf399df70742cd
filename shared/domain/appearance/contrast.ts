const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance of `#RRGGBB`, 0–1 (WCAG 2.2). */
export const luminanceOf = (colour: string): number => {
  const channel = (at: number) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

/** 1–21. */
export const contrastOf = (a: string, b: string): number => {
  const [low = 0, high = 0] = [luminanceOf(a), luminanceOf(b)].sort((first, second) => first - second);
  return (high + 0.05) / (low + 0.05);
};

const DARK = '#111111';
const LIGHT = '#FFFFFF';
/** The icon that is read best on a colour; one of the two always has more than 4:1. */
export const iconColourOn = (fill: string): string =>
  contrastOf(fill, DARK) >= contrastOf(fill, LIGHT) ? DARK : LIGHT;
