import type { Decisions } from '../problem.ts';

/** A file of the import, in the order of the import. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  /** Of its preset; null: a space of its own, the same for the same name or the same bytes. */
  readonly namespace: string | null;
  readonly publisher: string | null;
  /** One of our own documents: its records carry their sources, and it is none. */
  readonly isOwn?: boolean;
}
export interface ReconcileOptions {
  readonly files: readonly ImportedFile[];
  readonly decisions: Decisions;
  /** NamePair.key → an entity's id, or `different`. */
  readonly pairs: Readonly<Record<string, string>>;
  /** Given in the wizard: `kind` → folded word → meaning. Remembered with the import. */
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly keepContacts: boolean;
  readonly newId: () => string;
  /** ISO date and time. */
  readonly now: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly lang: 'fr' | 'en';
}

/** What was said of a folded name; a name may be a word of the language itself (« constructor »). */
export const pairSaid = ({ pairs }: ReconcileOptions, fold: string): string | undefined =>
  Object.hasOwn(pairs, fold) ? pairs[fold] : undefined;
