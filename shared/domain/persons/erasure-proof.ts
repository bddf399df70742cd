import { z } from 'zod';
import { PERSON_PLACES } from './person.ts';

/** Where a person was, and how often: no personal data. */
export const PlaceCount = z.object({ place: z.enum(PERSON_PLACES), count: z.int() });

/** Proof of an erasure. Nothing in it tells of whom. */
export const ErasureProof = z.object({
  id: z.string(),
  at: z.string(),
  /** They asked; or the time to keep them was over. */
  reason: z.enum(['asked', 'expired']),
  persons: z.int(),
  places: z.array(PlaceCount),
  unreached: z.int(),
});
export type ErasureProof = z.infer<typeof ErasureProof>;
