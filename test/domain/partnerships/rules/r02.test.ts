import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withCatalyst = (partners: readonly string[], documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('catalyst', { type: 'catalyst', documented });
  place.link(['catalyst', 'located-in', 'epci']);
  for (const type of ['company', 'association', 'academic', 'public-body']) {
    place.add(type, { type });
    place.link([type, 'located-in', 'next epci']);
  }
  for (const type of partners) place.link(['catalyst', 'partners-with', type]);
  return place;
};

describe('R02, catalyst with few families', () => {
  it('is a gap under three of five, filled by the nearest of the families that lack', () => {
    const place = withCatalyst(['company', 'association']);
    expect(foundBy('R02', place)).toEqual(['gap catalyst']);
    expect(fillersOf('R02', place)[0]).toBe('epci partners-with catalyst');
    expect(fillersOf('R02', place)).toContain('catalyst partners-with academic');
    expect(fillersOf('R02', place).join()).not.toContain('company');
  });

  it('is none with three', () => {
    expect(foundBy('R02', withCatalyst(['company', 'association', 'academic']))).toEqual([]);
  });

  it('is to be checked while partners are not documented, or one has no type', () => {
    expect(foundBy('R02', withCatalyst(['company'], []))).toEqual(['to-check catalyst']);
    const place = withCatalyst(['company']);
    place.add('untyped', { type: null });
    place.link(['untyped', 'partners-with', 'catalyst']);
    expect(missingOf('R02', place)).toEqual(['untyped type']);
  });
});
