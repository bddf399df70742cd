import { foldText } from '../../domain/text.ts';
import { IDENTIFIER_SCHEMES } from '../../domain/vocabulary.ts';
import { isSearched, type SearchKeeper } from './apply-changes.ts';
import type { WritableDb } from './database.ts';
import { type Cell, groupRows, type Row, type Run, readRows } from './rows.ts';
import { firstRowid, foldSearched, INSERT_SEARCHED, wordsOfFolded, writeUses } from './search-index.ts';

/** Entities brought up to date together: the index is written in the order of its rows, which is ten times faster. */
const BATCH_ENTITIES = 40_000;
/** Fewer of them where their texts are long: 25,000 of 20,000 characters would take half a gigabyte. */
const BATCH_CHARS = 16_000_000;
/** Bytes of words that the index holds before it writes them: those of a batch; and as it is by itself. */
const BATCH_BYTES = 2 ** 24;
const USUAL_BYTES = 2 ** 20;
const READ_AT_ONCE = 2_000;
/** Counts of words kept in memory. */
const WORDS_MAX = 150_000;

/** What is known of an entity to bring up to date. */
interface Noted {
  /** The index already has a row of it. */
  readonly isKnown: boolean;
  /** Its texts, where nothing changed since they were given: others are read back. */
  readonly cells: readonly Cell[] | null;
}
interface Touched extends Noted {
  readonly id: string;
  readonly rowid: number;
}

const idsOf = (touched: readonly Touched[]): string => JSON.stringify(touched.map(({ id }) => id));

/** Slices of a list. */
function* slicesOf<Item>(items: readonly Item[], length: number): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += length) yield items.slice(at, at + length);
}

const ENTITIES = `SELECT id, name_fold, short_name_fold, description FROM entity
  WHERE id IN (SELECT value FROM json_each(?))`;
const ALIASES = `SELECT entity_id, value_fold FROM alias
  WHERE entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, position`;
const IDENTIFIERS = `SELECT entity_id, scheme, value FROM identifier
  WHERE entity_id IN (SELECT value FROM json_each(?)) ORDER BY entity_id, position`;

/** Texts of the index of an entity, folded, in the order of its columns. */
const searchedCells = (row: Row, aliases: readonly string[], identifiers: readonly Row[]): Cell[] => [
  String(row.name_fold),
  String(row.short_name_fold ?? ''),
  aliases.join('\n'),
  IDENTIFIER_SCHEMES.flatMap((scheme) => identifiers.filter((one) => one.scheme === scheme))
    .map(({ value }) => foldText(String(value)))
    .join('\n'),
  foldText(String(row.description ?? '')),
  String(row.id),
];

/** By id, what the index is to hold of these entities. */
const readSearched = (db: WritableDb, touched: readonly Touched[]): ReadonlyMap<string, Cell[]> => {
  const ids = idsOf(touched);
  const aliases = groupRows(readRows(db, ALIASES, ids), 'entity_id', (row) => String(row.value_fold));
  const identifiers = groupRows(readRows(db, IDENTIFIERS, ids), 'entity_id', (row) => row);
  return new Map(
    readRows(db, ENTITIES, ids).map((row) => {
      const id = String(row.id);
      return [id, searchedCells(row, aliases.get(id) ?? [], identifiers.get(id) ?? [])];
    }),
  );
};

/** How many more entities have each word, written when they are many. */
const createWordCounts = (run: Run, onStep: () => void) => {
  const uses = new Map<string, number>();
  const flush = () => {
    for (const words of slicesOf([...uses.keys()].sort(), READ_AT_ONCE)) {
      onStep();
      for (const word of words) writeUses(run, word, uses.get(word) ?? 0);
    }
    uses.clear();
  };
  return {
    flush,
    count: ([name, short, aliases]: readonly Cell[], by: number) => {
      const texts = [name, short, ...String(aliases).split('\n')].map(String);
      for (const word of wordsOfFolded(texts)) uses.set(word, (uses.get(word) ?? 0) + by);
      if (uses.size > WORDS_MAX) flush();
    },
  };
};
type WordCounts = ReturnType<typeof createWordCounts>;

