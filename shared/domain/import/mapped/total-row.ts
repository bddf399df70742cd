import { foldText } from '../../text.ts';

const TOTAL = /^(?:sous |grand )?tota(?:l|ux)(?: general| generaux)?(?: \d{4})?$|^somme$|^sum$|^subtotal$/;
const FIGURE = /^[-−(]?[\d\s.,'’]*(?:[kM]?€|%|euros?|eur)?\)?$/i;

/** True for a line of totals: its first word says so, and the rest is figures. A name or an identifier makes it data. */
export const isTotal = (cells: readonly string[]): boolean => {
  const at = cells.findIndex((cell) => cell.trim() !== '');
  const first = cells[at] ?? '';
  if (
    at < 0 ||
    first.length > 40 ||
    !/^\W*(?:sous|grand|tot|somme|sum|sub)/i.test(first) ||
    !TOTAL.test(foldText(first))
  )
    return false;
  const others = cells.slice(at + 1).map((cell) => cell.trim());
  return (
    others.every((cell) => FIGURE.test(cell) && !/^\d{9}$|^\d{14}$/.test(cell)) &&
    others.some((cell) => cell !== '')
  );
};
