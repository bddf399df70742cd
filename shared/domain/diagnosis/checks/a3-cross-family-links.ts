import type { Check } from '../check.ts';
import {
  countRelations,
  evidenceOf,
  isCompositionKnown,
  shareFact,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';
import { readFamilyLinks } from '../cross-family.ts';

/** partnerships.md 3.8; half of it is on the way. */
export const CROSSING_FROM = 0.3;
const PARTIAL_FROM = CROSSING_FROM / 2;

/**
 * A3, of the pairs of organisations that are linked, 30 % or more have no family in common; partial from 15 %. Fewer is
 * absent only where the composition is known: links that nobody wrote down may cross. Without a pair, unknown.
 */
export const crossFamilyLinks: Check = {
  id: 'A3',
  axis: 'alliances',
  weight: 1,
  reach: 'partners',
  read: (terrain, subject) => {
    const { pairs, crossing, within } = readFamilyLinks(terrain, subject);
    const share = pairs === 0 ? 0 : crossing.length / pairs;
    const facts = {
      share: { ...shareFact(share), relations: [...crossing] },
      crossing: countRelations(crossing),
      pairs: countRelations([...crossing, ...within]),
    };
    const action = toSuggestions('alliances', 'R15', 'brokerage');
    if (pairs === 0)
      return { state: 'unknown', facts, evidence: [], action: toComplete(subject.id, 'relations') };
    const evidence = evidenceOf([], crossing.length > 0 ? crossing : within);
    if (share >= CROSSING_FROM) return { state: 'met', facts, evidence, action: null };
    if (share >= PARTIAL_FROM) return { state: 'partial', facts, evidence, action };
    if (isCompositionKnown(terrain, subject)) return { state: 'absent', facts, evidence, action };
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
