import type { FormatId } from './format-ids.ts';
import type { Problem } from './problem.ts';
import type { FormatReading, Grid } from './table.ts';

/** A decoded text file. `chunks` starts again at each call; invalid bytes are U+FFFD. */
export interface OpenedText {
  readonly is: 'text';
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly chunks: () => Iterable<string>;
}
/** A spreadsheet, its cells as text. */
export interface OpenedWorkbook {
  readonly is: 'workbook';
  readonly fileName: string;
  readonly grids: readonly Grid[];
  readonly problems: readonly Problem[];
}
export type Opened = OpenedText | OpenedWorkbook;

/** What the person chose about reading; null where it is guessed. */
export interface ReadOptions {
  readonly separator: string | null;
  readonly includeHidden: boolean;
}

/** One format, one file. Refuses by throwing ImportRefusal. */
export interface ImportFormat {
  readonly id: FormatId;
  /** By the content only, never the file's name. `start` is the first 64 KB of a text, empty for a workbook. */
  readonly recognises: (opened: Opened, start: string) => boolean;
  readonly read: (opened: Opened, options: ReadOptions) => FormatReading;
}
