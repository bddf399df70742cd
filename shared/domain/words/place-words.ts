/** What is said of a project on a network drive or in a synchronised folder, and of one whose file is gone. */
export interface PlaceWords {
  /** After a project's name in a file's name; nothing in it that a system refuses there. */
  readonly conflictSuffix: (
    host: string,
    at: { readonly day: string; readonly hours: string; readonly minutes: string },
  ) => string;
  readonly conflict: (fileName: string) => string;
  /** Edits are kept, and not yet at their place; `why`: a whole sentence of the error. */
  readonly unsent: (why: string) => string;
  readonly displaced: Readonly<Record<'removed' | 'replaced', string>>;
}
