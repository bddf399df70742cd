import { expect, it } from 'vitest';
import { aTerritory, stateOf } from '../helpers/diagnosis.ts';

// Each was compared with the first who took part only: where that one is in both territories, nobody was of two.
it('an exchange joins two territories, whoever of both comes first', () => {
  const place = aTerritory();
  for (const key of ['north', 'south']) {
    place.add(key, { kind: 'territory', type: 'commune' });
    place.link([key, 'part-of', 'T']);
  }
  place.add('visit', { kind: 'initiative', type: 'exchange', startsOn: '2025' });
  const homes = { both: ['north', 'south'], one: ['north'], other: ['south'] };
  for (const [key, places] of Object.entries(homes)) {
    place.add(key, { type: 'association' });
    for (const home of places) place.link([key, 'located-in', home]);
    place.link([key, 'participates-in', 'visit']);
  }
  expect(stateOf(place, 'C6')).toBe('partial');
});
