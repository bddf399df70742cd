import { createSaid } from './told.ts';

const NARROW = '\u202F';
const NO_BREAK = '\u00A0';

/** French spacing of one piece of sentence (interface.md 2.14): written plainly, read properly. */
export const spaceFrench = (text: string): string =>
  text
    .replace(/'/g, '’')
    .replace(/ ([;!?»])/g, `${NARROW}$1`)
    .replace(/« /g, `«${NARROW}`)
    .replace(/ :/g, `${NO_BREAK}:`)
    .replace(/(\d) (?=(?:h|Mo|Go|ko|%|€|px|octets?)(?:[^\p{L}]|$))/gu, `$1${NO_BREAK}`)
    .replace(/\b([nN]°|M\.) /g, `$1${NO_BREAK}`);

/** A French sentence: its own words are spaced, the values put in it are left as they are. */
export const french = (pieces: TemplateStringsArray, ...values: readonly (string | number)[]): string =>
  pieces.map((piece, at) => `${spaceFrench(piece)}${values[at] ?? ''}`).join('');

/** French: 0 and 1 are singular. */
export const pluralFrench = (count: number, one: string, many: string): string =>
  Math.abs(count) < 2 ? one : many;
export const pluralEnglish = (count: number, one: string, many: string): string =>
  Math.abs(count) === 1 ? one : many;

export type Details = Readonly<Record<string, unknown>>;

/** A detail as text; empty when it was not given. */
export const textOf = (details: Details, key: string): string => {
  const value = details[key];
  if (Array.isArray(value)) return value.join(', ');
  return value === null || value === undefined ? '' : String(value);
};

/** Values from outside are shown short. */
export const shorten = (text: string, most = 80): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

/** Sentences whose names and numbers lead somewhere. */
export const saidInFrench = createSaid(spaceFrench);
export const saidInEnglish = createSaid((text) => text);
