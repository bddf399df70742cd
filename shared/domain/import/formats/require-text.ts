import type { Opened, OpenedText } from '../format.ts';
import { ImportRefusal } from '../refusal.ts';

/** The file as a text; refuses a spreadsheet. */
export const requireText = (opened: Opened): OpenedText => {
  if (opened.is === 'text') return opened;
  throw new ImportRefusal('E-IMP-FORMAT', { file: opened.fileName });
};
