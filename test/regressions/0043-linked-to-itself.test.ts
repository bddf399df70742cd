import { expect, it } from 'vitest';
import { askReminders, buildRegion, foundBy } from '../helpers/rules.ts';

// Whoever was linked to itself alone was not isolated, and was reminded of itself as of a partner.
it('a link of somebody to itself is no link', () => {
  const place = buildRegion();
  place.add('alone', { type: 'association' });
  place.link(['alone', 'partners-with', 'alone'], { startsOn: '2015' });
  expect(foundBy('R17', place)).toEqual(['to-check alone']);
  expect(askReminders('R21', place.terrain())).toEqual([]);
});
