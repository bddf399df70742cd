/** What a cell holds; null and an empty list are « non renseigné ». */
export type CellValue = string | number | boolean | readonly string[] | null;

export const isUnknown = (value: CellValue): boolean =>
  value === null || value === '' || (typeof value === 'object' && value.length === 0);
