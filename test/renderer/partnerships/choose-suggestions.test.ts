import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '../../../renderer/state/partnerships.ts';
import {
  chooseSuggestions,
  countFilters,
  groupByRule,
  groupOfReason,
  kindPairOf,
  mainReasons,
  nextOf,
  qualityOf,
} from '../../../renderer/views/partnerships/choose-suggestions.ts';
import type { SuggestionRecord } from '../../../shared/contract/suggestion-operations.ts';
import { WHY_REASONS } from '../../../shared/domain/partnerships/reasons.ts';
import { SOLIDITIES } from '../../../shared/domain/partnerships/suggestion.ts';
import { reason, suggestion } from './suggestion-sample.ts';

const idsOf = (all: readonly SuggestionRecord[]) => all.map(({ id }) => id);
const answered = { decision: { id: 'd', state: 'proposed', on: '2026-11-26' } } as object;

describe('the suggestions that are listed', () => {
  const all = [
    suggestion('need', 1, { why: [reason('need-offer', 1), reason('territory', 0.1)] }),
    suggestion('rule', 2, { solidity: 'medium', quality: 0.7, why: [reason('R03', 1)] }),
    suggestion('funder', 3, {
      quality: 0.2,
      a: { kind: 'funder' },
      why: [reason('R13', 0.4), reason('l3', 0.5)],
    }),
    suggestion('answered', 4, { ...answered, why: [reason('themes', 1)] }),
    suggestion('back', 5, { ...answered, isBack: true, solidity: 'explore', b: { id: 'c' } }),
  ];
  const listed = (filters: object, sort: 'solidity' | 'ranked' | 'coverage' | 'territory' = 'ranked') =>
    idsOf(chooseSuggestions(all, { ...noFilters, ...filters }, sort));

  it('are those nobody has answered, or whose facts have changed since', () => {
    expect(listed({})).toEqual(['need', 'rule', 'funder', 'back']);
    expect(listed({ status: 'back' })).toEqual(['back']);
    expect(listed({ status: 'answered' })).toEqual(['answered']);
    expect(listed({ status: 'all' })).toHaveLength(5);
  });

  it('are narrowed by reason, solidity, data, kinds and actor', () => {
    expect(listed({ reasons: ['rule'] })).toEqual(['rule', 'funder']);
    expect(listed({ reasons: ['structure'] })).toEqual(['funder']);
    expect(listed({ solidity: ['medium', 'explore'] })).toEqual(['rule', 'back']);
    expect(listed({ quality: ['partial'] })).toEqual(['rule']);
    expect(listed({ quality: ['poor'] })).toEqual(['funder']);
    expect(listed({ kinds: ['actor funder'] })).toEqual(['funder']);
    expect(listed({ actor: 'c' })).toEqual(['back']);
    expect(listed({ reasons: ['rule'], solidity: ['strong'] })).toEqual(['funder']);
  });

  it('are sorted by solidity, by what a rule says, or by how near they are; ties as ranked', () => {
    expect(listed({}, 'solidity')).toEqual(['need', 'funder', 'rule', 'back']);
    expect(listed({}, 'coverage')).toEqual(['rule', 'funder', 'need', 'back']);
    expect(listed({}, 'territory')).toEqual(['need', 'rule', 'funder', 'back']);
  });

  it('are the same whatever the order in which they come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(idsOf(chooseSuggestions(shuffled, noFilters, 'coverage'))).toEqual(listed({}, 'coverage'));
      }),
    );
  });

  it('say how many filters hide something', () => {
    expect(countFilters(noFilters)).toBe(0);
    expect(
      countFilters({ ...noFilters, reasons: ['rule'], solidity: ['strong', 'medium'], status: 'all' }),
    ).toBe(3);
  });
});

describe('groups by rule', () => {
  it('hold each suggestion once, under the rule that says most, in the order of the rules; the others last', () => {
    const all = [
      suggestion('plain', 1, { why: [reason('themes', 1)] }),
      suggestion('both', 2, { why: [reason('R03', 0.2), reason('R13', 0.6)] }),
      suggestion('first', 3, { why: [reason('R03', 1)] }),
    ];
    expect(groupByRule(all).map(({ rule, suggestions }) => [rule, idsOf(suggestions)])).toEqual([
      ['R03', ['first']],
      ['R13', ['both']],
      [null, ['plain']],
    ]);
    expect(groupByRule([])).toEqual([]);
  });
});

describe('the next one', () => {
  it('is the following one, else the one before, else none', () => {
    expect(nextOf(['a', 'b', 'c'], 'b')).toBe('c');
    expect(nextOf(['a', 'b', 'c'], 'c')).toBe('b');
    expect(nextOf(['a'], 'a')).toBeNull();
    expect(nextOf(['a', 'b'], 'gone')).toBe('a');
    expect(nextOf([], 'a')).toBeNull();
  });
});

describe('what is said of a suggestion', () => {
  it('is its two reasons that weigh most', () => {
    const why = [reason('territory', 0.1), reason('R03', 0.9), reason('l3', 0.5)];
    expect(mainReasons(suggestion('x', 1, { why }))).toEqual(['R03', 'l3']);
  });

  it('knows every reason, and orders kinds', () => {
    expect(WHY_REASONS.map(groupOfReason)).not.toContain(undefined);
    expect(kindPairOf(suggestion('x', 1, { a: { kind: 'funder' } }))).toBe('actor funder');
    expect(SOLIDITIES).toHaveLength(3);
    expect([1, 0.8, 0.79, 0.6, 0.59, 0].map((quality) => qualityOf({ quality }))).toEqual([
      'known',
      'known',
      'partial',
      'partial',
      'poor',
      'poor',
    ]);
  });
});
