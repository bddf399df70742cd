import { z } from 'zod';
import { EntityId } from '../domain/entity.ts';
import { SavedViewId } from '../domain/saved-view.ts';
import { SnapshotId } from '../domain/snapshot.ts';
import { command, query } from './operation.ts';

/** A file that a person chose: opaque; a path never crosses. */
export const FileToken = z.string().min(1).max(100).brand('FileToken');
export type FileToken = z.infer<typeof FileToken>;

export const Settings = z.object({
  language: z.enum(['fr', 'en']),
  theme: z.enum(['light', 'dark', 'system']),
  reduceMotion: z.boolean(),
  singleKeys: z.boolean(),
  /** Text of the window, percent of its usual size. */
  textSize: z.int().min(100).max(150),
  highContrast: z.boolean(),
  /** Explorer opens as a list, without the picture. */
  listByDefault: z.boolean(),
  /** The person's keys by command id; none: the command has no keys any more. Commands that are absent keep theirs. */
  keys: z.record(z.string().max(100), z.array(z.string().max(50)).max(4)),
  /** Ids of commands kept at the top of the palette. */
  pinnedCommands: z.array(z.string().max(100)).max(50),
  /** The tour has been taken or refused: it is not offered again. */
  tourSeen: z.boolean(),
  author: z.string().max(100),
});
export type Settings = z.infer<typeof Settings>;

/** The settings could not be read whole: what could is kept, the file itself under another name. */
export const SettingsNotice = z.object({
  reason: z.enum(['damaged', 'newer']),
  /** Null where it could not be put aside: it stays as it is. */
  keptAs: z.string().nullable(),
});
export type SettingsNotice = z.infer<typeof SettingsNotice>;

/** Files of the application's folder whose loss changes what it does. */
export const HomeFile = z.enum(['second-folder', 'recent', 'mappings']);
export type HomeFile = z.infer<typeof HomeFile>;
/** One that could not be read: it begins anew, and is kept under another name (null: it stays as it is). */
export const HomeNotice = z.object({ file: HomeFile, keptAs: z.string().nullable() });
export type HomeNotice = z.infer<typeof HomeNotice>;

/** Counts of the last time that the product was broken on purpose; `tried` by unit. */
export const Reliability = z.object({
  on: z.string().max(40),
  form: z.enum(['short', 'long']),
  passed: z.int().nonnegative(),
  failed: z.int().nonnegative(),
  notRun: z.int().nonnegative(),
  lost: z.int().nonnegative(),
  tried: z.record(z.string().max(40), z.int().nonnegative()),
});
export type Reliability = z.infer<typeof Reliability>;

export const ProjectInfo = z.object({
  name: z.string(),
  /** Name of the file, without its folder. */
  fileName: z.string(),
  readOnly: z.boolean(),
  /** Why it is read-only, when it is. */
  readOnlyReason: z.enum(['asked', 'locked', 'protected', 'full', 'snapshot']).nullable(),
  /** The frozen state that is shown instead of the project as it is now. */
  snapshot: z
    .object({
      id: SnapshotId,
      name: z.string(),
      on: z.string(),
      at: z.string(),
      sha256: z.string(),
      /** Saved views that it was made for. */
      views: z.array(SavedViewId),
      isWholeFile: z.boolean(),
    })
    .nullable(),
  fictional: z.boolean(),
  sample: z.string().nullable(),
  territory: z.object({ id: EntityId, name: z.string() }).nullable(),
  schemaVersion: z.int(),
  entities: z.record(z.string(), z.int()),
  relations: z.record(z.string(), z.int()),
  sources: z.int(),
  operations: z.int(),
  revision: z.int(),
  savedAt: z.string().nullable(),
  canUndo: z.boolean(),
  canRedo: z.boolean(),
  lastBackup: z.object({ at: z.string(), ok: z.boolean() }).nullable(),
  /** When an import began that died before this opening, and of which nothing was added. */
  stoppedImport: z.string().nullable(),
});
export type ProjectInfo = z.infer<typeof ProjectInfo>;

