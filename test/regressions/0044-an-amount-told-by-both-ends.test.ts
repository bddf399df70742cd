import { expect, it } from 'vitest';
import { aTerritory, findCheck } from '../helpers/diagnosis.ts';

// 60 told by the funder and by whoever has it counted for 120 of 160: three quarters, where it is six tenths.
it('an amount that both ends tell of is one gift', () => {
  const place = aTerritory('funders');
  for (const key of ['large', 'small']) place.add(key, { kind: 'funder', type: 'foundation' });
  place.link(['large', 'funds', 'T'], { amountCents: 60, year: 2025 });
  place.link(['T', 'benefits-from', 'large'], { amountCents: 60, year: 2025 });
  place.link(['small', 'funds', 'T'], { amountCents: 40, year: 2025 });
  const { state, facts } = findCheck(place, 'F3');
  expect([state, facts.share]).toEqual(['met', expect.objectContaining({ value: 0.6 })]);
});
