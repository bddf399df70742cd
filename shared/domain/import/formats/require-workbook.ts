import type { Opened, OpenedWorkbook } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';

/** The workbook that a format of sheets needs; E-IMP-FORMAT when it is given a text. */
export const requireWorkbook = (opened: Opened): OpenedWorkbook => {
  if (opened.is === 'workbook') return opened;
  throw new ImportRefusal('E-IMP-FORMAT', { file: opened.fileName, looksLike: null });
};
