import { ImportRefusal } from '../../../domain/import/refusal.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';
import { stringText } from './sheet-text.ts';
import type { TextStore } from './text-store.ts';

const ITEM_END = /<\/(?:\w+:)?si>|<(?:\w+:)?si\s*\/>/g;

/** Whether a part holds the texts that cells share, from its beginning. */
export const isSharedStrings = (start: string): boolean => /<(?:\w+:)?sst[\s>]/.test(start);

/** Puts the shared texts of a workbook into the store, in their order; a blank one as an empty text. */
export const readSharedStrings = async (chunks: AsyncIterable<string>, texts: TextStore): Promise<void> => {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    let from = 0;
    for (const { 0: tag, index } of rest.matchAll(ITEM_END)) {
      const text = tag.startsWith('</') ? stringText(rest.slice(from, index)) : '';
      texts.add(text.trim() === '' ? '' : text);
      from = index + tag.length;
    }
    rest = rest.slice(from);
    if (rest.length > SHEET_LIMITS.piece) {
      const details = { what: 'cell', count: rest.length, limit: SHEET_LIMITS.cell };
      throw new ImportRefusal('E-IMP-LIMIT', details);
    }
  }
};
