import {
  isStartWithinOneTypo,
  isWithinOneTypo,
  START_TYPO_MIN_LETTERS,
  TYPO_MIN_LETTERS,
} from '../../domain/search.ts';
import type { ReadableDb } from './database.ts';

const MAX_SPELLINGS = 24;
/** After every text that begins like another: the end of a range. */
export const AFTER_ALL = '\u{10FFFF}';

const readWords = (
  db: ReadableDb,
  column: 'word' | 'reversed',
  start: string,
  shortest: number,
  longest: number,
) =>
  db
    .prepare<(string | number)[], string>(
      `SELECT word FROM search_word WHERE ${column} >= ? AND ${column} < ? AND length(word) BETWEEN ? AND ?
       ORDER BY uses DESC, word`,
    )
    .pluck()
    .all(start, start + AFTER_ALL, shortest, longest) as string[];

/**
 * Words in use that the typed one may have meant. One error leaves the first half or the second half as it was (the
 * halves leave a letter between them, so that a swap touches one only): each half is a range of an index.
 */
export const findSpellings = (db: ReadableDb, typed: string): string[] => {
  const length = typed.length;
  if (length < TYPO_MIN_LETTERS) return [];
  const half = Math.floor((length - 1) / 2);
  const reversed = [...typed].reverse().join('');
  const near = [
    ...readWords(db, 'word', typed.slice(0, half), length - 1, length + 1),
    ...readWords(db, 'reversed', reversed.slice(0, length - 1 - half), length - 1, length + 1),
  ].filter((word) => word.length > TYPO_MIN_LETTERS && isWithinOneTypo(typed, word));
  const spellings = near.length > 0 ? near : findStarts(db, typed);
  return [...new Set(spellings)].slice(0, MAX_SPELLINGS);
};

/** The same for a word still being typed; an error in its first letter then stays unseen. */
const findStarts = (db: ReadableDb, typed: string): string[] => {
  if (typed.length < START_TYPO_MIN_LETTERS) return [];
  const fits = (word: string) => isStartWithinOneTypo(typed, word);
  return readWords(db, 'word', typed.slice(0, 1), typed.length, 100).filter(fits);
};
