import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withProgrammes = (documented: 'partners'[] = ['partners'], theme = 'énergie') => {
  const place = buildRegion();
  for (const [key, actor, themes] of [
    ['crte', 'cooperative', ['énergie']],
    ['plan', 'association', [theme]],
  ] as const) {
    place.add(key, {
      kind: 'programme',
      type: key === 'crte' ? 'crte' : 'strategy',
      themes: [...themes],
      documented,
    });
    place.link([key, 'covers', 'epci']);
    place.add(actor, { type: actor });
    place.link([actor, 'participates-in', key]);
  }
  return place;
};

describe('R16, programmes without a common actor', () => {
  it('is a gap once a pair, filled by the actors of either', () => {
    expect(foundBy('R16', withProgrammes())).toEqual(['gap crte']);
    expect([...fillersOf('R16', withProgrammes())].sort()).toEqual([
      'association participates-in crte',
      'cooperative participates-in plan',
    ]);
  });
  it('is none with another theme, another territory or a common actor', () => {
    expect(foundBy('R16', withProgrammes(['partners'], 'santé'))).toEqual([]);
    const place = withProgrammes();
    place.link(['epci', 'carries', 'crte']);
    place.link(['epci', 'signs', 'plan']);
    expect(foundBy('R16', place)).toEqual([]);
  });
  it('is to be checked while the partners of both are not documented', () => {
    expect(foundBy('R16', withProgrammes([]))).toEqual(['to-check crte']);
    expect(missingOf('R16', withProgrammes([]))).toEqual(['crte partners', 'plan partners']);
  });
});
