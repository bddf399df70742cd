import type { EntityId } from '../../entity.ts';
import type { Check } from '../check.ts';
import {
  areFundersKnown,
  entitiesFact,
  evidenceOf,
  givenTo,
  toComplete,
  toSuggestions,
} from '../check-parts.ts';
import { funderKind } from '../funder-kinds.ts';

/**
 * F2, funders of two kinds or more (types of the vocabulary; territories are one). Partial from one funder. Absent only
 * where the list of funders is known and nobody is on it.
 */
export const kindsOfFunders: Check = {
  id: 'F2',
  axis: 'funding',
  weight: 1,
  reach: 'others',
  read: (terrain, subject) => {
    const funders = [...new Set(givenTo(subject).map(({ funder }) => funder))].sort();
    const firsts = new Map<string, EntityId>();
    for (const id of funders) {
      const kind = funderKind(terrain, id);
      if (kind !== null && !firsts.has(kind)) firsts.set(kind, id);
    }
    const kinds = [...firsts.keys()].sort();
    const facts = {
      kinds: { kind: 'terms', of: 'type', values: kinds } as const,
      count: { kind: 'count', value: kinds.length, entities: funders } as const,
      funders: entitiesFact(funders),
    };
    const evidence = evidenceOf(firsts.size > 0 ? firsts.values() : funders);
    const action = toSuggestions('funding', 'R12', 'R13');
    if (kinds.length > 1) return { state: 'met', facts, evidence, action: null };
    if (funders.length > 0) {
      const untyped = funders.find((id) => funderKind(terrain, id) === null);
      return { state: 'partial', facts, evidence, action: untyped ? toComplete(untyped, 'type') : action };
    }
    if (areFundersKnown(terrain, subject)) return { state: 'absent', facts, evidence, action };
    return { state: 'unknown', facts, evidence, action: toComplete(subject.id, 'documented') };
  },
};
