/** What is hidden of a sheet. Rows and columns count from 0. */
export interface Hidden {
  readonly isSheetHidden: boolean;
  /** Whether any row is. */
  readonly hasRows: boolean;
  readonly isRowHidden: (row: number) => boolean;
  readonly columns: ReadonlySet<number>;
}
export const nothingHidden = (): Hidden => ({
  isSheetHidden: false,
  hasRows: false,
  isRowHidden: () => false,
  columns: new Set(),
});
