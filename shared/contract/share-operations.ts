import { z } from 'zod';
import { command } from './operation.ts';
import { FileToken } from './project-operations.ts';

const Side = z.enum(['ours', 'theirs']);

const Conflict = z.object({
  /** Entity, relation, decision… */
  id: z.string(),
  record: z.string(),
  name: z.string(),
  /** `record`: one side took away what the other kept. */
  field: z.string(),
  label: z.string(),
  ours: z.string(),
  theirs: z.string(),
  /** Which side is kept. */
  kept: Side,
});
export type Conflict = z.infer<typeof Conflict>;

/** A conflict that is kept otherwise than `take` says. */
const Choice = z.object({ record: z.string(), id: z.string(), field: z.string(), take: Side });

/** Copies that are handed over, and come back edited. */
export const shareOperations = {
  /** A copy without contact persons; without the journal too it keeps what it takes to be merged back. */
  'share.create': command(
    z.object({
      file: FileToken.nullable(),
      withJournal: z.boolean().default(false),
      withPersons: z.boolean().default(false),
      overwrite: z.boolean().default(false),
    }),
    z.object({
      file: FileToken,
      name: z.string(),
      bytes: z.int(),
      /** Contact persons in it, restricted ones too: none unless `withPersons`. Then the file is named so, where no file is given. */
      persons: z.int().default(0),
    }),
  ),
  /**
   * Merges another copy of this project back: what only one side changed is taken from it; what both changed is a
   * conflict, listed, and kept as `choices`, then `take` say. One journalled transaction, undone in one go. E-INPUT when
   * the file is no copy of this project.
   */
  'share.reconcile': command(
    z.object({
      job: z.string().max(100),
      file: FileToken,
      take: Side.default('ours'),
      choices: z.array(Choice).max(100_000).default([]),
      dryRun: z.boolean().default(false),
    }),
    z.object({
      /** Records, places in the graph apart. */
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      conflicts: z.array(Conflict),
      /** False: nobody knows any more where both parted, and every difference is a conflict. */
      hasAncestor: z.boolean(),
      applied: z.boolean(),
      operation: z.string().nullable(),
    }),
  ),
};
