import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withFunder = (documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('fund', { kind: 'funder', type: 'fund', themes: ['énergie'], documented });
  place.link(['fund', 'located-in', 'epci']);
  place.add('club', { kind: 'instance', type: 'board' });
  place.link(['fund', 'member-of', 'club']);
  for (const [key, where] of [
    ['cooperative', 'next epci'],
    ['far', 'far epci'],
  ] as const) {
    place.add(key, { type: 'cooperative', themes: ['énergie'] });
    place.link([key, 'located-in', where]);
  }
  place.add('museum', { type: 'association', themes: ['culture'] });
  place.link(['museum', 'located-in', 'epci']);
  return place;
};

describe('R13, funder without a local actor', () => {
  it('is a gap where partners are documented, filled by actors and projects of its themes', () => {
    expect(foundBy('R13', withFunder())).toEqual(['gap fund']);
    expect(fillersOf('R13', withFunder())).toEqual(['fund funds cooperative', 'fund funds far']);
  });
  it('is none with an actor of its département; one of another is not local', () => {
    const place = withFunder();
    place.link(['fund', 'funds', 'cooperative']);
    expect(foundBy('R13', place)).toEqual([]);
    const far = withFunder();
    far.link(['fund', 'funds', 'far']);
    expect(foundBy('R13', far)).toEqual(['gap fund']);
  });
  it('is to be checked without a mark, or when a partner has no place; of one without a place nothing is said', () => {
    expect(missingOf('R13', withFunder([]))).toEqual(['fund partners']);
    const place = withFunder();
    place.add('nowhere', { type: 'association' });
    place.link(['fund', 'supports', 'nowhere']);
    place.add('adrift', { kind: 'funder', type: 'fund' });
    expect(foundBy('R13', place)).toEqual(['to-check fund']);
    expect(missingOf('R13', place)).toEqual(['nowhere territories']);
  });
});
