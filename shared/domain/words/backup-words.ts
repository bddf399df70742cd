/** What is said of backups, and of going back to one. */
export interface BackupWords {
  /** Labels of the jobs' progress. */
  readonly jobs: Readonly<Record<'restoring', string>>;
  readonly reasons: Readonly<
    Record<
      | 'regular'
      | 'closing'
      | 'asked'
      | 'before-migration'
      | 'before-import'
      | 'before-merge'
      | 'before-merge-back'
      | 'before-removal'
      | 'before-restore'
      | 'before-replacement',
      string
    >
  >;
  readonly columns: Readonly<Record<'at' | 'reason' | 'entities' | 'relations' | 'state' | 'id', string>>;
  /** Read again: `null`, not looked at. */
  readonly state: (ok: boolean | null) => string;
  readonly made: (path: string) => string;
  readonly none: string;
  /** The project is as it was at that moment. */
  readonly restored: (
    at: string,
    counts: { readonly entities: number; readonly relations: number },
  ) => string;
  /** Operations that came after the backup, and are taken out with the state that it replaces. */
  readonly undone: (count: number) => string;
  /** What was there is a backup too, by its id: going back to it undoes this. */
  readonly kept: (id: string) => string;
  readonly quarantined: (name: string) => string;
  /** Of edits later than the backup, nothing could be read. */
  /** When the replaced file was last known whole, where the log of its last session is gone. */
  readonly cut: (since: string) => string;
  readonly later: string;
}
