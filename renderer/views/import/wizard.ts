import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { FileToken } from '../../../shared/contract/project-operations.ts';
import type { Mapping } from '../../../shared/domain/import/mapping.ts';
import type { Decisions } from '../../../shared/domain/import/problem.ts';

/** The six steps, in their order. Nothing is written before the last. */
export const STEPS = ['file', 'content', 'columns', 'values', 'check', 'import'] as const;
export type Step = (typeof STEPS)[number];

export type Plan = Omit<InputOf<'import.preview'>, 'job'>;
export type Inspection = OutputOf<'import.inspect'>;
export type InspectedTable = Inspection['tables'][number];
export type Outcome = OutputOf<'import.preview'>;
export type ImportAs = NonNullable<Plan['as']>;

export interface GivenFile {
  readonly token: FileToken;
  readonly name: string;
  /** Null: guessed. */
  readonly encoding: string | null;
  readonly separator: string | null;
}

/** A file that is not taken, and why, in a sentence. */
export interface RefusedFile {
  readonly name: string;
  readonly reason: string;
}

/** What the person decided of a table; null mapping: what was proposed. */
export interface TableChoice {
  readonly isTaken: boolean;
  readonly mapping: Mapping | null;
}

/** What the host is doing for the wizard. */
export interface WizardJob {
  readonly id: string;
  readonly what: 'upload' | 'inspect' | 'preview' | 'run' | 'report' | 'undo';
  readonly done: number;
  readonly label: string;
  /** Read so far, once some are. */
  readonly rows?: number;
}

export interface Wizard {
  readonly step: Step;
  readonly files: readonly GivenFile[];
  readonly refused: readonly RefusedFile[];
  readonly as: ImportAs;
  /** Header rows that were chosen, by table. */
  readonly headerRows: Readonly<Record<string, number>>;
  readonly tables: Readonly<Record<string, TableChoice>>;
  readonly decisions: Decisions;
  readonly pairs: Readonly<Record<string, string>>;
  readonly meanings: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly inspection: Inspection | null;
  /** What would happen; null until it is computed for the plan as it is. */
  readonly outcome: Outcome | null;
  /** What was asked, kept while its answers make new outcomes. */
  readonly asked: Pick<Outcome, 'questions' | 'pairs'>;
  readonly result: Outcome | null;
  readonly isUndone: boolean;
  readonly job: WizardJob | null;
  /** Why the last thing asked of the host did not happen, as a sentence. */
  readonly refusal: string | null;
  /** What the person stopped last, until something else is done. */
  readonly stopped: WizardJob['what'] | null;
  /** The area to paste a table in is open. */
  readonly isPasting: boolean;
}

export const startWizard: Wizard = {
  step: 'file',
  files: [],
  refused: [],
  as: 'auto',
  headerRows: {},
  tables: {},
  decisions: {},
  pairs: {},
  meanings: {},
  inspection: null,
  outcome: null,
  asked: { questions: [], pairs: [] },
  result: null,
  isUndone: false,
  job: null,
  refusal: null,
  stopped: null,
  isPasting: false,
};
