import type { Check } from '../check.ts';
import {
  entitiesFact,
  everythingOf,
  evidenceOf,
  isCompositionKnown,
  structuralOthers,
  toComplete,
  toSuggestions,
  untypedOf,
} from '../check-parts.ts';

/**
 * C3, an academic actor is linked to the subject, or to something or somebody of it; partial for one that is there
 * without any known link. Absent only where the composition is known and no organisation lacks a type.
 */
export const academicActor: Check = {
  id: 'C3',
  axis: 'competences',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const there = [...subject.parties].filter((id) => terrain.entityOf(id)?.type === 'academic');
    const within = everythingOf(subject);
    const linked = there.filter((id) => structuralOthers(terrain, id).some((other) => within.has(other)));
    const found = linked.length > 0 ? linked : there;
    const facts = { academics: entitiesFact(found) };
    const action = toSuggestions('competences', 'R06', 'R20');
    if (linked.length > 0) return { state: 'met', facts, evidence: evidenceOf(linked), action: null };
    if (there.length > 0) return { state: 'partial', facts, evidence: evidenceOf(there), action };
    const [untyped] = untypedOf(terrain, subject);
    if (isCompositionKnown(terrain, subject) && untyped === undefined)
      return { state: 'absent', facts, evidence: [], action };
    const missing = isCompositionKnown(terrain, subject) && untyped ? toComplete(untyped, 'type') : null;
    return { state: 'unknown', facts, evidence: [], action: missing ?? toComplete(subject.id, 'documented') };
  },
};
