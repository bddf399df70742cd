const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const NEIGHBOUR_LETTERS = new Set('áíóúñäößåøãõìò');
/** Words of one letter. */
const ALONE = new Set('àô');
/** Punctuation and signs of French texts; only the first stand between letters, a dash seldom. */
const BETWEEN: Readonly<Record<string, number>> = { '’': 2, '\u00A0': 2, '–': 0 };
const SIGNS = new Set('«»“”‘—…°€•²³½¼·§©®™\u202F');

const isAccented = (character: string): boolean => character > '\x7F' && LETTER.test(character);
const isNone = (letter: string): boolean => !LETTER.test(letter);
const isOneOf =
  (letters: string) =>
  (letter: string): boolean =>
    letter !== '' && letters.includes(letter);

const isVowel = isOneOf('aeiouyé');
const isSoftenedBefore = isOneOf('aouôûâà');
const isAfterLigature = isOneOf('uintdcs');
const isNotAfter =
  (letters: string) =>
  (before: string): boolean =>
    before === '' || !letters.includes(before);

/** The letters that French has beyond ASCII, and between which letters of a word; case is no matter, '' is no letter. */
const FRENCH: Readonly<Record<string, (before: string, after: string) => boolean>> = {
  é: () => true,
  è: () => true,
  ê: isNotAfter('ao'),
  à: (_before, after) => isNone(after),
  ç: (_before, after) => isSoftenedBefore(after),
  â: isNotAfter('aeiou'),
  î: isNotAfter('iy'),
  ô: isNotAfter('ou'),
  û: isNotAfter('aiu'),
  ù: (before) => before === 'o',
  ë: isVowel,
  ï: isVowel,
  ü: isVowel,
  ÿ: isVowel,
  œ: (before, after) => !isVowel(before) && isAfterLigature(after),
  æ: (before) => !isVowel(before),
};
/** Two accents in three are of the first; the others seldom begin a word, and é often does. */
const COMMONEST = 'é';

const scoreFrenchLetter = (letter: string, before: string, after: string): number => {
  if (FRENCH[letter]?.(before, after) !== true) return -1;
  if (letter === COMMONEST) return 3;
  return isNone(before) && letter !== 'œ' ? 1 : 2;
};

/** A capital within small letters, or a small letter before a capital. */
const isMisplaced = (letter: string, before: string, after: string): boolean =>
  UPPER.test(letter) ? LOWER.test(before) || (LETTER.test(before) && LOWER.test(after)) : UPPER.test(after);

const scoreLetter = (letter: string, before: string, after: string): number => {
  if (isAccented(before) && isAccented(after)) return -3;
  const small = letter.toLowerCase();
  if (isNone(before) && isNone(after)) return ALONE.has(small) ? 1 : -1;
  if (isMisplaced(letter, before, after)) return -3;
  if (small in FRENCH) return scoreFrenchLetter(small, before.toLowerCase(), after.toLowerCase());
  return NEIGHBOUR_LETTERS.has(small) ? 1 : -1;
};

const scoreSign = (sign: string, before: string, after: string): number => {
  const isBetween = LETTER.test(before) && LETTER.test(after);
  if (sign in BETWEEN) return isBetween ? (BETWEEN[sign] ?? 0) : 1;
  if (SIGNS.has(sign)) return isBetween ? -2 : 1;
  if (sign === '\uFFFD' || sign <= '\u009F') return -5;
  return isBetween ? -3 : -1;
};

/** How much like French the characters beyond ASCII of a text are, on average: 3 at best, −5 at worst. */
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
