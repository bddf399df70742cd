import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../../../shared/domain/ecosystem.ts';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContract = (given: Partial<EntitySummary> = {}) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', ...given });
  place.link(['crte', 'covers', 'epci']);
  place.add('bank', { kind: 'funder', type: 'bank', offers: ['financement'] });
  place.add('action', { kind: 'initiative', type: 'action' });
  place.link(['action', 'part-of', 'crte']);
  place.link(['bank', 'funds', 'action']);
  place.add('engineering fund', { kind: 'funder', type: 'fund', roles: ['funder-of-engineering'] });
  place.link(['engineering fund', 'acts-in', 'region']);
  return place;
};

describe('R03, CRTE without a funder of engineering', () => {
  it('is a gap where its funders are documented, filled by one that acts in the région', () => {
    const place = withContract({ documented: ['funders'] });
    expect(foundBy('R03', place)).toEqual(['gap crte']);
    expect(fillersOf('R03', place)).toEqual(['engineering fund funds crte']);
  });

  it('is none when one funds an action, by role or by what it offers', () => {
    const place = withContract({ documented: ['funders'] });
    place.link(['engineering fund', 'funds', 'action']);
    expect(foundBy('R03', place)).toEqual([]);
    const offered = withContract({ documented: ['funders'] });
    offered.add('foundation', { kind: 'funder', type: 'foundation', offers: ["ingénierie d'alliance"] });
    offered.link(['foundation', 'funds', 'crte']);
    expect(foundBy('R03', offered)).toEqual([]);
  });

  it('is a gap all the same when the link is over, proposed, or that of a territory that does its own', () => {
    const place = withContract({ documented: ['funders'] });
    place.link(['engineering fund', 'funds', 'action'], { status: 'ended' });
    place.link(['engineering fund', 'funds', 'crte'], { status: 'proposed' });
    expect(foundBy('R03', place)).toEqual(['gap crte']);
    expect(fillersOf('R03', place)).toEqual([]);
  });

  it('is to be checked while its funders are not documented, or one does not say what it offers', () => {
    expect(foundBy('R03', withContract())).toEqual(['to-check crte']);
    const place = withContract({ documented: ['funders'] });
    place.add('silent', { kind: 'funder', type: 'fund' });
    place.link(['silent', 'funds', 'crte']);
    expect(missingOf('R03', place)).toEqual(['silent offers']);
  });

  it('says nothing of one that is over or closed: R25 does', () => {
    expect(foundBy('R03', withContract({ endsOn: '2025' }))).toEqual([]);
    expect(foundBy('R03', withContract({ status: 'closed' }))).toEqual([]);
  });
});
