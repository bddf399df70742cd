import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContract = (type: string, documented: ('partners' | 'signatories' | 'committee')[]) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', documented });
  place.link(['crte', 'covers', 'epci']);
  place.link(['epci', 'signs', 'crte']);
  place.add('action', { kind: 'initiative', type: 'action' });
  place.link(['action', 'part-of', 'crte']);
  place.add(type, { type });
  place.link([type, 'located-in', 'epci']);
  return place;
};

describe.each([
  ['R04', 'business', 'company'],
  ['R05', 'non-profit', 'association'],
  ['R06', 'academic', 'academic'],
] as const)('%s, CRTE without the family %s', (rule, _, type) => {
  it('is a gap where its partners are documented, filled by one of the territory', () => {
    const place = withContract(type, ['partners']);
    expect(foundBy(rule, place)).toEqual(['gap crte']);
    expect(fillersOf(rule, place)).toEqual([`${type} participates-in crte`]);
  });

  it('is none when one takes part in an action or sits in the committee: being there is not enough', () => {
    const place = withContract(type, ['partners']);
    place.link([type, 'participates-in', 'action']);
    expect(foundBy(rule, place)).toEqual([]);
    const seated = withContract(type, ['partners']);
    seated.add('committee', { kind: 'instance', type: 'committee' });
    seated.link(['committee', 'governs', 'crte']);
    seated.link([type, 'member-of', 'committee']);
    expect(foundBy(rule, seated)).toEqual([]);
  });

  it('is to be checked with its signatories and committee alone, or while one has no type', () => {
    const place = withContract(type, ['signatories', 'committee']);
    expect(foundBy(rule, place)).toEqual(['to-check crte']);
    expect(missingOf(rule, place)).toEqual(['crte partners']);
    const untyped = withContract(type, ['partners']);
    untyped.add('untyped', { type: null });
    untyped.link(['untyped', 'participates-in', 'action']);
    expect(missingOf(rule, untyped)).toEqual(['untyped type']);
  });

  it('is to be explored when a linked PTCE has it among its members', () => {
    const place = withContract(type, []);
    place.add('cluster', { type: 'ptce' });
    place.link([type, 'member-of', 'cluster']);
    place.link(['cluster', 'participates-in', 'action']);
    expect(foundBy(rule, place)).toEqual(['explore crte']);
  });
});
