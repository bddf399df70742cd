import { FONT_FAMILY } from './stylesheet.ts';

/** Bold: the names of groups and of what is chosen, which are wider. */
export type MeasureLine = (line: string, isBold?: boolean) => number;
const SIZE_PX = 100;

/** Width of a line in em, measured by the browser once a text. */
export const createMeasure = (page: Document): MeasureLine => {
  const context = page.createElement('canvas').getContext('2d');
  const widths = { 500: new Map<string, number>(), 700: new Map<string, number>() };
  return (line, isBold = false) => {
    const weight = isBold ? 700 : 500;
    const known = widths[weight];
    const found = known.get(line);
    if (found !== undefined) return found;
    if (context) context.font = `${weight} ${SIZE_PX}px ${FONT_FAMILY}`;
    const width = context ? context.measureText(line).width / SIZE_PX : line.length * 0.5;
    known.set(line, width);
    return width;
  };
};

export const LINE_HEIGHT = 1.15;
/** Size of a wrapped label for a font size, in the same unit. */
export const sizeOfText = (
  lines: readonly string[],
  font: number,
  measure: MeasureLine,
  isBold = false,
): { width: number; height: number } => ({
  width: Math.max(0, ...lines.map((line) => measure(line, isBold))) * font,
  height: lines.length * font * LINE_HEIGHT,
});
