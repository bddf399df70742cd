import type { DuplicateReason } from '../duplicates/subject.ts';

/** Why two entities may be the same, in a sentence; what speaks against is said too. */
export interface DuplicateWords {
  readonly reason: (reason: DuplicateReason) => string;
}
