import { FONT_FAMILY } from './stylesheet.ts';

export type MeasureLine = (line: string) => number;
const SIZE_PX = 100;

/** Width of a line in em, measured by the browser once a text. */
export const createMeasure = (page: Document): MeasureLine => {
  const context = page.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (line) => {
    const found = known.get(line);
    if (found !== undefined) return found;
    if (context) context.font = `500 ${SIZE_PX}px ${FONT_FAMILY}`;
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
): { width: number; height: number } => ({
  width: Math.max(0, ...lines.map(measure)) * font,
  height: lines.length * font * LINE_HEIGHT,
});
