import { describe, expect, it } from 'vitest';
import type { EntitySummary, RelationSummary } from '../../../shared/domain/ecosystem.ts';
import { aTerritory, findCheck, settle, stateOf } from '../../helpers/diagnosis.ts';

type Funding = readonly [Partial<EntitySummary>, Partial<RelationSummary>?];

/** `T` and its project `P`, which funders fund in the order given. */
const funded = (fundings: readonly Funding[], ...marks: Parameters<typeof aTerritory>) => {
  const place = aTerritory(...marks);
  settle(place, 'P', { kind: 'initiative', type: 'action' });
  fundings.forEach(([funder, relation], at) => {
    place.add(`F${at}`, { kind: 'funder', type: 'foundation', ...funder });
    place.link([`F${at}`, 'funds', 'P'], relation);
  });
  return place;
};
const ENGINEERING: Partial<EntitySummary> = { offers: ['ingénierie de projet'] };

describe('F1, engineering is funded', () => {
  it('is met by an offer of engineering or by the role', () => {
    expect(stateOf(funded([[ENGINEERING]]), 'F1')).toBe('met');
    expect(stateOf(funded([[{ roles: ['funder-of-engineering'] }]]), 'F1')).toBe('met');
  });
  it('is partial where the money is only asked for, or the funder only there', () => {
    expect(stateOf(funded([[ENGINEERING, { stage: 'requested' }]]), 'F1')).toBe('partial');
    expect(stateOf(funded([[ENGINEERING, { status: 'in-discussion' }]]), 'F1')).toBe('partial');
    const place = funded([]);
    place.add('F', { kind: 'funder', type: 'bank', ...ENGINEERING });
    place.link(['F', 'acts-in', 'T']);
    expect(stateOf(place, 'F1')).toBe('partial');
  });
  it('is absent only where funders are known, and what each of them offers', () => {
    expect(stateOf(funded([[{ offers: ['locaux'] }]], 'funders'), 'F1')).toBe('absent');
    expect(stateOf(funded([], 'funders'), 'F1')).toBe('absent');
    expect(stateOf(funded([[{ offers: ['locaux'] }]]), 'F1')).toBe('unknown');
    const place = funded([[{}]], 'funders');
    expect(findCheck(place, 'F1')).toMatchObject({
      state: 'unknown',
      action: { kind: 'complete', entity: place.id('F0'), field: 'offers' },
    });
  });
  it('forgets money that is over', () => {
    expect(stateOf(funded([[ENGINEERING, { endsOn: '2024' }]]), 'F1')).toBe('unknown');
    expect(stateOf(funded([[ENGINEERING, { endsOn: '2024' }]]), 'F1', { on: '2024-06-01' })).toBe('met');
  });
});

describe('F2, two kinds of funders', () => {
  it('is met by two types, partial by one, whoever they are', () => {
    expect(stateOf(funded([[{}], [{ type: 'state' }]]), 'F2')).toBe('met');
    expect(stateOf(funded([[{}], [{}]]), 'F2')).toBe('partial');
    expect(stateOf(funded([[{ type: null }]]), 'F2')).toBe('partial');
  });
  it('is absent only where the list of funders is known and empty', () => {
    expect(stateOf(funded([], 'funders'), 'F2')).toBe('absent');
    expect(stateOf(funded([]), 'F2')).toBe('unknown');
    expect(stateOf(funded([[{}, { stage: 'requested' }]]), 'F2')).toBe('unknown');
  });
});

describe('F3, the largest share is under 70 %', () => {
  const amounts = (...cents: (number | null)[]): Funding[] =>
    cents.map((amountCents) => [{}, { amountCents }]);
  it('is met, partial where amounts are missing, absent where they are all known', () => {
    expect(stateOf(funded(amounts(69, 31)), 'F3')).toBe('met');
    expect(stateOf(funded(amounts(60, 40, null)), 'F3')).toBe('partial');
    expect(stateOf(funded(amounts(70, 30)), 'F3')).toBe('absent');
    expect(findCheck(funded(amounts(75, 25)), 'F3').facts.share).toMatchObject({ value: 0.75 });
  });
  it('says nothing of a single funder of an open list, of missing amounts, or of none', () => {
    expect(stateOf(funded(amounts(100)), 'F3')).toBe('unknown');
    expect(stateOf(funded(amounts(100), 'funders'), 'F3')).toBe('absent');
    expect(stateOf(funded(amounts(90, 10, null)), 'F3')).toBe('unknown');
    expect(stateOf(funded(amounts(null)), 'F3')).toBe('unknown');
    expect(stateOf(funded(amounts(0, 0)), 'F3')).toBe('unknown');
    expect(stateOf(funded([]), 'F3')).toBe('unknown');
  });
});

