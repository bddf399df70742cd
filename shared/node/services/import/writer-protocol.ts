import type { ReconcileOptions } from '../../../domain/import/reconcile/options.ts';
import type { ImportSummary } from '../../../domain/import/result.ts';
import type { NewEntry } from '../../store/journal.ts';

interface Work {
  /** File of the project, or a copy for a trial. */
  readonly path: string;
  readonly alone: boolean;
  /** Its first number is 1 once the work is to stop. */
  readonly cancel: SharedArrayBuffer;
}

/** Rows into the project, or into a copy that is thrown away. */
export interface ImportWork extends Work {
  readonly task: 'import';
  readonly isTrial: boolean;
  /** For a trial, where the copy goes when it is to be made from `path`. */
  readonly copy: string | null;
  readonly territories: string;
  readonly entry: NewEntry;
  readonly options: Omit<ReconcileOptions, 'files' | 'newId'>;
}

/** An operation in pieces taken back, or done again. */
export interface ReverseWork extends Work {
  readonly task: 'reverse';
  readonly kind: 'undo' | 'redo';
  readonly entry: NewEntry;
}
export type WriterWork = ImportWork | ReverseWork;

/** What the host says to the thread. */
export type WriterAsked =
  | { readonly ask: 'files'; readonly files: ReconcileOptions['files'] }
  /** RowDraft[] as JSON. */
  | { readonly ask: 'rows'; readonly rows: string }
  | { readonly ask: 'end' }
  | { readonly ask: 'commit' }
  | { readonly ask: 'stop' };

/** What the thread says. `ready`: everything is written and waits for the word to commit. */
export type WriterSaid =
  | { readonly say: 'more' }
  | { readonly say: 'progress'; readonly done: number }
  | { readonly say: 'ready' }
  | { readonly say: 'done'; readonly outcome: WriterOutcome }
  | {
      readonly say: 'refused';
      readonly code: string;
      readonly details: Readonly<Record<string, string | number | null>>;
    }
  | { readonly say: 'stopped' }
  | { readonly say: 'failed'; readonly error: unknown };

export interface WriterOutcome {
  readonly summary: ImportSummary | null;
  /** Null when nothing was written. */
  readonly operation: string | null;
  readonly isRemoval: boolean;
}
