import { foldText } from '../../text.ts';

const UNKNOWN: ReadonlySet<string> = new Set([
  '',
  'na',
  'n a',
  'nc',
  'n c',
  'nd',
  'n d',
  'nr',
  'null',
  'none',
  'nan',
  'inconnu',
  'inconnue',
  'unknown',
  'non renseigne',
  'non renseignee',
  'non communique',
  'non disponible',
  'non concerne',
  'sans objet',
  'a completer',
  'not available',
]);

/** A drawn sign says something, though it has no letter: an emoji, ™. */
const SIGN = /[\p{So}\p{Extended_Pictographic}]/u;

/** True for what people write in a cell to say that they do not know: `-`, `NC`, `n/a`, `non renseigné`. None of them begins as most cells do. */
export const isUnknown = (text: string): boolean =>
  text.length < 20 && !/^[b-hj-mo-rtv-z\d]/i.test(text) && UNKNOWN.has(foldText(text)) && !SIGN.test(text);
