const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const FRENCH_LETTERS = new Set('éèàçêôîûùâëïœæüÿÉÈÀÇÊÔÎÛÙÂËÏŒÆÜŸ');
const NEIGHBOUR_LETTERS = new Set('áíóúñäößåøãõìòÁÍÓÚÑÄÖÅØÃÕ');
/** Words of one letter. */
const ALONE = new Set('àÀôÔ');
/** Punctuation and signs of French texts; only the first three stand between letters. */
const BETWEEN = new Set('’–\u00A0');
const SIGNS = new Set('«»“”‘—…°€•²³½¼·§©®™\u202F');

const isAccented = (character: string): boolean => character > '\x7F' && LETTER.test(character);

const scoreLetter = (letter: string, before: string, after: string): number => {
  if (isAccented(before) && isAccented(after)) return -3;
  if (!LETTER.test(before) && !LETTER.test(after)) return ALONE.has(letter) ? 1 : -1;
  if (UPPER.test(letter) && LOWER.test(before)) return -3;
  if (FRENCH_LETTERS.has(letter)) return 2;
  return NEIGHBOUR_LETTERS.has(letter) ? 1 : -1;
};

const scoreSign = (sign: string, before: string, after: string): number => {
  const isBetween = LETTER.test(before) && LETTER.test(after);
  if (BETWEEN.has(sign)) return isBetween ? 2 : 1;
  if (SIGNS.has(sign)) return isBetween ? -2 : 1;
  if (sign === '\uFFFD' || sign <= '\u009F') return -5;
  return isBetween ? -3 : -1;
};

/** How much like French the characters beyond ASCII of a text are, on average: 2 at best, −5 at worst. */
export const scoreFrench = (text: string): number => {
  let score = 0;
  let count = 0;
  const characters = ['', ...text, ''];
  for (let index = 1; index < characters.length - 1; index++) {
    const [before = '', character = '', after = ''] = characters.slice(index - 1, index + 2);
    if (character <= '\x7F') continue;
    count++;
    score += LETTER.test(character)
      ? scoreLetter(character, before, after)
      : scoreSign(character, before, after);
  }
  return count === 0 ? 0 : score / count;
};
