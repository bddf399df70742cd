import { z } from 'zod';
import { EntityId, EntityRecord } from '../domain/entity.ts';
import { command, query } from './operation.ts';

const Named = z.object({ id: EntityId, name: z.string(), kind: z.string() });

export const DuplicatePair = z.object({
  a: Named,
  b: Named,
  /** 0–1, see domain/duplicates/score.ts. */
  score: z.number().min(0).max(1),
  /** `sure` only where an official identifier is the same. */
  certainty: z.enum(['sure', 'probable', 'possible']),
  /** Sentences, in the language asked. */
  why: z.array(z.string()),
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** Fields of the one dropped that are kept instead of the other's. */
export const MergeChoices = z.array(z.string().max(60)).max(100);

export const duplicateOperations = {
  /** Probable duplicates, the likeliest first; those that were said to be no duplicates are left out. */
  'duplicate.list': query(
    z.object({
      limit: z.int().min(1).max(10_000).default(100),
      job: z.string().max(100).default('duplicates'),
    }),
    z.object({
      pairs: z.array(DuplicatePair),
      total: z.int(),
      /** How many share their words with too many others to be compared with all of them. */
      uncompared: z.int(),
    }),
  ),
  /** « Ce ne sont pas des doublons »: remembered. */
  'duplicate.dismiss': command(
    z.object({ a: z.string(), b: z.string() }),
    z.object({ operation: z.string().nullable() }),
  ),
  /** Two into one: relations, aliases, identifiers and sources are all kept; one operation. */
  'entity.merge': command(
    z.object({ keep: z.string(), drop: z.string(), take: MergeChoices.default([]) }),
    EntityRecord.extend({ operation: z.string().nullable() }),
  ),
};
