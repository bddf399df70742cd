import { z } from 'zod';
import { DecisionState } from '../domain/decision.ts';
import { Audience } from '../domain/vocabulary.ts';
import { command } from './operation.ts';
import { FileToken } from './project-operations.ts';
import { SnapshotRef } from './snapshot-operations.ts';

export const MINUTES_FORMATS = ['docx', 'csv'] as const;

/** « Relevé de décisions »: what the committee decided, to hand out. */
export const minutesOperations = {
  'minutes.create': command(
    z.object({
      format: z.enum(MINUTES_FORMATS),
      /** Decisions as they were frozen; null: as they are now. */
      snapshot: SnapshotRef.nullable().default(null),
      /** Only those that are there. */
      state: DecisionState.nullable().default(null),
      title: z.string().max(300).nullable().default(null),
      audience: Audience.default('committee'),
      csv: z.enum(['fr', 'international']).default('fr'),
      file: FileToken.nullable(),
      overwrite: z.boolean().default(false),
    }),
    z.object({
      name: z.string(),
      mediaType: z.string(),
      bytes: z.int(),
      base64: z.string().nullable(),
      decisions: z.int(),
      withheld: z.int(),
    }),
  ),
};
