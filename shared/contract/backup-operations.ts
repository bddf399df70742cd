import { z } from 'zod';
import { command, query } from './operation.ts';
import { FileToken } from './project-operations.ts';

/** Why a copy was made; `before-migration` says from which version in `schema`. */
export const BACKUP_REASONS = [
  'regular',
  'closing',
  'asked',
  'before-migration',
  'before-import',
  'before-merge',
  'before-merge-back',
  'before-removal',
  'before-restore',
  'before-replacement',
] as const;

/** One verified copy, by its line in the manifest. */
export const Backup = z.object({
  id: z.string(),
  at: z.string(),
  reason: z.enum(BACKUP_REASONS),
  bytes: z.int(),
  schema: z.int(),
  sha256: z.string(),
  /** Null where an earlier version of the application did not note it. */
  entities: z.int().nullable(),
  relations: z.int().nullable(),
  /** Number of the last journalled operation in it. */
  revision: z.int().nullable(),
  /** The copy itself: to be opened read-only, or its place told by the command line. */
  file: FileToken,
  /** Read again now: bytes and content are those noted. False: « illisible ». Null: not looked at. */
  ok: z.boolean().nullable(),
});
export type Backup = z.infer<typeof Backup>;

/** What a restore or a recovery did, exactly: what the person is told, and the command line prints. */
export const Recovery = z.object({
  /** `restored`: nothing was damaged; the others are the steps of the ladder, the last that was needed. */
  method: z.enum(['restored', 'log', 'search-rebuilt', 'reindexed', 'backup', 'salvage']),
  /** The copy that is the base of what is there now. */
  backup: Backup.pick({ id: true, at: true, sha256: true }).nullable(),
  /** The state that was replaced, kept as a backup: restoring it undoes the restore. Null where it could not be read. */
  before: z.string().nullable(),
  entities: z.int(),
  relations: z.int(),
  /** Operations later than the copy: read from the damaged file and applied again. */
  reapplied: z.int(),
  /** Those that could not be: how many (null: not known), and the sentences that say which (what is known of them). */
  lost: z.int().nullable(),
  losses: z.array(z.string()),
  /** Rows of a damaged file that did not come over as they were. */
  left: z.object({
    /** In the project, « à vérifier »: entities, relations, and others. */
    kept: z.object({ entities: z.int(), relations: z.int(), others: z.int() }),
    /** Left out: only in the file of that name, beside the damaged one in the folder of quarantine. */
    out: z.int(),
    file: z.string().nullable(),
    /** The first of them. */
    rows: z.array(
      z.object({
        table: z.string(),
        id: z.string().nullable(),
        name: z.string().nullable(),
        reason: z.enum(['orphan', 'duplicate', 'value']),
        kept: z.boolean(),
        sentence: z.string(),
      }),
    ),
  }),
  /** Name of the damaged file in the folder of quarantine; null when it was not damaged. */
  quarantined: z.string().nullable(),
  /** The whole account in a few sentences. */
  sentences: z.array(z.string()),
});
export type Recovery = z.infer<typeof Recovery>;

/** `file: null` is the open project. A file that is damaged is known by its place: its backups are found all the same. */
const Subject = z.object({ file: FileToken.nullable().default(null) });

/** Copies of a project, and going back to one. */
export const backupOperations = {
  /** The last first. `verify` reads each again. */
  'backup.list': query(Subject.extend({ verify: z.boolean().default(false) }), z.array(Backup)),
  /** State of the backups of the open project. */
  'backup.status': query(
    z.object({}),
    z.object({
      last: Backup.pick({ id: true, at: true, reason: true, bytes: true }).nullable(),
      /** A backup that could not be made since: the code of why. */
      problem: z.string().nullable(),
      /** The second folder, by its name alone. `absent`: not there now; `failed`: the last copy could not be made there. */
      second: z
        .object({
          name: z.string(),
          state: z.enum(['ready', 'absent', 'failed']),
          lastAt: z.string().nullable(),
        })
        .nullable(),
      /** Files of projects that were damaged, kept as they were. */
      quarantined: z.int(),
    }),
  ),
  /** Now, verified. `to`: into that folder too, once; `copy` is what was put there. */
  'backup.make': command(
    z.object({ to: FileToken.nullable().default(null) }),
    Backup.extend({ copy: FileToken.nullable() }),
  ),
  /** The second folder, « clé USB, partage »; null: none. */
  'backup.setFolder': command(
    z.object({ folder: FileToken.nullable() }),
    z.object({ name: z.string().nullable() }),
  ),
  /**
   * Goes back to a backup (null: the last one that is readable), after one of the present state; a file that is damaged
   * goes through the ladder of `project.recover`. E-BAK-NONE where there is none.
   */
  'backup.restore': command(
    Subject.extend({ backup: z.string().nullable().default(null), job: z.string().max(100) }),
    Recovery,
  ),
};

/** What can be done of a file that does not open, before anything is done. */
export const recoveryOperations = {
  'project.examine': query(
    z.object({ file: FileToken }),
    z.object({
      /** Code of why it does not open; null when it does. */
      code: z.string().nullable(),
      message: z.string().nullable(),
      backup: Backup.pick({ id: true, at: true, entities: true, relations: true }).nullable(),
      /** Later operations that can be read in the damaged file and applied again, and those that cannot; null: not known. */
      replayable: z.int().nullable(),
      unreplayable: z.int().nullable(),
      /** What a salvage would find: rows of tables that are known. */
      salvageable: z.object({ entities: z.int(), relations: z.int() }).nullable(),
    }),
  ),
  /**
   * The ladder (reliability 1.4): the log, search, indexes, the last verified backup and the readable journal, then a
   * salvage of rows. The damaged file goes to quarantine; the repaired project takes its place and is opened. `kept`: the
   * edits that were kept when another program wrote over the open file, on the backup that they go on from; whatever is at
   * its place goes to quarantine. E-BAK-NONE where none were kept, or all were taken back already.
   */
  'project.recover': command(
    z.object({
      file: FileToken,
      how: z.enum(['auto', 'backup', 'salvage', 'kept']).default('auto'),
      job: z.string().max(100),
    }),
    Recovery,
  ),
};
