import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withGroups = (sizes: readonly number[], documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('valley', { kind: 'territory', type: 'epci', documented });
  place.link(['valley', 'part-of', 'department']);
  for (const [group, size] of sizes.entries())
    for (let at = 0; at < size; at++) {
      place.add(`${group}.${at}`, { type: 'association' });
      place.link([`${group}.${at}`, 'located-in', 'valley']);
      if (at > 0) place.link([`${group}.${at}`, 'partners-with', `${group}.0`]);
    }
  return place;
};

describe('R19, separate networks', () => {
  it('is a gap for each group but the largest, filled by pairs that join them', () => {
    expect(foundBy('R19', withGroups([4, 3, 2]))).toEqual(['gap valley', 'gap valley']);
    for (const pair of fillersOf('R19', withGroups([4, 3])))
      expect(pair).toMatch(/^0\.\d partners-with 1\.\d$/);
  });
  it('is none in one piece; who is alone is told by R17', () => {
    expect(foundBy('R19', withGroups([4, 1]))).toEqual([]);
    const place = withGroups([4, 2]);
    place.link(['0.0', 'member-of', '1.1']);
    expect(foundBy('R19', place)).toEqual([]);
  });
  it('is to be checked while the partners of the territory are not documented', () => {
    expect(foundBy('R19', withGroups([4, 2], []))).toEqual(['to-check valley']);
    expect(missingOf('R19', withGroups([4, 2], []))).toEqual(['valley partners']);
  });
});
