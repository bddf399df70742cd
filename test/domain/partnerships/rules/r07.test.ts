import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withContracts = (themes: readonly string[], documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  for (const [crte, epci] of [
    ['crte', 'epci'],
    ['next crte', 'next epci'],
  ] as const) {
    place.add(crte, { kind: 'programme', type: 'crte', themes: [...themes], documented });
    place.link([crte, 'covers', epci]);
    place.link([epci, 'carries', crte]);
  }
  return place;
};
const THEMES = ['énergie', 'mobilité'];

describe('R07, CRTE without a link to its neighbours', () => {
  it('is a gap between neighbours of two themes, filled by those who steer them', () => {
    const place = withContracts(THEMES);
    place.link(['epci', 'neighbour-of', 'next epci']);
    expect(foundBy('R07', place)).toEqual(['gap crte', 'gap next crte']);
    expect(fillersOf('R07', place)).toEqual(['epci partners-with next epci']);
  });

  it('is none with one theme, or with a link between those who steer them', () => {
    const alike = withContracts(['énergie']);
    alike.link(['epci', 'neighbour-of', 'next epci']);
    expect(foundBy('R07', alike)).toEqual([]);
    const joined = withContracts(THEMES);
    joined.link(['epci', 'neighbour-of', 'next epci']);
    joined.link(['next epci', 'partners-with', 'epci']);
    expect(foundBy('R07', joined)).toEqual([]);
  });

  it('is to be checked by the département where neighbours are not known', () => {
    const place = withContracts(THEMES);
    expect(foundBy('R07', place)).toEqual(['to-check crte', 'to-check next crte']);
    expect(missingOf('R07', place)).toEqual(['crte territories']);
  });
});
