import type { EntityId } from '../../domain/entity.ts';
import {
  isStartWithinOneTypo,
  isWithinOneTypo,
  matchedBy,
  queryWords,
  START_TYPO_MIN_LETTERS,
  scoreRecord,
  TYPO_MIN_LETTERS,
} from '../../domain/search.ts';
import { foldText } from '../../domain/text.ts';
import type { Kind } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import { groupRows, readRows } from './rows.ts';

export interface FoundEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly type: string | null;
  readonly name: string;
  readonly score: number;
  readonly matched: string | null;
}

/** Candidates ranked per question: a word that thousands of records have does not make it slow. */
const MAX_CANDIDATES = 300;
const MAX_SPELLINGS = 24;
const LAST_CHARACTER = '\u{10FFFF}';

interface Candidate {
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
    .all(fold, fold + LAST_CHARACTER, limit) as string[];
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
    .all(start, start + LAST_CHARACTER, shortest, longest) as string[];

/**
 * Words in use that the typed one may have meant. One error leaves the first half or the second half as it was (the
 * halves leave a letter between them, so that a swap touches one only): each half is a range of an index.
 */
const findSpellings = (db: ReadableDb, typed: string): string[] => {
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

const gather = (db: ReadableDb, fold: string, words: readonly string[], limit: number): Candidate[] => {
  const named = [...findBeginning(db, fold, limit), ...findOtherwiseNamed(db, fold)];
  // A first letter begins a word of almost every record: names that begin with it are what is meant.
  if (fold.length === 1 && named.length >= limit) return named;
  const all = words.map(begins).join(' AND ');
  const digits = /^[\d ]+$/.test(fold) ? [`identifiers : ${begins(fold.replace(/ /g, ''))}`] : [];
  const matches = [`name : (${all})`, all, ...digits];
  return [...named, ...matches.flatMap((match) => findMatching(db, match))];
};

const gatherMistyped = (db: ReadableDb, words: readonly string[]): Candidate[] => {
  const groups = words.map((word) =>
    anyOf([begins(word), ...findSpellings(db, word).map((spelling) => `"${spelling}"`)]),
  );
  const all = groups.join(' AND ');
  return [`name : (${all})`, all].flatMap((match) => findMatching(db, match));
};

interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}
const rank = (fold: string, words: readonly string[], candidates: readonly Candidate[]): Ranked[] => {
  const unique = new Map(candidates.map((candidate) => [candidate.entity_id, candidate]));
  return [...unique.values()]
    .flatMap((candidate) => {
      const score = scoreRecord(fold, words, {
        name: candidate.name,
        shortName: candidate.short_name,
        aliases: candidate.aliases.split('\n'),
        identifiers: candidate.identifiers.split('\n'),
        description: candidate.description,
      });
      return score === null ? [] : [{ candidate, score }];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        (a.candidate.name < b.candidate.name ? -1 : a.candidate.name > b.candidate.name ? 1 : 0) ||
        (a.candidate.entity_id < b.candidate.entity_id ? -1 : 1),
    );
};

/** From this score on, words of the name or another name answer as they were typed. */
const CLEAR_SCORE = 0.45;
const EXACT_SCORE = 0.95;
/** With fewer answers than this, what was typed may still be a mistake for something else. */
const ENOUGH = 3;

const isEnough = (ranked: readonly Ranked[]): boolean => {
  const best = ranked[0]?.score ?? 0;
  return best >= EXACT_SCORE || (best >= CLEAR_SCORE && ranked.length >= ENOUGH);
};

/**
 * Entities that answer what a person typed, the best first, always in the same order: words in any order, without case or
 * accents, whole or begun, and mistyped by one letter where few answer them as they are.
 */
export const searchEntities = (db: ReadableDb, text: string, limit: number): FoundEntity[] => {
  const fold = foldText(text);
  const words = queryWords(text);
  if (words.length === 0) return [];
  const strict = rank(fold, words, gather(db, fold, words, limit));
  const ranked = isEnough(strict)
    ? strict
    : rank(fold, words, [...gatherMistyped(db, words), ...strict.map(({ candidate }) => candidate)]);
  return describe(db, words, ranked.slice(0, limit));
};

interface EntityRow {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly type: string | null;
  readonly name: string;
  readonly other: string | null;
}
const describe = (db: ReadableDb, words: readonly string[], ranked: readonly Ranked[]): FoundEntity[] => {
  const ids = JSON.stringify(ranked.map(({ candidate }) => candidate.entity_id));
  const rows = db
    .prepare<[string], EntityRow>(
      `WITH wanted AS (SELECT value AS id FROM json_each(?))
       SELECT e.id, e.kind, e.type, e.name, e.short_name AS other FROM wanted CROSS JOIN entity e USING (id)
       UNION ALL
       SELECT e.id, e.kind, e.type, e.name, a.value FROM wanted CROSS JOIN entity e USING (id)
         CROSS JOIN alias a ON a.entity_id = e.id
       UNION ALL
       SELECT e.id, e.kind, e.type, e.name, i.value FROM wanted CROSS JOIN entity e USING (id)
         CROSS JOIN identifier i ON i.entity_id = e.id`,
    )
    .all(ids);
  const byId = new Map<string, EntityRow[]>();
  for (const row of rows) byId.set(row.id, [...(byId.get(row.id) ?? []), row]);
  return ranked.flatMap(({ candidate, score }) => {
    const own = byId.get(candidate.entity_id) ?? [];
    const [first] = own;
    if (!first) return [];
    const others = own.map(({ other }) => other).filter((other) => other !== null);
    const { id, kind, type, name } = first;
    return [
      {
        id,
        kind,
        type,
        name,
        score: Math.round(score * 1000) / 1000,
        matched: matchedBy(words, name, others),
      },
    ];
  });
};
