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

/** Letters of their own that are written as a plain one where a keyboard lacks them, or in capitals. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i' };
/** Written as one sign or as their letters: by people, and by the documents that texts are copied from. */
const LIGATURES: Readonly<Record<string, string>> = {
  ...{ oe: 'œ', ae: 'æ', ss: 'ß' },
  ...{ ff: 'ﬀ', fi: 'ﬁ', fl: 'ﬂ', ffi: 'ﬃ', ffl: 'ﬄ' },
};
const lettersOf = new Map(Object.entries(LIGATURES).map(([letters, sign]) => [sign, letters]));

/** Plain small letters; signs without width, as where a line may be broken, are none. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/[øłđðħŧıœæßﬀ-ﬄ]/g, (sign) => PLAIN[sign] ?? lettersOf.get(sign) ?? sign);

interface NameWord {
  readonly word: string;
  /** What follows it in the name. */
  readonly after: string;
}
const splitName = (name: string): NameWord[] =>
  [...fold(name).matchAll(/([\p{L}\p{N}]+)([^\p{L}\p{N}]*)/gu)]
    .map(([, word = '', after = '']) => ({ word, after }))
    .filter(({ word }) => !TITLES.has(word));

/** Words of a name, without titles nor marks. */
export const nameWords = (name: string): string[] => splitName(name).map(({ word }) => word);

/** A name that is looked for in texts: at least two words, none a single letter alone; one word could mean anything. */
export const isTelling = (name: string): boolean => {
  const words = nameWords(name);
  return words.length >= WORDS_MIN && words.filter(({ length }) => length >= WORD_MIN).length >= WORDS_MIN;
};

/** Where letters with marks are: Latin, Greek and Cyrillic, and the wide ones of Asian keyboards. */
const MARKED = [
  [0xc0, 0x24f],
  [0x370, 0x4ff],
  [0x1e00, 0x1fff],
  [0xff21, 0xff5a],
] as const;

/** Letters with marks by the plain one: `e` → `éèê…`. */
const createVariants = (): ReadonlyMap<string, string> => {
  const variants = new Map<string, string>();
  for (const [from, to] of MARKED) {
    for (let code = from; code <= to; code++) {
      const marked = String.fromCodePoint(code);
      const plain = fold(marked);
      if (/^\p{L}$/u.test(plain) && plain !== marked.toLowerCase())
        variants.set(plain, `${variants.get(plain) ?? ''}${marked}`);
    }
  }
  return variants;
};

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const escaped = (text: string): string => text.replace(SPECIAL, '\\$&');
const MARKS = '[\\p{M}\\p{Cf}]*';

/** Letters, and groups of letters that may be joined in more than one way. */
const MAYBE_JOINED = /oe|ae|s{2,}|f+[il]|f{2,}|./gu;
/** Longer ones are in no word: how many signs they are is all that is asked, since they can be joined in a thousand ways. */
const JOINED_MAX = 5;
/** The most letters that one sign joins. */
const SIGN_MAX = 3;

/** A folded word, whatever its marks and ligatures are in the text. */
const wordPattern = (word: string, variants: ReadonlyMap<string, string>): string => {
  const letter = (character: string) => `[${escaped(character)}${variants.get(character) ?? ''}]${MARKS}`;
  /** Every way to write some letters, with and without ligatures. */
  const spellings = (letters: string): string[] =>
    letters === ''
      ? ['']
      : [...letters].flatMap((_, at) => {
          const first = letters.slice(0, at + 1);
          const sign = at === 0 ? letter(first) : LIGATURES[first];
          return sign ? spellings(letters.slice(at + 1)).map((rest) => sign + rest) : [];
        });
  const anySpelling = (letters: string): string => {
    const signs = Object.entries(LIGATURES).filter(([joined]) => letters.includes(joined));
    const each = [...[...new Set(letters)].map(letter), ...signs.map(([, sign]) => sign)];
    return `(?:${each.join('|')}){${Math.ceil(letters.length / SIGN_MAX)},${letters.length}}`;
  };
  return word.replace(MAYBE_JOINED, (part) => {
    if (part.length === 1) return letter(part);
    return part.length > JOINED_MAX ? anySpelling(part) : `(?:${spellings(part).join('|')})`;
  });
};

const GAP = '[^\\p{L}\\p{N}]';
/** Between two words: line break and indent, marks of bold. */
const APART = `${GAP}{1,8}`;
/** « N’Diaye » is written « NDIAYE » too, « Anne-Marie » « Annemarie ». */
const NEXT = `${GAP}{0,8}`;

/** « Jeanne Le Gall », « Le Gall, Jeanne », « Gall Jeanne Le »: the words in their order, from any of them. */
const namePatterns = (name: string, variants: ReadonlyMap<string, string>): string[] => {
  if (!isTelling(name)) return [];
  const words = splitName(name);
  // Of a name without a space, what would be left is one word, which could mean anything.
  const isSpaced = words.slice(0, -1).some(({ after }) => /\s/.test(after));
  const patterns = words.map(({ word, after }) => ({
    word: wordPattern(word, variants),
    gap: isSpaced && after !== '' && !/\s/.test(after) ? NEXT : APART,
  }));
  return patterns.map((_, at) => {
    const turned = [...patterns.slice(at), ...patterns.slice(0, at)];
    return turned.map(({ word, gap }, place) => (place < turned.length - 1 ? word + gap : word)).join('');
  });
};

const emailPattern = (email: string): string[] =>
  email.includes('@') ? [[...email.trim()].map(escaped).join('\\p{Cf}*')] : [];

/** `+33 2 99…`, `0033 2 99…` and `02 99…` are one number, whatever stands between its digits. */
const phonePattern = (phone: string): string[] => {
  const digits = phone.replace(/\D/g, '');
  const local = /^(?:\+|00)\s*33/.test(phone.trim()) ? digits.replace(/^(?:00)?330?/, '0') : digits;
  if (local.length < DIGITS_MIN) return [];
  const gap = '[\\s./()_,·•\\u00AD\\u200B-\\u200F\\u2010-\\u2015\\u2060-]{0,3}';
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
