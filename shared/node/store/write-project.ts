import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { Position } from '../../domain/change.ts';
import type { StoredDecision } from '../../domain/decision.ts';
import type { CheckOverride } from '../../domain/diagnosis/override.ts';
import type { EntityId, StoredEntity } from '../../domain/entity.ts';
import type { KeptSetting } from '../../domain/partnerships/method-keys.ts';
import type { StoredRelation } from '../../domain/relation.ts';
import type { StoredView } from '../../domain/saved-view.ts';
import { insertEntity } from './apply-changes.ts';
import { verifyContent } from './connection.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { insertDecisions } from './decisions.ts';
import { isWritable } from './header.ts';
import { killPoint } from './kill-point.ts';
import { takeLock } from './lock.ts';
import { migrateNew } from './migrate.ts';
import { insertOutline, type StoredOutline } from './outlines.ts';
import { insertPosition } from './positions.ts';
import { openPrivateCopy } from './private-copy.ts';
import { insertProject, type StoredProject } from './project.ts';
import { insertRelation } from './relations.ts';
import { createRunner } from './rows.ts';
import { insertView } from './saved-views.ts';
import { createSearchIndex } from './search-index.ts';
import { insertSnapshot, type KeptSnapshot } from './snapshots.ts';
import { coded, StoreError } from './store-error.ts';

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

const partOf = (path: string): string => `${path}.part`;
const besideOf = (path: string): string[] => ['-journal', '-wal', '-shm'].map((suffix) => path + suffix);
const discard = (path: string): void => {
  for (const file of [path, ...besideOf(path)]) rmSync(file, { force: true });
};

const syncPath = (path: string): void => {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};
/** Some systems do not let a folder be synchronised: the rename is then as durable as they make it. */
const syncFolder = (path: string): void => {
  if (process.platform !== 'win32') syncPath(dirname(path));
};

/** Throws E-FILE-ABSENT without the folder, E-READONLY where it lets nothing be written, E-EXISTS for what may not be replaced. */
const checkTarget = (path: string, overwrite: boolean): void => {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new StoreError('E-FILE-ABSENT');
  if (!isWritable(folder)) throw new StoreError('E-READONLY', { reason: 'protected' });
  if (!existsSync(path)) return;
  if (!overwrite) throw new StoreError('E-EXISTS', { value: basename(path) });
  if (lstatSync(path).isDirectory()) throw new StoreError('E-BASE-NOTOURS', { looksLike: 'folder' });
};

/** Writes a whole file under another name; nothing bears the wanted name before it was verified. */
const writePart = (path: string, write: (part: string) => void, verify: (db: ReadableDb) => void): void => {
  const part = partOf(path);
  discard(part);
  try {
    write(part);
    killPoint('copy.written');
    const copy = openPrivateCopy(part);
    try {
      verifyContent(copy.db);
      verify(copy.db);
    } finally {
      copy.close();
    }
    killPoint('copy.verified');
    syncPath(part);
  } catch (error) {
    discard(part);
    throw error;
  }
};

/** Puts the verified file in its place. */
const putInPlace = (path: string): void => {
  try {
    // A log left by the file replaced would be applied to the new one.
    for (const file of besideOf(path)) rmSync(file, { force: true });
    killPoint('copy.synced');
    renameSync(partOf(path), path);
    killPoint('copy.moved');
    syncFolder(path);
  } catch (error) {
    discard(partOf(path));
    throw error;
  }
};

/**
 * Alone from the first byte: two who write the same part would verify one and put the other in place. An existing
 * project is replaced only when asked, and never while somebody has it open.
 */
const writeAlone = (path: string, { overwrite, now }: WriteOptions, write: () => void): void => {
  checkTarget(path, overwrite);
  const lock = takeLock(path, now);
  try {
    checkTarget(path, overwrite);
    write();
    putInPlace(path);
  } finally {
    lock.release();
  }
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

export interface WriteOptions {
  readonly overwrite: boolean;
  readonly now: Date;
}

export interface CopyOptions extends WriteOptions {
  /** Another name for the copy. */
  readonly name?: string | null;
  /** What is left out of it, before it is verified: its journal may be. */
  readonly prepare?: (copy: Database.Database) => void;
}

/** Makes a project. Throws E-EXISTS, E-LOCK, E-DISK-FULL, E-READONLY, E-IO; what was there before is intact then. */
export const createProjectFile = (path: string, content: ProjectContent, options: WriteOptions): void =>
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
    writeAlone(path, options, () => writePart(path, write, (db) => mustEqual(sizesOf(db), wanted)));
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
const copyAsPart = (db: ReadableDb, path: string, options: Pick<CopyOptions, 'name' | 'prepare'>): void => {
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
  };
  writePart(path, write, verify);
};

/** A copy of an open project, verified, under another name. */
export const copyProjectFile = (db: ReadableDb, path: string, options: CopyOptions): void =>
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
    const wanted = statSync(path, { throwIfNoEntry: false })?.mode ?? mode;
    copyAsPart(db, path, {});
    if (wanted !== undefined) chmodQuietly(partOf(path), wanted & 0o777);
    if (mayReplace()) {
      putInPlace(path);
      return true;
    }
    discard(partOf(path));
    return false;
  });

/** Some shares have no permissions of their own. */
const chmodQuietly = (path: string, mode: number): void => {
  try {
    chmodSync(path, mode);
  } catch {
    // See above.
  }
};
