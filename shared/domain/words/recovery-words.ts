type Counts = { readonly entities: number; readonly relations: number };

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
  readonly unreadRows: string;
  readonly journalLost: string;
}
