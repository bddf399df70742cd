import { readAmount } from './amounts.ts';
import { splitList } from './lists.ts';

/** « Région : 5 000 € », « Ville de Poitiers (3 000 €) »: whoever pays, and how much; the amount empty where none is said. */
export interface NamedAmount {
  readonly name: string;
  readonly amount: string;
}

const SHAPES: readonly RegExp[] = [
  /^(?<name>.*\S)\s*[:=→]\s*(?<amount>[^:=→]+)$/,
  /^(?<name>.*\S)\s*\((?<amount>[^()]+)\)$/,
  /^(?<name>.*\S)\s+[-–—]\s+(?<amount>[^–—]+)$/,
];
const isMoney = (text: string): boolean =>
  /\d/.test(text) &&
  /€|\beur|\d\s*[kM]\b|^[\d\s.,]+$/i.test(text) &&
  readAmount(text, { style: 'fr', unit: null }).ok;

/** Cuts a name from the amount written beside it; the whole text is the name where there is none. */
export const readNamedAmount = (text: string): NamedAmount => {
  for (const shape of SHAPES) {
    const { name, amount } = shape.exec(text.trim())?.groups ?? {};
    if (name && amount && isMoney(amount.trim())) return { name, amount: amount.trim() };
  }
  return { name: text, amount: '' };
};

/** Names of one cell: « Ville : 1 200 € - CAF : 3 000 € » too, where each bears its amount. */
export const splitNamed = (text: string, split: string | null): readonly string[] =>
  splitList(text, split).flatMap((item) => {
    const pieces = item.split(/(?<!\s)\s+[-–+]\s+|,\s+/);
    const areAll = pieces.length > 1 && pieces.every((piece) => readNamedAmount(piece).amount !== '');
    return areAll ? pieces : [item];
  });
