import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withCluster = (member: string, documented: 'members'[] = ['members']) => {
  const place = buildRegion();
  place.add('ptce', { type: 'ptce', documented });
  place.link(['ptce', 'located-in', 'epci']);
  place.add('member', { type: member });
  place.link(['member', 'member-of', 'ptce']);
  place.add('club', { type: 'sme-collective' });
  place.link(['club', 'located-in', 'next epci']);
  return place;
};

describe('R09, PTCE without a collective of enterprises', () => {
  it('is a gap where members are documented, filled by one nearby', () => {
    expect(foundBy('R09', withCluster('company'))).toEqual(['gap ptce']);
    expect(fillersOf('R09', withCluster('company'))).toEqual(['club member-of ptce']);
  });
  it('is none with a collective or a chamber', () => {
    expect(foundBy('R09', withCluster('sme-collective'))).toEqual([]);
    expect(foundBy('R09', withCluster('chamber'))).toEqual([]);
  });
  it('is to be checked while members are not documented', () => {
    expect(foundBy('R09', withCluster('company', []))).toEqual(['to-check ptce']);
    expect(missingOf('R09', withCluster('company', []))).toEqual(['ptce members']);
  });
});