export const RecentProject = z.object({
  file: FileToken,
  name: z.string(),
  fileName: z.string(),
  folder: z.string(),
  territory: z.string().nullable(),
  fictional: z.boolean(),
  entities: z.int(),
  relations: z.int(),
  openedAt: z.string(),
  /** When its last verified backup was made; null when there is none on this computer. */
  backupAt: z.string().nullable(),
  available: z.boolean(),
});
export type RecentProject = z.infer<typeof RecentProject>;

export const Created = z.object({ file: FileToken, entities: z.int(), relations: z.int() });

export const projectOperations = {
  /** What the window needs first. */
  'app.state': query(
    z.object({}),
    z.object({
      version: z.string(),
      host: z.enum(['desktop', 'browser', 'command-line', 'test']),
      /** The host ends by itself once its last page is closed. */
      endsWithPages: z.boolean(),
      settings: Settings,
      settingsNotice: SettingsNotice.nullable(),
      homeNotices: z.array(HomeNotice),
      project: ProjectInfo.nullable(),
      /** Official territories' year, shown with every list made from them. */
      territoriesYear: z.int(),
    }),
  ),
  /** For support: where it runs, and what came of the last reliability run; null when this copy has none. */
  'app.about': query(
    z.object({}),
    z.object({ system: z.string(), schemaVersion: z.int(), reliability: Reliability.nullable() }),
  ),
  /** Notices of the works that Alliage is made with. */
  'app.licences': query(z.object({}), z.object({ text: z.string() })),
  /** The end of the technical log, empty when nothing was noted. */
  'app.log': query(z.object({}), z.object({ text: z.string() })),
  'settings.set': command(Settings.partial(), Settings),
  /** Makes a file; does not open it. `file: null` puts it in the folder of projects under a free name. */
  'project.create': command(
    z.object({
      file: FileToken.nullable(),
      name: z.string().max(300).nullable(),
      sample: z.string().nullable(),
      territory: z.string().nullable(),
      overwrite: z.boolean().default(false),
    }),
    Created,
  ),
  /** `acceptChanged`: all the same, after a full verification, when it changed outside the application (E-BASE-CHANGED). */
  'project.open': command(
    z.object({
      file: FileToken,
      readOnly: z.boolean().default(false),
      acceptChanged: z.boolean().default(false),
    }),
    ProjectInfo,
  ),
  /** Opens the person's copy of a sample, made on first use; `reset` starts it afresh. */
  'project.discover': command(
    z.object({ sample: z.enum(['rameau', 'trois-rivieres']), reset: z.boolean().default(false) }),
    ProjectInfo,
  ),
  'project.close': command(z.object({}), z.object({})),
  'project.info': query(z.object({}), ProjectInfo),
  'project.recent': query(z.object({}), z.array(RecentProject)),
  'project.forget': command(z.object({ file: FileToken }), z.object({})),
  'project.rename': command(
    z.object({ name: z.string().min(1).max(300) }),
    z.object({ operation: z.string().nullable() }),
  ),
  /** A copy under another name, by VACUUM INTO. */
  'project.saveCopy': command(
    z.object({
      file: FileToken.nullable(),
      name: z.string().max(300).nullable(),
      overwrite: z.boolean().default(false),
    }),
    Created.pick({ file: true }),
  ),
  /**
   * Full verification of a file, of its frozen states and of its backups; writes nothing in it. `accept`: a file that
   * changed outside the application (E-BASE-CHANGED) and in which nothing is wrong is what it should be from now on.
   */
  'project.check': query(
    z.object({ file: FileToken.nullable(), accept: z.boolean().default(false) }),
    z.object({ ok: z.boolean(), findings: z.array(z.object({ code: z.string(), message: z.string() })) }),
  ),
  'job.cancel': command(z.object({ job: z.string() }), z.object({ cancelled: z.boolean() })),
};
