import type { Listener } from '../../contract/events.ts';
import type { FileToken } from '../../contract/project-operations.ts';
import type { Change, OperationKind, OperationSubject, Position } from '../../domain/change.ts';
import type { EntityId } from '../../domain/entity.ts';
import type { ReadableDb } from '../store/database.ts';
import type { Territories } from '../store/territories.ts';

export type HostName = 'desktop' | 'browser' | 'command-line' | 'test';

/** Files by opaque token; the only place where a token becomes a path again. */
export interface Files {
  register(path: string): FileToken;
  /** Throws E-FILE-ABSENT for a token that was never given. */
  pathOf(token: FileToken): string;
}

/** Long work in worker threads, one result each, cancelled by id. */
export interface Jobs {
  run<Output>(
    task: string,
    input: unknown,
    options: { readonly job: string; readonly label: string },
  ): Promise<Output>;
  cancel(job: string): boolean;
  close(): Promise<void>;
}

/** The open project. */
export interface Session {
  /** Throws E-NO-PROJECT. */
  reader(): ReadableDb;
  /** Throws E-NO-PROJECT, E-READONLY before any work is done. */
  requireWritable(): void;
  /** One transaction: applies the changes, appends to the journal, then tells listeners. Gives the operation's id; null when there is nothing to change. */
  record(kind: OperationKind, subject: OperationSubject, changes: readonly Change[]): string | null;
  /** Gives a place to entities that have none; no operation, since it is the same picture for whoever opens the project. */
  fillPositions(positions: readonly (Position & { readonly id: EntityId })[]): void;
}

/** What every service is given: nothing lives at module level. */
export interface ServiceContext {
  readonly host: HostName;
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
  readonly session: Session;
  /** `openTerritories(join(resources, 'territories.db'))`: nothing is read before it is asked. */
  readonly territories: Territories;
}
