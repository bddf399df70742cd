/** A workbook to write: every cell has the type of what it holds, and none is a formula or a link. */
export type WorkbookCell =
  | { readonly text: string; readonly as: 'plain' | 'code' | 'heading' | 'title' | 'advice' }
  | { readonly day: string }
  | number
  | null;

export interface WorkbookSheet {
  readonly name: string;
  /** Of columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Its first row stays in sight. */
  readonly hasHeadings: boolean;
}

/** What Excel opens at most (reliability.md H05). */
export interface WorkbookLimits {
  readonly rows: number;
  readonly characters: number;
}
export const EXCEL_LIMITS: WorkbookLimits = { rows: 1_048_576, characters: 32_767 };

export const textCell = (
  text: string | null,
  as: Extract<WorkbookCell, { readonly as: string }>['as'] = 'plain',
): WorkbookCell => (text === null || text === '' ? null : { text, as });
