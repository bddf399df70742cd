import Database from 'better-sqlite3';
import type { Position } from '../../domain/change.ts';
import type { StoredDecision } from '../../domain/decision.ts';
import type { CheckOverride } from '../../domain/diagnosis/override.ts';
import type { EntityId, StoredEntity } from '../../domain/entity.ts';
import type { KeptSetting } from '../../domain/partnerships/method-keys.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { StoredView } from '../../domain/saved-view.ts';
import { insertEntity } from './apply-changes.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { insertDecisions } from './decisions.ts';
import type { FileIdentity } from './identity.ts';
import { killPoint } from './kill-point.ts';
import { migrateNew } from './migrate.ts';
import { insertOutline, type StoredOutline } from './outlines.ts';
import { insertPosition } from './positions.ts';
import { insertProject, type StoredProject } from './project.ts';
import { insertRelation } from './relations.ts';
import { createRunner } from './rows.ts';
import { insertView } from './saved-views.ts';
import { createSearchIndex } from './search-index.ts';
import { insertSnapshot, type KeptSnapshot } from './snapshots.ts';
import { coded, StoreError } from './store-error.ts';
import {
  checkTarget,
  discard,
  keepMode,
  partOf,
  putInPlace,
  type WriteOptions,
  writeAlone,
  writePart,
} from './write-part.ts';

export interface ProjectContent {
  readonly project: StoredProject;
  readonly entities: readonly StoredEntity[];
  readonly relations: readonly StoredRelation[];
  readonly positions: readonly (Position & { readonly id: EntityId })[];
  readonly views?: readonly StoredView[];
  readonly decisions?: readonly StoredDecision[];
  readonly overrides?: readonly CheckOverride[];
  /** Settings of the method by their key, as JSON: only those that the project changed. */
  readonly method?: readonly KeptSetting[];
  readonly outlines?: readonly StoredOutline[];
  readonly snapshots?: readonly KeptSnapshot[];
}

export const insertContent = (db: WritableDb, content: ProjectContent): void => {
  const run = createRunner(db);
  const index = createSearchIndex(db, run);
  insertProject(run, content.project);
  for (const { id, ...fields } of content.entities) insertEntity(run, index, id, fields);
  for (const { id, ...fields } of content.relations) insertRelation(run, id, fields);
  for (const { id, ...position } of content.positions) insertPosition(run, id, position);
  for (const view of content.views ?? []) insertView(run, view);
  insertDecisions(run, content);
  for (const outline of content.outlines ?? []) insertOutline(run, outline);
  for (const snapshot of content.snapshots ?? []) insertSnapshot(run, snapshot);
  index.flush();
};

/** Left in WAL mode, so that opening the file later changes nothing in it. */
const finishFile = (db: Database.Database): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

const COUNTED = [
  'entity',
  'relation',
  'position',
  'saved_view',
  'decision',
  'check_override',
  'method_setting',
  'snapshot',
  'snapshot_content',
  'journal',
];
/** A project of an earlier version is copied before it is brought up to date: it has not every table. */
const sizesOf = (db: ReadableDb, counted: readonly string[] = COUNTED): string => {
  const present = new Set(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all());
  return counted
    .filter((table) => present.has(table))
    .map((table) => db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
    .join(' ');
};

export interface CopyOptions extends WriteOptions {
  /** Another name for the copy. */
  readonly name?: string | null;
  /** What is left out of it, before it is verified: its journal may be. */
  readonly prepare?: (copy: Database.Database) => void;
  /** The verified part, before it takes its place. */
  readonly onWritten?: (part: string) => void;
}

/** Makes a project. Throws E-EXISTS, E-LOCK, E-DISK-FULL, E-READONLY, E-IO; what was there before is intact then. */
export const createProjectFile = (
  path: string,
  content: ProjectContent,
  options: WriteOptions,
): FileIdentity =>
  coded(() => {
    const {
      entities,
      relations,
      positions,
      views = [],
      decisions = [],
      overrides = [],
      method = [],
      snapshots = [],
    } = content;
    const tables = [
      entities,
      relations,
      positions,
      views,
      decisions,
      overrides,
      method,
      snapshots,
      snapshots,
      [],
    ];
    const wanted = tables.map(({ length }) => length).join(' ');
    const write = (part: string) => {
      const db = new Database(part) as WritableDb;
      try {
        // A crash leaves a part that nobody reads: durability comes with the rename.
        db.pragma('journal_mode = MEMORY');
        db.pragma('synchronous = OFF');
        migrateNew(db);
        db.transaction(() => insertContent(db, content))();
        finishFile(db);
      } finally {
        db.close();
      }
    };
    return writeAlone(path, options, () => writePart(path, write, (db) => mustEqual(sizesOf(db), wanted)));
  });

const mustEqual = (found: string, wanted: string): void => {
  if (found !== wanted) throw new StoreError('E-BAK-BAD', { found, wanted });
};

/** A private copy is closed to writing by `query_only`, which forbids this too. */
export const vacuumInto = (db: ReadableDb, part: string): void => {
  const isQueryOnly = db.pragma('query_only', { simple: true });
  db.pragma('query_only = OFF');
  try {
    db.prepare('VACUUM INTO ?').run(part);
  } finally {
    db.pragma(`query_only = ${isQueryOnly}`);
  }
};

/** The whole of an open project as a part of `path`, verified (VACUUM INTO: consistent while it is being used). */
const copyAsPart = (
  db: ReadableDb,
  path: string,
  options: Pick<CopyOptions, 'name' | 'prepare' | 'onWritten'>,
): FileIdentity => {
  const versionOf = () => db.pragma('data_version', { simple: true });
  const counted = options.prepare ? COUNTED.filter((table) => table !== 'journal') : COUNTED;
  const before = { sizes: sizesOf(db, counted), version: versionOf() };
  const write = (part: string) => {
    vacuumInto(db, part);
    killPoint('copy.vacuumed');
    const copy = new Database(part);
    try {
      if (options.name) copy.prepare('UPDATE project SET name = ?').run(options.name);
      options.prepare?.(copy);
      finishFile(copy);
    } finally {
      copy.close();
    }
  };
  const verify = (copy: ReadableDb) => {
    // Somebody else may have written meanwhile: the copy is then whole, but of a state that was not counted.
    if (versionOf() === before.version) mustEqual(sizesOf(copy, counted), before.sizes);
    options.onWritten?.(partOf(path));
  };
  return writePart(path, write, verify);
};

/** A copy of an open project, verified, under another name. */
export const copyProjectFile = (db: ReadableDb, path: string, options: CopyOptions): FileIdentity =>
  coded(() => writeAlone(path, options, () => copyAsPart(db, path, options)));

export interface WriteBackOptions {
  /** Asked last, once the new file is whole: false leaves what is there as it is. */
  readonly mayReplace: () => boolean;
  /** Permissions of the new file; those of the one that it replaces when there is one. */
  readonly mode?: number;
}

/**
 * The whole of an open project put in the place of a file whose lock the caller holds. Gives false when it was not to be
 * replaced; throws what the store refuses, and nothing has changed there then.
 */
export const writeBackFile = (
  db: ReadableDb,
  path: string,
  { mayReplace, mode }: WriteBackOptions,
): boolean =>
  coded(() => {
    checkTarget(path, true);
    copyAsPart(db, path, {});
    keepMode(path, mode);
    if (mayReplace()) {
      putInPlace(path);
      return true;
    }
    discard(partOf(path));
    return false;
  });
