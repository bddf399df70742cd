import { z } from 'zod';
import { ErrorCode } from './errors.ts';
import { command, query } from './operation.ts';
import { FileToken, ProjectInfo } from './project-operations.ts';

/** Where the open project is, as far as it is not simply the file that is open. */
export const Place = z.object({
  /** Edits go to a copy on this computer, and from it to the file at its place. */
  isCopy: z.boolean(),
  /** The copy holds edits that the file at its place has not. */
  isUnsent: z.boolean(),
  /** Why they could not be written there; null when nothing hinders it. */
  problem: ErrorCode.nullable(),
  /** Operations found in the copy when the project was opened: the application had ended before they were sent. */
  recovered: z.int(),
  /** The other version, which somebody else wrote at the same place; ours has a name of its own then. */
  conflict: z.object({ file: FileToken, fileName: z.string() }).nullable(),
  /** What became of the file at its place since it was opened. */
  displaced: z.enum(['removed', 'replaced']).nullable(),
  /** An instant: its last session was cut and the log of that session is gone, so that edits since may be missing; null: not so. */
  missingSince: z.string().nullable(),
  /** False: the open file was written over, and takes no edit any more. */
  isEditable: z.boolean(),
  /** What was done since the last backup, kept when another program wrote over the file; null: nothing of it, or it is taken back. */
  kept: z
    .object({
      /** The place itself: `project.recover` with `kept` takes them back there. */
      file: FileToken,
      /** Of the edits, in the folder of quarantine. */
      fileName: z.string(),
      operations: z.int(),
      /** Instants: when they were kept, and of the backup that they go on from. */
      at: z.string(),
      backupAt: z.string(),
    })
    .nullable(),
});
export type Place = z.infer<typeof Place>;

/** Projects on network drives and in synchronised folders, and those whose file is gone. */
export const placeOperations = {
  'place.state': query(z.object({}), Place),
  /** Gives the open project a place: all of it is written there, and goes on from there. `null`: in the folder of projects. */
  'place.save': command(
    z.object({ file: FileToken.nullable(), overwrite: z.boolean().default(false) }),
    ProjectInfo,
  ),
};
