import { describe, expect, it } from 'vitest';
import type { EntitySummary } from '../../../../shared/domain/ecosystem.ts';
import { askGaps, buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

type Members = readonly Partial<EntitySummary>[];
const withCluster = (members: Members, documented: 'members'[] = ['members']) => {
  const place = buildRegion();
  place.add('ptce', { type: 'ptce', documented });
  place.link(['ptce', 'located-in', 'epci']);
  for (const [at, given] of members.entries()) {
    place.add(`member ${at}`, given);
    place.link([`member ${at}`, 'member-of', 'ptce']);
  }
  return place;
};
const lacks = (place: ReturnType<typeof withCluster>): readonly string[] =>
  askGaps('R08', place.terrain()).map(({ state, facts }) => {
    const fact = facts.lacks;
    return `${state} ${fact?.kind === 'terms' ? fact.values[0] : ''}`;
  });

describe('R08, members that the law asks of a PTCE', () => {
  it('is a gap for each that lacks', () => {
    expect(lacks(withCluster([{ type: 'company' }, { type: 'academic' }]))).toEqual([
      'gap ess',
      'explore public',
    ]);
    expect(lacks(withCluster([{ type: 'cooperative' }, { type: 'academic' }]))).toEqual([
      'gap enterprise',
      'explore public',
    ]);
    expect(lacks(withCluster([{ type: 'cooperative' }, { type: 'company' }]))).toEqual([
      'gap other',
      'explore public',
      'explore academic',
    ]);
  });

  it('is none with the three: research and local government are only to be explored', () => {
    const whole: Members = [{ type: 'association' }, { type: 'company' }, { type: 'local-authority' }];
    expect(lacks(withCluster(whole))).toEqual(['explore academic']);
    expect(lacks(withCluster([...whole, { type: 'academic' }]))).toEqual([]);
  });

  it('reads ess: a company that says so is of it, an association that says no is not', () => {
    const social: Members = [{ type: 'company', ess: 'yes' }, { type: 'company' }, { type: 'academic' }];
    expect(lacks(withCluster(social))).toEqual(['explore public']);
    const none: Members = [{ type: 'association', ess: 'no' }, { type: 'company' }];
    expect(lacks(withCluster(none))).toEqual(['gap ess', 'explore public', 'explore academic']);
  });

  it('is to be checked while members are not documented, and then nothing is to be explored', () => {
    expect(lacks(withCluster([{ type: 'company' }], []))).toEqual(['to-check ess', 'to-check other']);
    expect(lacks(withCluster([], []))).toEqual(['to-check members']);
    expect(missingOf('R08', withCluster([], []))).toEqual(['ptce members']);
    expect(missingOf('R08', withCluster([{ type: null }]))).toEqual(['member 0 type']);
  });

  it('is filled by one of the kind nearby', () => {
    const place = withCluster([{ type: 'company' }, { type: 'academic' }]);
    place.add('cooperative', { type: 'cooperative' });
    place.link(['cooperative', 'located-in', 'next epci']);
    expect(foundBy('R08', place)[0]).toBe('gap ptce');
    expect(fillersOf('R08', place)).toEqual(['cooperative member-of ptce']);
  });
});
