import { hash } from 'node:crypto';
import type { EntityFields } from '../../domain/entity.ts';
import { foldText } from '../../domain/text.ts';
import { IDENTIFIER_SCHEMES } from '../../domain/vocabulary.ts';
import type { ReadableDb } from './database.ts';
import type { Run } from './rows.ts';

/** What search reads of an entity. */
export const SEARCHED_FIELDS = ['name', 'shortName', 'aliases', 'identifiers', 'description'] as const;
export type Searched = Pick<EntityFields, (typeof SEARCHED_FIELDS)[number]>;

const ROWID_DIGITS = 52 / 4;

/** 52 bits of the id's SHA-256: exact as a number, and the same every time. */
export const firstRowid = (id: string): number =>
  Number.parseInt(hash('sha256', id, 'hex').slice(0, ROWID_DIGITS), 16);

/** Words that a mistyped one may have meant, of folded names. */
export const wordsOfFolded = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split(' ')).filter((word) => word.length >= 3));
export const searchedWords = ({ name, shortName, aliases }: Searched): ReadonlySet<string> =>
  wordsOfFolded([name, shortName ?? '', ...aliases].map(foldText));
/** One a line, so that each is still known apart. */
const foldLines = (texts: readonly string[]): string => texts.map(foldText).join('\n');
export const reverse = (word: string): string => [...word].reverse().join('');

/** Texts of the index, folded, in the order of its columns. */
export const foldSearched = (entity: Searched): readonly string[] => [
  foldText(entity.name),
  foldText(entity.shortName ?? ''),
  foldLines(entity.aliases),
  foldLines(IDENTIFIER_SCHEMES.flatMap((scheme) => entity.identifiers[scheme] ?? [])),
  foldText(entity.description ?? ''),
];

export const INSERT_SEARCHED =
  'INSERT INTO entity_fts (rowid, name, short_name, aliases, identifiers, description, entity_id) VALUES (?, ?, ?, ?, ?, ?, ?)';

/** Keeps `entity_fts` and `search_word` in step with the entities, within the transaction of the edit. */
export interface SearchIndex {
  add(id: string, entity: Searched): void;
  remove(id: string, entity: Searched): void;
  /** Writes the words' counts; to be called before the transaction ends. */
  flush(): void;
}

export const createSearchIndex = (db: ReadableDb, run: Run): SearchIndex => {
  const uses = new Map<string, number>();
  const occupant = db.prepare<[number], string>('SELECT entity_id FROM entity_fts WHERE rowid = ?').pluck();
  const rowidOf = (id: string, isEnd: (at: string | undefined) => boolean): number => {
    let rowid = firstRowid(id);
    while (!isEnd(occupant.get(rowid) as string | undefined)) rowid++;
    return rowid;
  };
  const count = (entity: Searched, by: number) => {
    for (const word of searchedWords(entity)) uses.set(word, (uses.get(word) ?? 0) + by);
  };
  return {
    add: (id, entity) => {
      run(
        INSERT_SEARCHED,
        rowidOf(id, (at) => at === undefined),
        ...foldSearched(entity),
        id,
      );
      count(entity, 1);
    },
    remove: (id, entity) => {
      run(
        'DELETE FROM entity_fts WHERE rowid = ?',
        rowidOf(id, (at) => at === id || at === undefined),
      );
      count(entity, -1);
    },
    flush: () => {
      for (const [word, by] of uses) writeUses(run, word, by);
      uses.clear();
    },
  };
};

export const writeUses = (run: Run, word: string, by: number): void => {
  if (by > 0) {
    run(
      'INSERT INTO search_word VALUES (?, ?, ?) ON CONFLICT (word) DO UPDATE SET uses = uses + excluded.uses',
      word,
      reverse(word),
      by,
    );
    return;
  }
  if (by === 0) return;
  // A word that nobody uses any more goes: its count may never be 0.
  const gone = run('DELETE FROM search_word WHERE word = ? AND uses <= ?', word, -by);
  if (gone === 0) run('UPDATE search_word SET uses = uses - ? WHERE word = ?', -by, word);
};
