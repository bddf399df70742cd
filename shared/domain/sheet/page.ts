/** Sizes of the sheet: landscape paper, a 16:9 slide, a screen. */
export type SheetSize = 'a4' | 'a3' | 'slide' | 'screen';

export interface Page {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** What one unit of the layout is worth: spaces, lines and text grow with the page. */
  readonly unit: number;
  /** Sizes of a name on the picture, best first; the last is the least that is read (8 pt on paper). */
  readonly labelSizes: readonly number[];
  /** Pixels of a point in a picture of this size. */
  readonly pixelsPerPoint: number;
}

/** 300 dots an inch on paper, twice the points on a screen. */
export const PAGES: Readonly<Record<SheetSize, Page>> = {
  a4: { width: 841.89, height: 595.28, margin: 34, unit: 1, labelSizes: [8.5, 8], pixelsPerPoint: 300 / 72 },
  a3: {
    width: 1190.55,
    height: 841.89,
    margin: 46,
    unit: 1.3,
    labelSizes: [10, 9, 8],
    pixelsPerPoint: 300 / 72,
  },
  slide: { width: 960, height: 540, margin: 34, unit: 1, labelSizes: [9.5, 8.5, 8], pixelsPerPoint: 2 },
  screen: { width: 1600, height: 900, margin: 52, unit: 1.7, labelSizes: [14.5, 13, 12], pixelsPerPoint: 2 },
};
