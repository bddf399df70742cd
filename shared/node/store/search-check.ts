import type { ReadableDb } from './database.ts';
import type { Row } from './rows.ts';
import { firstRowid, foldSearched, reverse, type Searched, searchedWords } from './search-index.ts';

const CELLS = ['name', 'short_name', 'aliases', 'identifiers', 'description', 'entity_id'] as const;

/** Rows of the search tables against what entities give, one entity after the other: nothing is made again beside them. */
export interface SearchCheck {
  readonly add: (id: string, entity: Searched) => void;
  /** Once every entity is given: rows that are missing, and rows that are there and should not. */
  readonly differences: () => number;
}

const createRowCheck = (db: ReadableDb) => {
  const read = db.prepare<[number], Row>('SELECT * FROM entity_fts WHERE rowid = ?');
  let [wanted, known] = [0, 0];
  const rowOf = (id: string): Row | undefined => {
    for (let at = firstRowid(id); ; at++) {
      const row = read.get(at);
      if (!row || row.entity_id === id) return row;
    }
  };
  return {
    add: (id: string, entity: Searched): void => {
      wanted++;
      const row = rowOf(id);
      const cells = [...foldSearched(entity), id];
      if (row && cells.every((cell, at) => row[CELLS[at] ?? ''] === cell)) known++;
    },
    differences: (): number => {
      const found = db.prepare('SELECT count(*) FROM entity_fts').pluck().get() as number;
      return wanted - known + (found - known);
    },
  };
};

interface WordRow {
  readonly word: string;
  readonly reversed: string;
  readonly uses: number;
}
const createWordCheck = (db: ReadableDb) => {
  const uses = new Map<string, number>();
  return {
    add: (entity: Searched): void => {
      for (const word of searchedWords(entity)) uses.set(word, (uses.get(word) ?? 0) + 1);
    },
    differences: (): number => {
      let [found, known] = [0, 0];
      for (const row of db.prepare<[], WordRow>('SELECT * FROM search_word').iterate()) {
        found++;
        if (uses.get(row.word) === row.uses && reverse(row.word) === row.reversed) known++;
      }
      return uses.size - known + (found - known);
    },
  };
};

export const createSearchCheck = (db: ReadableDb): SearchCheck => {
  const rows = createRowCheck(db);
  const words = createWordCheck(db);
  return {
    add: (id, entity) => {
      rows.add(id, entity);
      words.add(entity);
    },
    differences: () => rows.differences() + words.differences(),
  };
};