describe('F4, a funding over several years', () => {
  const dated = (startsOn: string | null, endsOn: string | null): Funding => [{}, { startsOn, endsOn }];
  it('is met over more than twelve months, partial when given again, absent when all are short and known', () => {
    expect(stateOf(funded([dated('2025', '2027')]), 'F4')).toBe('met');
    expect(stateOf(funded([dated('2026-01-01', '2026-12-31')], 'funders'), 'F4')).toBe('absent');
    expect(stateOf(funded([], 'funders'), 'F4')).toBe('absent');
    const place = funded([[{}, { year: 2024 }]]);
    place.link(['F0', 'funds', 'P'], { year: 2025 });
    expect(stateOf(place, 'F4')).toBe('partial');
  });
  it('is unknown without both dates or without the list', () => {
    expect(stateOf(funded([dated('2026', null)], 'funders'), 'F4')).toBe('unknown');
    expect(stateOf(funded([dated('2026-01-01', '2026-12-31')]), 'F4')).toBe('unknown');
    expect(stateOf(funded([[{}, { year: 2025 }]], 'funders'), 'F4')).toBe('unknown');
  });
});

describe('F5, private or philanthropic money', () => {
  it('is met by a foundation, a patron, a business or a fund of a private form', () => {
    expect(stateOf(funded([[{}]]), 'F5')).toBe('met');
    expect(stateOf(funded([[{ type: 'patron' }]]), 'F5')).toBe('met');
    expect(stateOf(funded([[{ type: 'fund', form: 'endowment-fund' }]]), 'F5')).toBe('met');
    expect(stateOf(funded([[{ kind: 'actor', type: 'company', roles: ['funder'] }]]), 'F5')).toBe('met');
  });
  it('is partial where it is asked for or only there, absent where all are public', () => {
    expect(stateOf(funded([[{}, { stage: 'requested' }]]), 'F5')).toBe('partial');
    const place = funded([]);
    settle(place, 'F', { kind: 'funder', type: 'patron' });
    expect(stateOf(place, 'F5')).toBe('partial');
    expect(stateOf(funded([[{ type: 'state' }]], 'funders'), 'F5')).toBe('absent');
  });
  it('is unknown of a fund without a form, of a bank, and without the list', () => {
    expect(stateOf(funded([[{ type: 'fund' }]], 'funders'), 'F5')).toBe('unknown');
    expect(stateOf(funded([[{ type: 'bank' }]], 'funders'), 'F5')).toBe('unknown');
    expect(stateOf(funded([[{ type: 'state' }]]), 'F5')).toBe('unknown');
    expect(stateOf(funded([]), 'F5')).toBe('unknown');
  });
});

describe('F6, a project is co-funded', () => {
  it('is met by two funders, partial where one is only asked, absent where funders are known', () => {
    expect(stateOf(funded([[{}], [{}]]), 'F6')).toBe('met');
    expect(stateOf(funded([[{}], [{}, { stage: 'requested' }]]), 'F6')).toBe('partial');
    expect(stateOf(funded([[{}]], 'funders'), 'F6')).toBe('absent');
    expect(stateOf(funded([[{}]]), 'F6')).toBe('unknown');
  });
  it('knows when each project has its funders marked', () => {
    const place = aTerritory();
    settle(place, 'P', { kind: 'initiative', type: 'action', documented: ['funders'] });
    expect(stateOf(place, 'F6')).toBe('absent');
    expect(stateOf(aTerritory('funders'), 'F6')).toBe('unknown');
  });
  it('does not take the same funder twice for two', () => {
    const place = funded([[{}]]);
    place.link(['F0', 'funds', 'P']);
    expect(stateOf(place, 'F6')).toBe('unknown');
  });
});
