type Counts = { readonly entities: number; readonly relations: number };

interface ToldRow {
  readonly table: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly reason: 'orphan' | 'duplicate' | 'value';
  readonly isKept: boolean;
  /** Labels of the fields whose values were not taken. */
  readonly fields: readonly string[];
}

/** What is said of a project that was damaged, and of what became of it. */
export interface RecoveryWords {
  /** Label of the job's progress. */
  readonly job: string;
  /** Nothing was wrong. */
  readonly sound: string;
  readonly repaired: Readonly<Record<'log' | 'search-rebuilt' | 'reindexed', string>>;
  /** From the backup of that moment. */
  readonly fromBackup: (at: string, counts: Counts) => string;
  readonly salvaged: (counts: Counts) => string;
  readonly reapplied: (count: number) => string;
  readonly nothingLost: string;
  readonly lost: (count: number) => string;
  /** Of an operation that could not be applied again: when, by whom, what it was as far as that is known. */
  readonly lostEntry: (at: string | null, author: string | null, what: string | null) => string;
  readonly reversals: Readonly<Record<'undo' | 'redo', string>>;
  /** Operations of which nothing can be read, by their numbers. */
  readonly lostUnread: (from: number, to: number) => string;
  /** How far the project had gone is not known. */
  readonly lostUnknown: string;
  readonly refusedRows: (count: number) => string;
  /** Records and links that came over otherwise than they were. */
  readonly keptRows: (count: number) => string;
  /** Where the list of all of them is. */
  readonly leftFile: (name: string) => string;
  readonly moreRows: (count: number) => string;
  /** First line of that list. */
  readonly leftTitle: string;
  /** One row that did not come over as it was. */
  readonly leftRow: (row: ToldRow) => string;
  /** What a row of a table of ours is, by the table's name. */
  readonly tables: Readonly<Record<string, string>>;
  /** A record whose name cannot be read, and one that is only cited, by the end of its identity. */
  readonly noName: string;
  readonly standIn: (end: string) => string;
  /** The statement that says why a record is « à vérifier », and what it says. */
  readonly field: string;
  readonly toCheck: {
    readonly cited: (date: string) => string;
    readonly twice: (date: string) => string;
    readonly values: (date: string, values: readonly (readonly [label: string, value: string])[]) => string;
  };
  readonly unreadRows: string;
  readonly journalLost: string;
}
