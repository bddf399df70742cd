import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withOffer = (documented: 'partners'[] = ['partners'], offer = 'logistique') => {
  const place = buildRegion();
  place.add('haulier', { type: 'company', offers: [offer], documented });
  place.link(['haulier', 'located-in', 'epci']);
  place.add('project', { kind: 'initiative', type: 'action', needs: [offer] });
  place.link(['project', 'located-in', 'epci']);
  place.add('far project', { kind: 'initiative', type: 'action', needs: [offer] });
  place.link(['far project', 'located-in', 'far epci']);
  return place;
};

describe('R11, offer that no project nearby makes use of', () => {
  it('is a gap where partners are documented, filled by the projects nearby', () => {
    expect(foundBy('R11', withOffer())).toEqual(['gap haulier']);
    expect(fillersOf('R11', withOffer())).toEqual(['haulier supports project']);
  });
  it('is none when one makes use of it, or nobody nearby needs it; money is for R12 and R13', () => {
    const place = withOffer();
    place.link(['haulier', 'participates-in', 'project']);
    expect(foundBy('R11', place)).toEqual([]);
    expect(foundBy('R11', withOffer(['partners'], 'financement'))).toEqual([]);
  });
  it('is to be checked while its partners are not documented', () => {
    expect(foundBy('R11', withOffer([]))).toEqual(['to-check haulier']);
    expect(missingOf('R11', withOffer([]))).toEqual(['haulier partners']);
  });
});
