import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withActors = (count: number, documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('valley', { kind: 'territory', type: 'epci', documented });
  place.link(['valley', 'part-of', 'department']);
  for (let at = 0; at < count; at++) {
    place.add(`actor ${at}`, { type: 'association', sdgs: [7] });
    place.link([`actor ${at}`, 'located-in', 'valley']);
  }
  return place;
};

describe('R15, neighbours who do not know each other', () => {
  it('is a gap of three, filled by their pairs', () => {
    expect(foundBy('R15', withActors(3))).toEqual(['gap valley']);
    expect(fillersOf('R15', withActors(3))).toEqual([
      'actor 0 partners-with actor 1',
      'actor 0 partners-with actor 2',
      'actor 1 partners-with actor 2',
    ]);
  });
  it('is none of two, or with a link between any two; a class of actors is nobody', () => {
    const two = withActors(2);
    two.add('class', { type: 'group', sdgs: [7] });
    two.link(['class', 'located-in', 'valley']);
    expect(foundBy('R15', two)).toEqual([]);
    const linked = withActors(4);
    linked.link(['actor 0', 'member-of', 'actor 3']);
    expect(foundBy('R15', linked)).toEqual([]);
  });
  it('is to be checked while the partners of the territory are not documented', () => {
    expect(foundBy('R15', withActors(3, []))).toEqual(['to-check valley']);
    expect(missingOf('R15', withActors(3, []))).toEqual(['valley partners']);
  });
});
