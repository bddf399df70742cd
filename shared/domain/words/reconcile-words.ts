import type { Side } from '../reconcile/records.ts';

export interface ReconciledCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly conflicts: number;
  readonly applied: boolean;
}

/** What is said of a copy handed over and merged back. */
export interface ReconcileWords {
  /** Label of the job's progress. */
  readonly job: string;
  /** Name of a copy, where none was chosen. */
  readonly copyName: (project: string) => string;
  /** Fields of which the other labels say nothing. */
  readonly fields: Readonly<Record<string, string>>;
  readonly removed: string;
  readonly present: string;
  /** A value that no short text tells. */
  readonly other: string;
  readonly project: string;
  readonly graph: string;
  readonly check: (check: string, subject: string) => string;
  /** A person who is hidden, by the organisation. */
  readonly person: (organisation: string) => string;
  readonly places: (count: number) => string;
  readonly history: (count: number) => string;
  readonly parted: string;
  readonly shared: (path: string) => string;
  readonly done: (counts: ReconciledCounts) => string;
  readonly nothing: string;
  readonly noAncestor: string;
  readonly taken: Readonly<Record<Side, string>>;
  readonly columns: {
    readonly name: string;
    readonly field: string;
    readonly ours: string;
    readonly theirs: string;
  };
}
