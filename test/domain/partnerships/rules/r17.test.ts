import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withActor = (documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('alone', { type: 'association', themes: ['énergie'], documented });
  place.link(['alone', 'located-in', 'epci']);
  for (let at = 0; at < 4; at++) {
    place.add(`other ${at}`, { type: 'company', themes: at === 3 ? ['énergie'] : [] });
    place.link([`other ${at}`, 'located-in', 'epci']);
    place.link([`other ${at}`, 'partners-with', 'next epci']);
  }
  return place;
};

describe('R17, isolated actor', () => {
  it('is a gap where its partners are documented, filled by the three closest', () => {
    expect(foundBy('R17', withActor())).toEqual(['gap alone']);
    expect(fillersOf('R17', withActor())).toHaveLength(3);
    expect(fillersOf('R17', withActor())[0]).toBe('alone partners-with other 3');
  });
  it('is none with a link in force; one that is over is none', () => {
    const place = withActor();
    place.link(['alone', 'member-of', 'other 0'], { status: 'ended' });
    expect(foundBy('R17', place)).toEqual(['gap alone']);
    place.link(['alone', 'member-of', 'other 1']);
    expect(foundBy('R17', place)).toEqual([]);
  });
  it('is to be checked without a mark of its own or of its territory', () => {
    expect(foundBy('R17', withActor([]))).toEqual(['to-check alone']);
    expect(missingOf('R17', withActor([]))).toEqual(['alone partners']);
  });
});
