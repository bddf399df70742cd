import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

/** A broker between a group of five and one of some. */
const withBroker = (count: number, documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('valley', { kind: 'territory', type: 'epci', documented });
  place.link(['valley', 'part-of', 'department']);
  const add = (key: string) => {
    place.add(key, { type: 'association' });
    place.link([key, 'located-in', 'valley']);
  };
  const ring = (name: string, size: number) => {
    for (let at = 0; at < size; at++) add(`${name} ${at}`);
    for (let at = 0; at < size; at++)
      place.link([`${name} ${at}`, 'partners-with', `${name} ${(at + 1) % size}`]);
  };
  add('broker');
  ring('main', 5);
  ring('piece', count);
  place.link(['broker', 'partners-with', 'main 0']);
  place.link(['broker', 'partners-with', 'piece 0']);
  return place;
};

describe('R18, a single broker', () => {
  it('is a gap where three organisations depend on it, filled by links that get round it', () => {
    const place = withBroker(3);
    expect(foundBy('R18', place)).toEqual(['gap broker', 'gap main 0']);
    expect(fillersOf('R18', place)).toHaveLength(8);
    expect(fillersOf('R18', place).join()).not.toContain('broker');
    for (const pair of fillersOf('R18', place)) expect(pair).toMatch(/^main \d partners-with piece \d$/);
  });

  it('is none where two depend on it, or another way goes round', () => {
    expect(foundBy('R18', withBroker(2))).toEqual(['gap main 0']);
    const place = withBroker(3);
    place.link(['main 2', 'partners-with', 'piece 1']);
    expect(foundBy('R18', place)).toEqual([]);
  });

  it('is not mended by a link that is proposed or over', () => {
    const place = withBroker(3);
    place.link(['main 2', 'partners-with', 'piece 1'], { status: 'proposed' });
    place.link(['main 2', 'partners-with', 'piece 2'], { status: 'ended' });
    expect(foundBy('R18', place)).toEqual(['gap broker', 'gap main 0']);
  });

  it('is to be checked while the partners of the territory are not documented', () => {
    expect(foundBy('R18', withBroker(3, []))).toEqual(['to-check broker', 'to-check main 0']);
    expect(missingOf('R18', withBroker(3, []))).toEqual(['valley partners']);
  });

  it('looks at the PETR rather than at each of its EPCI', () => {
    const place = withBroker(3);
    place.add('petr', { kind: 'territory', type: 'petr', documented: ['partners'] });
    place.link(['valley', 'part-of', 'petr']);
    place.link(['next epci', 'part-of', 'petr']);
    place.add('outside', { type: 'company' });
    place.link(['outside', 'located-in', 'next epci']);
    place.link(['outside', 'partners-with', 'piece 0']);
    place.link(['outside', 'partners-with', 'main 1']);
    expect(foundBy('R18', place)).toEqual([]);
  });
});
