import { foldText } from '../../domain/text.ts';
import type { ReadableDb } from './database.ts';

/** Above every letter: the end of a range of texts that start alike. */
const LAST = '\u{10FFFF}';

const EXACT = 'SELECT id FROM territory WHERE folded = ? ORDER BY id LIMIT ?';
const SAME_KEY = 'SELECT id FROM territory WHERE key = ? ORDER BY id LIMIT ?';
const NAME_STARTS = 'SELECT id FROM territory WHERE folded >= ? AND folded < ? ORDER BY id LIMIT ?';
const KEY_STARTS = 'SELECT id FROM territory WHERE key >= ? AND key < ? ORDER BY id LIMIT ?';
const WORDS = 'SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid LIMIT ?';
const POSTAL =
  'SELECT DISTINCT territory AS id FROM postal WHERE code >= ? AND code < ? ORDER BY territory LIMIT ?';

/** What people write before a name → what the official list writes. */
const NATURES: readonly (readonly [RegExp, string])[] = [
  [/^communaute de communes /, 'cc '],
  [/^communaute d agglomeration /, 'ca '],
  [/^communaute urbaine /, 'cu '],
  [/^(?:commune|ville|departement|region|ept|epci) (?:de la |de l |de |du |des |d )?/, ''],
];
const normaliseQuery = (text: string): string =>
  NATURES.reduce((query, [written, official]) => query.replace(written, official), foldText(text));

const ask = (db: ReadableDb, sql: string, ...values: (string | number)[]): number[] =>
  (db.prepare(sql).all(...values) as { id: number }[]).map(({ id }) => id);

/** Folded words hold letters and digits only: no operator of FTS5 can come from the text; quoted all the same. */
const allWords = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' AND ');

/** Ways to find a name, from the surest: each is asked only while results are missing. */
const tiers = (db: ReadableDb, folded: string, limit: number): (() => number[])[] => {
  const words = folded.split(' ');
  return [
    () => ask(db, EXACT, folded, limit),
    () => ask(db, SAME_KEY, folded, limit),
    () => ask(db, NAME_STARTS, folded, folded + LAST, limit),
    () => ask(db, KEY_STARTS, folded, folded + LAST, limit),
    () => ask(db, WORDS, `{name former} : (${allWords(words)})`, limit),
    () => (words.length > 1 ? ask(db, WORDS, allWords(words), limit) : []),
  ];
};

const postalTier = (db: ReadableDb, text: string, limit: number): number[] =>
  /^\d{3,5}$/.test(text) ? ask(db, POSTAL, text, text + LAST, limit) : [];

/** A code that a text is: the row of the territory, and whether it is one of its former codes. */
export interface CodeHit {
  readonly row: number;
  readonly isFormer: boolean;
}

/** A code of today comes before postal codes (`50129`), a former one after (`50100` is first the postal code of Cherbourg). */
const codeTiers = (db: ReadableDb, text: string, limit: number, hit: CodeHit | null): number[] => {
  const byCode = hit ? [hit.row] : [];
  const byPostalCode = postalTier(db, text.trim(), limit);
  return hit?.isFormer ? [...byPostalCode, ...byCode] : [...byCode, ...byPostalCode];
};

/** Rows found, the likeliest first: codes, exact names, beginnings, then words in any order; in each by level, then population. */
export const searchTerritories = (
  db: ReadableDb,
  text: string,
  limit: number,
  hit: CodeHit | null,
): number[] => {
  const folded = normaliseQuery(text);
  if (folded === '') return [];
  const found = new Set(codeTiers(db, text, limit, hit));
  for (const tier of tiers(db, folded, limit)) {
    if (found.size >= limit) break;
    for (const row of tier()) found.add(row);
  }
  return [...found].slice(0, limit);
};
