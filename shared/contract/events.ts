import { z } from 'zod';

/** What the host pushes. `project.changed` carries the number of the last journalled operation. */
export const Event = z.discriminatedUnion('event', [
  z.object({ event: z.literal('project.changed'), revision: z.int(), operation: z.string().nullable() }),
  z.object({ event: z.literal('project.opened'), name: z.string() }),
  z.object({ event: z.literal('project.closed') }),
  z.object({ event: z.literal('settings.changed') }),
  z.object({
    event: z.literal('job.progress'),
    job: z.string(),
    done: z.number().min(0).max(1),
    label: z.string(),
    /** Rows read so far, of an import. */
    rows: z.int().min(0).optional(),
  }),
  z.object({ event: z.literal('host.down') }),
  /** A backup was made, or could not be (its code). */
  z.object({ event: z.literal('backup.changed'), problem: z.string().nullable() }),
  /** The open file is not there any more, or another one is: what was written goes on in a working copy, or edits are refused. */
  z.object({ event: z.literal('project.displaced'), reason: z.enum(['removed', 'replaced']) }),
  /** Edits reached the file at its place, could not (the code of why), or went beside it under the name of a conflict copy. */
  z.object({
    event: z.literal('place.changed'),
    problem: z.string().nullable(),
    conflictCopy: z.string().nullable(),
  }),
  /** A project that the system named did not open: the window may ask the shell why. */
  z.object({ event: z.literal('project.refused') }),
  /** The desktop's menu asks the window to run one of its commands. */
  z.object({ event: z.literal('command.run'), command: z.string().max(60) }),
]);
export type Event = z.infer<typeof Event>;
export type Listener = (event: Event) => void;
