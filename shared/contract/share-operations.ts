import { z } from 'zod';
import { command } from './operation.ts';
import { FileToken } from './project-operations.ts';

const Conflict = z.object({
  /** Entity, relation, decision… */
  id: z.string(),
  record: z.string(),
  name: z.string(),
  field: z.string(),
  label: z.string(),
  ours: z.string(),
  theirs: z.string(),
});
export type Conflict = z.infer<typeof Conflict>;

/** Copies that are handed over, and come back edited. */
export const shareOperations = {
  /** A copy without contact persons; with the journal, it can be merged back record by record. */
  'share.create': command(
    z.object({
      file: FileToken.nullable(),
      withJournal: z.boolean().default(false),
      withPersons: z.boolean().default(false),
      overwrite: z.boolean().default(false),
    }),
    z.object({ file: FileToken, name: z.string(), bytes: z.int() }),
  ),
  /**
   * Merges another copy of this project back: what only one side changed is taken from it; what both changed is a
   * conflict, listed, and kept as `take` says. One journalled transaction, undone in one go. E-INPUT when the file is
   * no copy of this project.
   */
  'share.reconcile': command(
    z.object({
      job: z.string().max(100),
      file: FileToken,
      take: z.enum(['ours', 'theirs']).default('ours'),
      dryRun: z.boolean().default(false),
    }),
    z.object({
      added: z.int(),
      changed: z.int(),
      removed: z.int(),
      conflicts: z.array(Conflict),
      applied: z.boolean(),
      operation: z.string().nullable(),
    }),
  ),
};
