import { describe, expect, it } from 'vitest';
import { buildRegion, fillersOf, foundBy, missingOf } from '../../../helpers/rules.ts';

const withFormer = (themes: readonly string[], documented: 'partners'[] = ['partners']) => {
  const place = buildRegion();
  place.add('one', { type: 'association', themes: ['énergie'], documented });
  place.add('two', { type: 'company', themes: [...themes] });
  place.link(['two', 'partners-with', 'one'], { status: 'ended', endsOn: '2023' });
  return place;
};

describe('R22, former partners', () => {
  it('is a gap once a pair, filled by a new partnership', () => {
    expect(foundBy('R22', withFormer(['énergie']))).toEqual(['gap one']);
    expect(fillersOf('R22', withFormer(['énergie']))).toEqual(['one partners-with two']);
  });
  it('is none without a common theme, with a link in force, or when one is closed', () => {
    expect(foundBy('R22', withFormer(['santé']))).toEqual([]);
    const place = withFormer(['énergie']);
    place.link(['one', 'member-of', 'two']);
    expect(foundBy('R22', place)).toEqual([]);
    const closed = withFormer(['énergie']);
    closed.add('shut', { type: 'company', themes: ['énergie'], status: 'closed' });
    closed.link(['one', 'partners-with', 'shut'], { status: 'ended' });
    expect(foundBy('R22', closed)).toEqual(['gap one']);
  });
  it('is to be checked while the partners of neither are documented', () => {
    expect(foundBy('R22', withFormer(['énergie'], []))).toEqual(['to-check one']);
    expect(missingOf('R22', withFormer(['énergie'], []))).toEqual(['one partners']);
  });
});
