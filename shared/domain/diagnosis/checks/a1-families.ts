import type { EntityId } from '../../entity.ts';
import type { Fact } from '../../partnerships/reasons.ts';
import type { Family } from '../../vocabulary.ts';
import type { Check } from '../check.ts';
import { evidenceOf, isCompositionKnown, toComplete, toSuggestions, untypedOf } from '../check-parts.ts';

/** Inhabitants’ collectives are optional (domain.md). */
export const FIVE_FAMILIES = [
  'public',
  'business',
  'non-profit',
  'academic',
  'funder',
] as const satisfies Family[];
/** Enough of them to be on the way. */
const PARTIAL_FROM = 3;

const terms = (values: readonly string[]): Fact => ({ kind: 'terms', of: 'family', values: [...values] });

/**
 * A1, the five families are there. Partial from three; fewer are absent only where the composition is known and no
 * organisation lacks a type. The evidence
 * is one organisation a family, the first by id.
 */
export const familiesPresent: Check = {
  id: 'A1',
  axis: 'alliances',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const firsts = new Map<Family, EntityId>();
    for (const id of subject.parties)
      for (const family of terrain.familiesOf(id)) if (!firsts.has(family)) firsts.set(family, id);
    for (const { funder, isGiven } of subject.funding)
      if (isGiven && !firsts.has('funder')) firsts.set('funder', funder);
    const there = FIVE_FAMILIES.filter((family) => firsts.has(family));
    const missing = FIVE_FAMILIES.filter((family) => !firsts.has(family));
    const facts = {
      families: terms(there),
      missing: terms(missing),
      count: { kind: 'count', value: there.length } as const,
    };
    const evidence = evidenceOf(there.flatMap((family) => firsts.get(family) ?? []));
    const action = toSuggestions('alliances', 'R04', 'R05', 'R06');
    if (missing.length === 0) return { state: 'met', facts, evidence, action: null };
    if (there.length >= PARTIAL_FROM) return { state: 'partial', facts, evidence, action };
    const [untyped] = untypedOf(terrain, subject);
    if (isCompositionKnown(terrain, subject)) {
      if (untyped === undefined) return { state: 'absent', facts, evidence, action };
      return { state: 'unknown', facts, evidence, action: toComplete(untyped, 'type') };
    }
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
