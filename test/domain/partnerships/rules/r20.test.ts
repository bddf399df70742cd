import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withLab = (documented: 'partners'[] = ['partners'], where = 'next epci') => {
  const place = buildRegion();
  place.add('lab', { type: 'academic', themes: ['énergie'], documented });
  place.link(['lab', 'located-in', 'epci']);
  for (const [key, theme] of [
    ['alike', 'énergie'],
    ['other', 'santé'],
  ] as const) {
    place.add(key, { kind: 'initiative', type: 'action', themes: [theme] });
    place.link([key, 'located-in', where]);
  }
  return place;
};

describe('R20, academic actor without a project', () => {
  it('is a gap in its département, filled by the projects of its theme', () => {
    expect(foundBy('R20', withLab())).toEqual(['gap lab']);
    expect(fillersOf('R20', withLab())).toEqual(['lab participates-in alike']);
  });
  it('is none with a link to one, or further away', () => {
    const place = withLab();
    place.link(['lab', 'supports', 'alike']);
    expect(foundBy('R20', place)).toEqual([]);
    expect(foundBy('R20', withLab(['partners'], 'far epci'))).toEqual([]);
  });
  it('is to be checked while its partners are not documented', () => {
    expect(foundBy('R20', withLab([]))).toEqual(['to-check lab']);
    expect(missingOf('R20', withLab([]))).toEqual(['lab partners']);
  });
});
