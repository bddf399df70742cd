import { type PartialDate, parseDate } from '../../partial-date.ts';

/** Marks that mean something in a cell of several values; one that belongs to a text has `\` before it. */
const MARKS = '\\;|@=(';

/** A text among marks: those given get a `\`, and a `\` that would be taken for one. */
export const markText = (text: string, marks: string): string => {
  let written = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const isMark =
      character === '\\'
        ? at === text.length - 1 || MARKS.includes(text.charAt(at + 1))
        : marks.includes(character);
    written += isMark ? `\\${character}` : character;
  }
  return written;
};

/** The text that was marked. */
export const unmarkText = (text: string): string =>
  text.replace(/\\([\\;|@=(])/g, (_, character: string) => character);

/** Where the marks are that stand for themselves. */
const placesOf = (text: string, mark: string): number[] => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\' && at + 1 < text.length && MARKS.includes(text.charAt(at + 1))) at++;
    else if (text[at] === mark) places.push(at);
  }
  return places;
};

/** Parts between marks, still marked, without the spaces around them. */
export const splitAt = (text: string, mark: string): string[] => {
  const places = placesOf(text, mark);
  return [...places, text.length].map((end, at) =>
    text.slice(at === 0 ? 0 : (places[at - 1] ?? 0) + 1, end).trim(),
  );
};

/** What is before and after the first mark; null without one. */
export const cutAt = (text: string, mark: string): readonly [string, string] | null => {
  const [first] = placesOf(text, mark);
  return first === undefined ? null : [text.slice(0, first).trim(), text.slice(first + 1).trim()];
};

/** Values of a cell, still marked. */
export const itemsOf = (text: string): string[] => splitAt(text, ';').filter((item) => item !== '');
export const joinItems = (items: readonly string[]): string | null =>
  items.length === 0 ? null : items.join('; ');

/** `a|b||c`, without what is empty at the end; `marks` of the context beside `|`. */
export const joinBars = (parts: readonly (string | null | undefined)[], marks = ';|'): string =>
  parts
    .map((part) => markText(part ?? '', marks))
    .join('|')
    .replace(/(?<=^|[^\\|]|\\\|)\|+$/, '');
/** Parts as they were, null where empty. */
export const splitBars = (text: string): (string | null)[] =>
  splitAt(text, '|').map((part) => (part === '' ? null : unmarkText(part)));

const DATED = /^(.*\S) \((\d[\d/.-]{3,9})\)$/s;

/** `what (date)`; a text that already ends so is marked. `what` is marked already. */
export const writeDated = (what: string, date: string | null): string => {
  const safe = DATED.test(what) ? what.replace(/\((?=[^(]*$)/, '\\(') : what;
  return date === null ? safe : `${safe} (${date})`;
};
/** The text, still marked, and its date. */
export const readDated = (text: string): { readonly what: string; readonly on: PartialDate | null } => {
  const [, what, written] = DATED.exec(text) ?? [];
  const on = written === undefined ? null : parseDate(written);
  return what !== undefined && on !== null ? { what, on } : { what: text, on: null };
};
