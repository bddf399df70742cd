/** What tells of somebody in a text. */
export interface PersonTexts {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** What stands where somebody was named: no longer than the shortest thing that is looked for. */
export const ERASED = '[…]';

const TITLES: ReadonlySet<string> = new Set(
  'm mme mlle mr mrs ms miss dr pr me monsieur madame mademoiselle docteur maître maitre'.split(' '),
);
const WORD_MIN = 2;
const WORDS_MIN = 2;
const DIGITS_MIN = 8;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Words of a name, without titles nor marks. */
export const nameWords = (name: string): string[] =>
  (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !TITLES.has(word));

/** A name that is looked for in texts: at least two words, none a single letter alone; one word could mean anything. */
export const isTelling = (name: string): boolean => {
  const words = nameWords(name);
  return words.length >= WORDS_MIN && words.filter(({ length }) => length >= WORD_MIN).length >= WORDS_MIN;
};

/** Letters with marks by the plain one: `e` → `éèê…`. */
const createVariants = (): ReadonlyMap<string, string> => {
  const variants = new Map<string, string>();
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const) {
    for (let code = from; code <= to; code++) {
      const marked = String.fromCodePoint(code);
      const plain = fold(marked);
      if (plain.length === 1 && plain !== marked.toLowerCase())
        variants.set(plain, `${variants.get(plain) ?? ''}${marked}`);
    }
  }
  return variants;
};

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const escaped = (text: string): string => text.replace(SPECIAL, '\\$&');
const MARKS = '\\p{M}*';
const LIGATURES: Readonly<Record<string, string>> = { oe: 'œ', ae: 'æ', ss: 'ß' };

/** A folded word, whatever its marks and ligatures are in the text. */
const wordPattern = (word: string, variants: ReadonlyMap<string, string>): string => {
  const letter = (character: string) => `[${escaped(character)}${variants.get(character) ?? ''}]${MARKS}`;
  let pattern = '';
  const letters = [...word];
  for (let at = 0; at < letters.length; at++) {
    const [one = '', two = ''] = [letters[at], letters[at + 1]];
    const ligature = LIGATURES[one + two] ?? Object.keys(LIGATURES).find((key) => LIGATURES[key] === one);
    if (ligature && LIGATURES[one + two]) {
      pattern += `(?:${letter(one)}${letter(two)}|${ligature})`;
      at++;
    } else if (ligature) pattern += `(?:${one}|${[...ligature].map(letter).join('')})`;
    else pattern += letter(one);
  }
  return pattern;
};

/** « Jeanne Le Gall », « Le Gall, Jeanne », « Gall Jeanne Le »: the words in their order, from any of them. */
const namePatterns = (name: string, variants: ReadonlyMap<string, string>): string[] => {
  if (!isTelling(name)) return [];
  const words = nameWords(name).map((word) => wordPattern(word, variants));
  return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join('[^\\p{L}\\p{N}]{1,3}'));
};

const emailPattern = (email: string): string[] => (email.includes('@') ? [escaped(email.trim())] : []);

/** `+33 2 99…`, `0033 2 99…` and `02 99…` are one number. */
const phonePattern = (phone: string): string[] => {
  const digits = phone.replace(/\D/g, '');
  const local = /^(?:\+|00)\s*33/.test(phone.trim()) ? digits.replace(/^(?:00)?330?/, '0') : digits;
  if (local.length < DIGITS_MIN) return [];
  const gap = '[\\s./()-]{0,2}';
  const joined = (text: string) => [...text].join(gap);
  return local.startsWith('0')
    ? [`(?:(?:\\+|00)${gap}33${gap}(?:0${gap})?|0${gap})${joined(local.slice(1))}`]
    : [`\\+?${joined(local)}`];
};

const longestFirst = (patterns: readonly string[]): string[] =>
  [...new Set(patterns)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

export type TextEraser = (text: string) => string;

/**
 * Puts `[…]` where a text names one of them: name in full in any order of its words, e-mail, telephone, whatever the case,
 * accents and separators. Null where nothing of what is known of them can be looked for.
 */
export const createTextEraser = ({ names, emails, phones }: PersonTexts): TextEraser | null => {
  const variants = createVariants();
  // An e-mail often begins with the name: it goes whole, before what is in it.
  const patterns = [
    ...longestFirst(emails.flatMap(emailPattern)),
    ...longestFirst(names.flatMap((name) => namePatterns(name, variants))),
    ...longestFirst(phones.flatMap(phonePattern)),
  ];
  if (patterns.length === 0) return null;
  const any = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])(?:${patterns.join('|')})(?![\\p{L}\\p{N}\\p{M}])`, 'giu');
  return (text) => text.replace(any, ERASED);
};

/** A web or mail address that no longer leads anywhere is none. */
const isAddress = (key: string | null): boolean => key === 'url';

/** A name in full, an e-mail or a telephone has something else in it than letters. */
const maySay = (key: string): boolean => /[^A-Za-z]/.test(key);

/** A value of JSON with each of its texts erased, keys too (a mapping has the words of a table as keys); the same one where nothing was. */
export const eraseInValue = (value: unknown, erase: TextEraser, key: string | null = null): unknown => {
  if (typeof value === 'string') {
    const erased = erase(value);
    return erased === value ? value : isAddress(key) ? null : erased;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => eraseInValue(item, erase));
    return items.some((item, at) => item !== value[at]) ? items : value;
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const erased = entries.map(
    ([name, item]) => [maySay(name) ? erase(name) : name, eraseInValue(item, erase, name)] as const,
  );
  return erased.some(([name, item], at) => name !== entries[at]?.[0] || item !== entries[at]?.[1])
    ? Object.fromEntries(erased)
    : value;
};
