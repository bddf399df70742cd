import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContract = (documented: ('partners' | 'signatories' | 'committee')[]) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', documented });
  place.link(['crte', 'covers', 'epci']);
  place.link(['epci', 'signs', 'crte']);
  place.add('action', { kind: 'initiative', type: 'action' });
  place.link(['action', 'part-of', 'crte']);
  place.add('academic', { type: 'academic' });
  place.link(['academic', 'located-in', 'epci']);
  return place;
};

describe('R06, CRTE without the family academic', () => {
  it('is a gap where its partners are documented, filled by one of the territory', () => {
    const place = withContract(['partners']);
    expect(foundBy('R06', place)).toEqual(['gap crte']);
    expect(fillersOf('R06', place)).toEqual(['academic participates-in crte']);
  });

  it('is none when one takes part in an action or sits in the committee: being there is not enough', () => {
    const place = withContract(['partners']);
    place.link(['academic', 'participates-in', 'action']);
    expect(foundBy('R06', place)).toEqual([]);
    const seated = withContract(['partners']);
    seated.add('committee', { kind: 'instance', type: 'committee' });
    seated.link(['committee', 'governs', 'crte']);
    seated.link(['academic', 'member-of', 'committee']);
    expect(foundBy('R06', seated)).toEqual([]);
  });

  it('is to be checked with its signatories and committee alone, or while one has no type', () => {
    const place = withContract(['signatories', 'committee']);
    expect(foundBy('R06', place)).toEqual(['to-check crte']);
    expect(missingOf('R06', place)).toEqual(['crte partners']);
    const untyped = withContract(['partners']);
    untyped.add('untyped', { type: null });
    untyped.link(['untyped', 'participates-in', 'action']);
    expect(missingOf('R06', untyped)).toEqual(['untyped type']);
  });

  it('is to be explored when a linked PTCE has it among its members', () => {
    const place = withContract([]);
    place.add('cluster', { type: 'ptce' });
    place.link(['academic', 'member-of', 'cluster']);
    place.link(['cluster', 'participates-in', 'action']);
    expect(foundBy('R06', place)).toEqual(['explore crte']);
  });
});
