import type { Kind } from '../vocabulary.ts';

/** What exports of records say of themselves. */
export interface ExportWords {
  /** Of the work, while it lasts. */
  readonly job: string;
  readonly project: string;
  readonly snapshot: string;
  readonly audience: string;
  /** Names of sheets, at most 31 characters. */
  readonly sheets: Readonly<Record<Kind | 'relations' | 'sources' | 'guide' | 'cuts', string>>;
  readonly more: (name: string, part: number) => string;
  /** Of the sheet « À lire », after what the file shows. */
  readonly advice: readonly string[];
  readonly sheetRows: (name: string, rows: number) => string;
  readonly sources: Readonly<
    Record<'title' | 'publisher' | 'url' | 'consultedOn' | 'place' | 'records', string>
  >;
  /** Cells that are longer than a workbook allows. */
  readonly cuts: Readonly<Record<'sheet' | 'id' | 'column' | 'length' | 'kept', string>>;
  readonly cutAdvice: string;
}
