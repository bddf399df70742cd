import { distance } from 'fastest-levenshtein';

const hasDigit = (word: string): boolean => /\d/.test(word);
const isWithin = (short: string, long: string): boolean => {
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
};
const commonStart = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
};

/** One or two wrong letters, by length; the first letter is right. */
const misspelt = (short: string, long: string): number => {
  if (long.length < 5 || short[0] !== long[0] || long.length - short.length > 2) return 0;
  const errors = distance(short, long);
  if (errors === 1 && short.length >= 4) return 0.9;
  return errors === 2 && short.length >= 7 ? 0.8 : 0;
};

/** « EDUCAT » of « EDUCATION », « SPORTIV » of « SPORTIVES », « NTES » of « NANTES ». */
const shortened = (short: string, long: string): number => {
  if (short.length >= 3 && long.startsWith(short)) return 0.95;
  if (short.length >= 4 && commonStart(short, long) >= Math.max(4, short.length - 2)) return 0.85;
  const isSkeleton =
    short.length >= 3 &&
    short.length <= 5 &&
    short[0] === long[0] &&
    short.at(-1) === long.at(-1) &&
    isWithin(short, long);
  return isSkeleton ? 0.7 : 0;
};

/** How much two words of names are the same word, 0–1. Numbers are the same or not. */
export const wordLikeness = (a: string, b: string): number => {
  if (a === b) return 1;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (hasDigit(a) || hasDigit(b)) return 0;
  return Math.max(shortened(short, long), misspelt(short, long));
};
