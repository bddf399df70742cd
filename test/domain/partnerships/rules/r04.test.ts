import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContract = (documented: ('partners' | 'signatories' | 'committee')[]) => {
  const place = buildRegion();
  place.add('crte', { kind: 'programme', type: 'crte', documented });
  place.link(['crte', 'covers', 'epci']);
  place.link(['epci', 'signs', 'crte']);
  place.add('action', { kind: 'initiative', type: 'action' });
  place.link(['action', 'part-of', 'crte']);
  place.add('company', { type: 'company' });
  place.link(['company', 'located-in', 'epci']);
  return place;
};

describe('R04, CRTE without the family business', () => {
  it('is a gap where its partners are documented, filled by one of the territory', () => {
    const place = withContract(['partners']);
    expect(foundBy('R04', place)).toEqual(['gap crte']);
    expect(fillersOf('R04', place)).toEqual(['company participates-in crte']);
  });

  it('is none when one takes part in an action or sits in the committee: being there is not enough', () => {
    const place = withContract(['partners']);
    place.link(['company', 'participates-in', 'action']);
    expect(foundBy('R04', place)).toEqual([]);
    const seated = withContract(['partners']);
    seated.add('committee', { kind: 'instance', type: 'committee' });
    seated.link(['committee', 'governs', 'crte']);
    seated.link(['company', 'member-of', 'committee']);
    expect(foundBy('R04', seated)).toEqual([]);
  });

  it('is to be checked with its signatories and committee alone, or while one has no type', () => {
    const place = withContract(['signatories', 'committee']);
    expect(foundBy('R04', place)).toEqual(['to-check crte']);
    expect(missingOf('R04', place)).toEqual(['crte partners']);
    const untyped = withContract(['partners']);
    untyped.add('untyped', { type: null });
    untyped.link(['untyped', 'participates-in', 'action']);
    expect(missingOf('R04', untyped)).toEqual(['untyped type']);
  });

  it('is to be explored when a linked PTCE has it among its members', () => {
    const place = withContract([]);
    place.add('cluster', { type: 'ptce' });
    place.link(['company', 'member-of', 'cluster']);
    place.link(['cluster', 'participates-in', 'action']);
    expect(foundBy('R04', place)).toEqual(['explore crte']);
  });
});
