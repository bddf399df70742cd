import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withPriority = (documented: 'partners'[], themes: readonly string[]) => {
  const place = buildRegion();
  place.add('valley', { kind: 'territory', type: 'epci', priorities: ['Énergie', 'ODD 3'], documented });
  place.link(['valley', 'part-of', 'department']);
  place.add('actor', { type: 'association', themes: [...themes], sdgs: [3] });
  place.link(['actor', 'located-in', 'valley']);
  place.add('neighbour', { type: 'cooperative', themes: ['énergie'] });
  place.link(['neighbour', 'located-in', 'next epci']);
  return place;
};

describe('R14, priority without an actor', () => {
  it('is a gap where partners are documented, filled by actors of the theme around', () => {
    const place = withPriority(['partners'], ['culture']);
    expect(foundBy('R14', place)).toEqual(['gap valley']);
    expect(fillersOf('R14', place)).toEqual(['valley partners-with neighbour']);
  });
  it('is none when an actor has it, whatever its accents', () => {
    expect(foundBy('R14', withPriority(['partners'], ['energie']))).toEqual([]);
  });
  it('is to be checked without a mark, or while an actor has no theme', () => {
    expect(foundBy('R14', withPriority([], ['culture']))).toEqual(['to-check valley']);
    const place = withPriority(['partners'], ['culture']);
    place.add('silent', { type: 'company' });
    place.link(['silent', 'located-in', 'valley']);
    expect(missingOf('R14', place)).toEqual(['silent themes']);
  });
});
