import { describe, expect, it } from 'vitest';
import type { RelationSummary } from '../../../../shared/domain/ecosystem.ts';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

type Money = Partial<RelationSummary>;
const withFunding = (funding: readonly Money[], documented: 'funders'[] = ['funders']) => {
  const place = buildRegion();
  place.add('project', { kind: 'initiative', type: 'action', themes: ['énergie'], documented });
  place.link(['project', 'located-in', 'epci']);
  for (const [at, given] of funding.entries()) {
    place.add(`funder ${at}`, { kind: 'funder', type: 'fund' });
    place.link([`funder ${at}`, 'funds', 'project'], given);
  }
  for (const [key, theme] of [
    ['alike', 'énergie'],
    ['other', 'santé'],
  ] as const) {
    place.add(key, { kind: 'funder', type: 'fund', themes: [theme] });
    place.link([key, 'located-in', 'next epci']);
  }
  return place;
};

describe('R12, fragile funding', () => {
  it('is a gap above 70 % of one funder, filled by funders of its themes', () => {
    const place = withFunding([{ amountCents: 8_000_00 }, { amountCents: 2_000_00 }]);
    expect(foundBy('R12', place)).toEqual(['gap project']);
    expect(fillersOf('R12', place)).toEqual(['alike funds project']);
    expect(foundBy('R12', withFunding([{}]))).toEqual(['gap project']);
  });
  it('is a gap when all that funds it ends within twelve months', () => {
    const ends = { amountCents: 1_00, endsOn: '2027-06' };
    expect(foundBy('R12', withFunding([ends, ends]))).toEqual(['gap project']);
    expect(foundBy('R12', withFunding([ends, { ...ends, endsOn: '2028' }]))).toEqual([]);
  });
  it('is none at 70 %, without a funder, and what is asked for is no funding', () => {
    expect(foundBy('R12', withFunding([{ amountCents: 7_00 }, { amountCents: 3_00 }]))).toEqual([]);
    expect(foundBy('R12', withFunding([]))).toEqual([]);
    expect(foundBy('R12', withFunding([{ stage: 'requested' }]))).toEqual([]);
  });
  it('is to be checked while funders are not documented, or an amount is not known', () => {
    expect(foundBy('R12', withFunding([{}], []))).toEqual(['to-check project']);
    expect(missingOf('R12', withFunding([{ amountCents: 8_00 }, {}]))).toEqual(['amountCents']);
  });
  it('counts once the same gift told by both sides', () => {
    const place = withFunding([
      { amountCents: 6_00, year: 2025 },
      { amountCents: 4_00, year: 2025 },
    ]);
    place.link(['project', 'benefits-from', 'funder 0'], { amountCents: 6_00, year: 2025 });
    expect(foundBy('R12', place)).toEqual([]);
  });
});
