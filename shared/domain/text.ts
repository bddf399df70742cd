/** Text as stored: NFC, no NUL nor other control characters but tab and line breaks, no lone surrogates, trimmed. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/g, '')
    .trim();

/** The same on one line: tabs and line breaks of every kind become spaces. */
export const cleanLine = (text: string): string =>
  cleanText(text).replace(/(?<! ) *[\t\n\r\u2028\u2029]+ */g, ' ');

/** False for a text that shows nothing: spaces and marks without width. */
export const isVisible = (text: string): boolean => /[^\p{Z}\p{Cf}\s]/u.test(text);

/** Key for comparing names: no case, accents, ligatures or punctuation; single spaces. `Œuvre d’Évreux` → `oeuvre d evreux`. */
export const foldText = (text: string): string => {
  const lower = text.toLowerCase();
  // Plain ASCII, the most of what is folded, has nothing to decompose; French is soon made so, six times faster.
  if (isAscii(lower)) return foldAscii(lower);
  const plain = lower.replace(FRENCH, (character) => PLAIN[character] ?? ' ');
  return isAscii(plain) ? foldAscii(plain) : foldUnicode(text);
};

const isAscii = (text: string): boolean => /^[\x20-\x7E]*$/.test(text);
const foldAscii = (lower: string): string => lower.replace(/[^a-z0-9]+/g, ' ').trim();

/** Letters and marks of French texts; those without a letter are spaces. */
const FRENCH = /[àâäáãçéèêëíîïñóôöõùûüúÿœæ’‘«»“”–—…°€§\u00A0\u202F]/g;
const PLAIN: Readonly<Record<string, string>> = {
  ...{ à: 'a', â: 'a', ä: 'a', á: 'a', ã: 'a', ç: 'c', é: 'e', è: 'e', ê: 'e', ë: 'e' },
  ...{ í: 'i', î: 'i', ï: 'i', ñ: 'n', ó: 'o', ô: 'o', ö: 'o', õ: 'o' },
  ...{ ù: 'u', û: 'u', ü: 'u', ú: 'u', ÿ: 'y', œ: 'oe', æ: 'ae' },
};

const foldUnicode = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters that stand alone: neither a mark that joins the one before, nor half of another, nor a line break of two signs. */
const ALONE = /^[\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF]*$/;

/** Graphemes of a text, what a person counts as characters. */
export const countGraphemes = (text: string): number => {
  if (ALONE.test(text)) return text.length;
  let count = 0;
  for (const _ of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
};

/**
 * For a terminal, which obeys what it is given: signs that command it, or that turn the order of what follows, are shown by
 * their number (‹U+202E›). Line breaks and tabs stay.
 */
export const shownPlainly = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is shown
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g,
    (sign) => `‹U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
  );
