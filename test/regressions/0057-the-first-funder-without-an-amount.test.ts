import { expect, it } from 'vitest';
import { buildRegion, foundBy, missingOf } from '../helpers/rules.ts';

const fundedBy = (amounts: readonly (number | null)[]) => {
  const place = buildRegion();
  place.add('project', { kind: 'initiative', type: 'action', documented: ['funders'] });
  place.link(['project', 'located-in', 'epci']);
  for (const [at, amountCents] of amounts.entries()) {
    place.add(`funder ${at}`, { kind: 'funder', type: 'fund' });
    place.link([`funder ${at}`, 'funds', 'project'], { amountCents });
  }
  return place;
};

// Nothing was said where the first funder by id was the one whose amount is not known.
it.each([{ amounts: [null, 500_00] }, { amounts: [500_00, null] }, { amounts: [null, 900_00, 100_00] }])(
  'funding is to be checked whichever amount is not known: $amounts',
  ({ amounts }) => {
    const place = fundedBy(amounts);
    expect(foundBy('R12', place)).toEqual(['to-check project']);
    expect(missingOf('R12', place)).toEqual(['amountCents']);
  },
);
