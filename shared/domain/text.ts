/** Text as stored: NFC, no NUL nor other control characters but tab and line breaks, no lone surrogates, trimmed. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF]/g, '')
    .trim();

/** The same on one line: tabs and line breaks of every kind become spaces. */
export const cleanLine = (text: string): string => cleanText(text).replace(/ *[\t\n\r\u2028\u2029]+ */g, ' ');

/** False for a text that shows nothing: spaces and marks without width. */
export const isVisible = (text: string): boolean => /[^\p{Z}\p{Cf}\s]/u.test(text);

/** Key for comparing names: no case, accents, ligatures or punctuation; single spaces. `Œuvre d’Évreux` → `oeuvre d evreux`. */
export const foldText = (text: string): string =>
  // Plain ASCII, the most of what is folded, has nothing to decompose.
  /^[\x20-\x7E]*$/.test(text)
    ? text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
    : foldUnicode(text);

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

/** Graphemes of a text, what a person counts as characters. */
export const countGraphemes = (text: string): number => {
  let count = 0;
  for (const _ of new Intl.Segmenter('fr', { granularity: 'grapheme' }).segment(text)) count++;
  return count;
};
