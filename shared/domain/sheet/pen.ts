import type { Words } from '../words/words.ts';
import type { SheetInput } from './input.ts';
import type { Measure } from './measure.ts';
import type { Palette } from './palette.ts';
import type { Item } from './scene.ts';

/** What every part of the sheet needs to draw itself. */
export interface Pen {
  readonly input: SheetInput;
  readonly words: Words;
  readonly unit: number;
  readonly labelSizes: readonly number[];
  readonly palette: Palette;
  readonly measure: Measure;
}

/** A part of the sheet, drawn, and the height that it took. */
export interface Part {
  readonly items: readonly Item[];
  readonly height: number;
}
