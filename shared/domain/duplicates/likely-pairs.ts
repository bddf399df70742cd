import { findDuplicates } from './find-duplicates.ts';
import type { DuplicateReason, DuplicateSubject } from './subject.ts';

/** One that is about to be made, and one that is there already and may be the same. */
export interface LikelyPair {
  readonly made: DuplicateSubject;
  readonly known: DuplicateSubject;
  readonly why: readonly DuplicateReason[];
}

/** Probable doubles between what is about to be made and what is there, the likeliest of each. */
export const findLikelyPairs = (
  subjects: readonly DuplicateSubject[],
  isMade: (id: string) => boolean,
  isDistinct: (pair: string) => boolean,
): LikelyPair[] => {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const found = new Map<string, LikelyPair>();
  for (const { a, b, certainty, why } of findDuplicates(subjects, isDistinct, () => undefined).pairs) {
    if (isMade(a) === isMade(b) || certainty === 'possible') continue;
    const made = byId.get(isMade(a) ? a : b);
    const known = byId.get(isMade(a) ? b : a);
    if (made && known && !found.has(made.id)) found.set(made.id, { made, known, why });
  }
  return [...found.values()];
};
