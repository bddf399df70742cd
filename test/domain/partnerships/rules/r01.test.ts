import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withMarked = () => {
  const place = buildRegion();
  for (const key of ['epci 2', 'far epci 2'])
    place.add(key, { kind: 'territory', type: 'epci', documented: ['partners'], lon: 0, lat: 47 });
  place.link(['epci 2', 'part-of', 'department']);
  place.link(['far epci 2', 'part-of', 'far department']);
  return place;
};

describe('R01, territory without a catalyst', () => {
  it('is a gap where partners are documented, filled by catalysts of the région and by whoever does their work', () => {
    const place = withMarked();
    place.add('catalyst', { type: 'catalyst' });
    place.link(['catalyst', 'located-in', 'far epci']);
    place.add('facilitator', { type: 'association', missions: ['dialogue', 'support'] });
    place.link(['facilitator', 'located-in', 'next epci']);
    expect(foundBy('R01', place)).toEqual(['to-check epci', 'to-check next epci', 'gap epci 2']);
    expect(fillersOf('R01', place)).toEqual(['facilitator acts-in epci', 'catalyst acts-in epci']);
  });

  it('is none with a catalyst in the département, or by role', () => {
    const place = withMarked();
    place.add('third place', { type: 'third-place', roles: ['actor', 'catalyst'] });
    place.link(['third place', 'acts-in', 'next epci']);
    expect(foundBy('R01', place)).toEqual(['to-check far epci', 'gap far epci 2']);
  });

  it('measures where both have coordinates: 20 km is near in another département, 40 km far in the same', () => {
    const place = withMarked();
    place.add('near', { type: 'catalyst', lon: 0, lat: 47.18 });
    place.link(['near', 'located-in', 'next epci']);
    expect(foundBy('R01', place)).toEqual(['to-check far epci']);
    const further = withMarked();
    further.add('far', { type: 'catalyst', lon: 0, lat: 47.36 });
    further.link(['far', 'located-in', 'department']);
    expect(foundBy('R01', further)).toEqual(['to-check far epci', 'gap epci 2', 'gap far epci 2']);
  });

  it('is to be checked without a mark, a département, or the place of a catalyst', () => {
    const place = buildRegion();
    place.add('adrift', { kind: 'territory', type: 'epci', documented: ['partners'] });
    place.add('unplaced', { type: 'catalyst' });
    expect(foundBy('R01', place)).toEqual([
      'to-check epci',
      'to-check next epci',
      'to-check far epci',
      'to-check adrift',
    ]);
    expect(missingOf('R01', place)).toEqual(['epci partners', 'unplaced territories']);
  });

  it('never proposes a catalyst that is closed or acts there already', () => {
    const place = buildRegion();
    place.add('closed', { type: 'catalyst', status: 'closed' });
    place.link(['closed', 'located-in', 'far epci']);
    expect(fillersOf('R01', place)).toEqual([]);
  });
});
