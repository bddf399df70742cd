import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContract = (documented: ('partners' | 'signatories' | 'committee')[]) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', documented });
  place.link(['crte', 'covers', 'epci']);
  place.link(['epci', 'signs', 'crte']);
  place.add('action', { kind: 'initiative', type: 'action' });
  place.link(['action', 'part-of', 'crte']);
  place.add('association', { type: 'association' });
  place.link(['association', 'located-in', 'epci']);
  return place;
};

describe('R05, CRTE without the family non-profit', () => {
  it('is a gap where its partners are documented, filled by one of the territory', () => {
    const place = withContract(['partners']);
    expect(foundBy('R05', place)).toEqual(['gap crte']);
    expect(fillersOf('R05', place)).toEqual(['association participates-in crte']);
  });

  it('is none when one takes part in an action or sits in the committee: being there is not enough', () => {
    const place = withContract(['partners']);
    place.link(['association', 'participates-in', 'action']);
    expect(foundBy('R05', place)).toEqual([]);
    const seated = withContract(['partners']);
    seated.add('committee', { kind: 'instance', type: 'committee' });
    seated.link(['committee', 'governs', 'crte']);
    seated.link(['association', 'member-of', 'committee']);
    expect(foundBy('R05', seated)).toEqual([]);
  });

  it('is to be checked with its signatories and committee alone, or while one has no type', () => {
    const place = withContract(['signatories', 'committee']);
    expect(foundBy('R05', place)).toEqual(['to-check crte']);
    expect(missingOf('R05', place)).toEqual(['crte partners']);
    const untyped = withContract(['partners']);
    untyped.add('untyped', { type: null });
    untyped.link(['untyped', 'participates-in', 'action']);
    expect(missingOf('R05', untyped)).toEqual(['untyped type']);
  });

  it('is to be explored when a linked PTCE has it among its members', () => {
    const place = withContract([]);
    place.add('cluster', { type: 'ptce' });
    place.link(['association', 'member-of', 'cluster']);
    place.link(['cluster', 'participates-in', 'action']);
    expect(foundBy('R05', place)).toEqual(['explore crte']);
  });
});