const byRowid = (a: Touched, b: Touched): number => a.rowid - b.rowid;

interface Old {
  readonly rowid: number;
  readonly cells: readonly Cell[];
}

interface Batch {
  readonly db: WritableDb;
  readonly run: Run;
  readonly words: WordCounts;
  readonly onStep: () => void;
}

/** Takes out the rows of entities that have one. */
const removeOld = ({ db, run, words, onStep }: Batch, touched: readonly Touched[]): void => {
  const read = db.prepare<[number], Row>(
    'SELECT name, short_name, aliases, entity_id FROM entity_fts WHERE rowid = ?',
  );
  const find = ({ id, rowid }: Touched): Old | null => {
    for (let at = rowid; ; at++) {
      const row = read.get(at);
      if (!row) return null;
      if (row.entity_id === id)
        return { rowid: at, cells: [row.name ?? '', row.short_name ?? '', row.aliases ?? ''] };
    }
  };
  for (const slice of slicesOf(touched, READ_AT_ONCE)) {
    onStep();
    for (const old of slice.map(find)) {
      if (!old) continue;
      words.count(old.cells, -1);
      run('DELETE FROM entity_fts WHERE rowid = ?', old.rowid);
    }
  }
};

const isTaken = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');

const insertAt = (run: Run, rowid: number, cells: readonly Cell[]): void => {
  for (let at = rowid; ; at++) {
    try {
      run(INSERT_SEARCHED, at, ...cells);
      return;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
};

const addNew = ({ db, run, words, onStep }: Batch, touched: readonly Touched[]): void => {
  for (const slice of slicesOf(touched, READ_AT_ONCE)) {
    onStep();
    const unread = slice.filter(({ cells }) => cells === null);
    const searched = unread.length > 0 ? readSearched(db, unread) : new Map<string, Cell[]>();
    for (const { id, rowid, cells: given } of slice) {
      const cells = given ?? searched.get(id);
      if (!cells) continue;
      words.count(cells, 1);
      insertAt(run, rowid, cells);
    }
  }
};

const holdWords = (db: WritableDb, bytes: number): void => {
  db.exec(`INSERT INTO entity_fts (entity_fts, rank) VALUES ('hashsize', ${bytes})`);
};

/** Keeps search in step for many changes: entities are noted, and their rows written together. `onStep` may throw. */
export const createSearchBatch = (db: WritableDb, run: Run, onStep: () => void): SearchKeeper => {
  const words = createWordCounts(run, onStep);
  const batch = { db, run, words, onStep };
  const noted = new Map<string, Noted>();
  let chars = 0;
  const writeNoted = () => {
    const touched = [...noted]
      .map(([id, { isKnown, cells }]) => ({ id, rowid: firstRowid(id), isKnown, cells }))
      .sort(byRowid);
    noted.clear();
    chars = 0;
    removeOld(
      batch,
      touched.filter(({ isKnown }) => isKnown),
    );
    addNew(batch, touched);
  };
  const note = (id: string, isKnown: boolean, cells: Noted['cells']) => {
    const first = noted.get(id);
    noted.set(id, first ? { isKnown: first.isKnown, cells: null } : { isKnown, cells });
    for (const cell of cells ?? []) chars += String(cell).length;
    if (noted.size >= BATCH_ENTITIES || chars >= BATCH_CHARS) writeNoted();
  };
  holdWords(db, BATCH_BYTES);
  return {
    created: (id, fields) => note(id, false, [...foldSearched(fields), id]),
    changing: (id, after) => {
      if (!isSearched(after)) return () => undefined;
      // Noted after: a batch that is written then sees the entity as it has become.
      return () => note(id, true, null);
    },
    flush: () => {
      writeNoted();
      words.flush();
      holdWords(db, USUAL_BYTES);
    },
  };
};
