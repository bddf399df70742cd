import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withPole = (
  population: number | null,
  documented: 'partners'[] = ['partners'],
  poleIn = 'department',
) => {
  const place = buildRegion();
  place.add('rural', { kind: 'territory', type: 'epci', population, themes: ['énergie'], documented });
  place.link(['rural', 'part-of', 'department']);
  place.add('pole', { kind: 'territory', type: 'epci', population: 90_000, roles: ['actor', 'funder'] });
  place.link(['pole', 'part-of', poleIn]);
  place.add('project', { kind: 'initiative', type: 'action', themes: ['énergie'] });
  place.link(['pole', 'funds', 'project']);
  return place;
};

describe('R23, rural EPCI without a link to the urban pole', () => {
  it('is a gap where partners are documented, filled by the pole that funds the theme', () => {
    expect(foundBy('R23', withPole(12_000))).toEqual(['gap rural']);
    expect(fillersOf('R23', withPole(12_000))).toEqual(['pole funds rural']);
  });
  it('is none with a link, for a pole itself, or when the pole is of another département', () => {
    const place = withPole(12_000);
    place.link(['rural', 'partners-with', 'pole']);
    expect(foundBy('R23', place)).toEqual([]);
    expect(foundBy('R23', withPole(50_000))).toEqual([]);
    expect(foundBy('R23', withPole(12_000, ['partners'], 'far department'))).toEqual([]);
  });
  it('is to be checked while population or partners are not known', () => {
    expect(missingOf('R23', withPole(null))).toEqual(['rural population']);
    expect(foundBy('R23', withPole(12_000, []))).toEqual(['to-check rural']);
  });
});
