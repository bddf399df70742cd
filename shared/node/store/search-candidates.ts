import type { EntityId } from '../../domain/entity.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, readRows } from './rows.ts';
import { AFTER_ALL, findSpellings } from './search-spellings.ts';

/** Candidates ranked per question: a word that thousands of records have does not make it slow. */
const MAX_CANDIDATES = 300;

/** What search compares of a record, folded; lists have one a line. */
export interface Candidate {
  readonly entity_id: EntityId;
  readonly name: string;
  readonly short_name: string;
  readonly aliases: string;
  readonly identifiers: string;
  readonly description: string;
}
const COLUMNS = 'entity_id, name, short_name, aliases, identifiers, description';
const MATCHING = `SELECT ${COLUMNS} FROM entity_fts WHERE entity_fts MATCH ? LIMIT ${MAX_CANDIDATES}`;

/** Words are letters and digits only (foldText), so that a quoted one is never read as an operator. */
const begins = (word: string): string => `"${word}"*`;
const anyOf = (terms: readonly string[]): string => `(${terms.join(' OR ')})`;

const findMatching = (db: ReadableDb, match: string): Candidate[] =>
  db.prepare<[string], Candidate>(MATCHING).all(match);

/** Entities whose name begins with the text, in the order of names: they may be beyond the candidates of a common word. */
const findBeginning = (db: ReadableDb, fold: string, limit: number): Candidate[] => {
  const ids = db
    .prepare<[string, string, number], string>(
      'SELECT id FROM entity WHERE name_fold >= ? AND name_fold < ? ORDER BY name_fold, id LIMIT ?',
    )
    .pluck()
    .all(fold, fold + AFTER_ALL, limit) as string[];
  return readByIds(db, ids);
};
const findOtherwiseNamed = (db: ReadableDb, fold: string): Candidate[] => {
  const ids = db
    .prepare<[string, string], string>(
      `SELECT id FROM entity WHERE short_name_fold = ? UNION SELECT entity_id FROM alias WHERE value_fold = ?
       LIMIT ${MAX_CANDIDATES}`,
    )
    .pluck()
    .all(fold, fold) as string[];
  return readByIds(db, ids);
};

const readByIds = (db: ReadableDb, ids: readonly string[]): Candidate[] => {
  const aliases = groupRows(
    readRows(
      db,
      'SELECT entity_id, value_fold FROM alias WHERE entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, position',
      JSON.stringify(ids),
    ),
    'entity_id',
    (row) => String(row.value_fold),
  );
  return readRows(
    db,
    'SELECT id, name_fold, short_name_fold FROM entity WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  ).map((row) => ({
    entity_id: row.id as EntityId,
    name: String(row.name_fold),
    short_name: String(row.short_name_fold ?? ''),
    aliases: (aliases.get(String(row.id)) ?? []).join('\n'),
    identifiers: '',
    description: '',
  }));
};

/** Records that answer the words as they were typed, whole or begun. */
export const gatherCandidates = (
  db: ReadableDb,
  fold: string,
  words: readonly string[],
  limit: number,
): Candidate[] => {
  const named = [...findBeginning(db, fold, limit), ...findOtherwiseNamed(db, fold)];
  // A first letter begins a word of almost every record: names that begin with it are what is meant.
  if (fold.length === 1 && named.length >= limit) return named;
  const all = words.map(begins).join(' AND ');
  const digits = /^[\d ]+$/.test(fold) ? [`identifiers : ${begins(fold.replace(/ /g, ''))}`] : [];
  const matches = [`name : (${all})`, all, ...digits];
  return [...named, ...matches.flatMap((match) => findMatching(db, match))];
};

/** The same, each word also as what it may have meant. */
export const gatherMistyped = (db: ReadableDb, words: readonly string[]): Candidate[] => {
  const groups = words.map((word) =>
    anyOf([begins(word), ...findSpellings(db, word).map((spelling) => `"${spelling}"`)]),
  );
  const all = groups.join(' AND ');
  return [`name : (${all})`, all].flatMap((match) => findMatching(db, match));
};
