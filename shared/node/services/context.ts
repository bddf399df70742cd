import type { Listener } from '../../contract/events.ts';
import type { FileToken } from '../../contract/project-operations.ts';
import type { Change, OperationKind, OperationSubject, Position } from '../../domain/change.ts';
import type { Ecosystem } from '../../domain/ecosystem.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { GraphChanges } from '../../domain/graph-changes.ts';
import type { SnapshotId } from '../../domain/snapshot.ts';
import type { ReadableDb } from '../store/database.ts';
import type { Territories } from '../store/territories.ts';
import type { Touched } from '../store/touched.ts';
import type { PartNotes } from './part-notes.ts';
import type { Frozen } from './snapshot/frozen.ts';

export type HostName = 'desktop' | 'browser' | 'command-line' | 'test';

/** Files by opaque token; the only place where a token becomes a path again. */
export interface Files {
  register(path: string): FileToken;
  /** Throws E-FILE-ABSENT for a token that was never given. */
  pathOf(token: FileToken): string;
}

/** What a job of its own making is given: when to stop, and how to say how far it is (0–1; rows where it reads some). */
export interface JobControl {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, label?: string, rows?: number) => void;
}

export interface JobOptions {
  readonly job: string;
  readonly label: string;
  /** Work that is over before says nothing of itself; otherwise it is told from its start. */
  readonly quietMs?: number;
}

/** Long work in worker threads, one result each, cancelled by id. */
export interface Jobs {
  run<Output>(task: string, input: unknown, options: JobOptions): Promise<Output>;
  /** One job in several threads: an input each, their results in the same order. */
  runShares<Output>(task: string, inputs: readonly unknown[], options: JobOptions): Promise<Output[]>;
  /** The same for work that has processes or threads of its own: it ends soon after its signal. */
  follow<Output>(options: JobOptions, work: (control: JobControl) => Promise<Output>): Promise<Output>;
  cancel(job: string): boolean;
  /** Cancels everything and waits for it. */
  close(): Promise<void>;
}

/** Where the open project may be read or written from another thread. */
export interface LentFile {
  readonly path: string;
  /** Opened alone, without memory shared between processes (store/location.ts). */
  readonly alone: boolean;
  /** False once the path leads to another file: nothing may be committed then. */
  isInPlace(): boolean;
}

/** What a writer on another thread did. */
export interface LentOutcome {
  /** Null when nothing was written. */
  readonly operation: string | null;
  readonly isRemoval: boolean;
}

/** The open project. */
export interface Session {
  /** Throws E-NO-PROJECT. */
  reader(): ReadableDb;
  /** Throws E-NO-PROJECT, E-READONLY before any work is done. */
  requireWritable(): void;
  /** The frozen state that is read instead of the project as it is now; null: it is not. */
  frozen(): Frozen | null;
  /** Content of a frozen state, before the line that names it is recorded: harmless alone. */
  keepContent(id: SnapshotId, content: Buffer): void;
  /** Who signs what is written now. */
  author(): string;
  /** One transaction: applies the changes, appends to the journal, then tells listeners. Gives the operation's id; null when there is nothing to change. */
  record(kind: OperationKind, subject: OperationSubject, changes: readonly Change[]): string | null;
  /** Gives a place to entities that have none; no operation, since it is the same picture for whoever opens the project. */
  fillPositions(positions: readonly (Position & { readonly id: EntityId })[]): void;
  /**
   * Lets a thread write the file with a connection of its own: E-BUSY for other edits meanwhile, reads go on, then
   * listeners are told.
   */
  lend<Outcome extends LentOutcome>(work: (file: LentFile) => Promise<Outcome>): Promise<Outcome>;
}

/** The graph of the open project in memory, and the state of the project that it is of. */
export interface KeptGraph {
  readonly state: string;
  readonly ecosystem: Ecosystem;
}

export interface GraphKeeper {
  current(): KeptGraph;
  /** What makes a state the present one; null when it is not known. */
  changesSince(state: string): { readonly changes: GraphChanges; readonly touched: Touched } | null;
}

/** What every service is given: nothing lives at module level. */
export interface ServiceContext {
  readonly host: HostName;
  /** Ends by itself once its last page is closed: the person is told. */
  readonly endsWithPages: boolean;
  /** Settings, recent projects, backups, logs. */
  readonly home: string;
  /** Samples, official territories, fonts. */
  readonly resources: string;
  readonly clock: () => Date;
  /** A new ULID. */
  readonly newId: () => string;
  readonly emit: Listener;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly parts: PartNotes;
  readonly session: Session;
  /** `openTerritories(join(resources, 'territories.db'))`: nothing is read before it is asked. */
  readonly territories: Territories;
  /** The graph of the open project, read once. */
  readonly graph: GraphKeeper;
}
