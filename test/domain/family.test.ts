import { describe, expect, it } from 'vitest';
import { FAMILIES, familiesOf, familyOf } from '../../shared/domain/family.ts';
import { KINDS, TYPES_BY_KIND } from '../../shared/domain/vocabulary.ts';

describe('families', () => {
  it.each([
    ['territory', 'commune', ['public']],
    ['territory', 'qpv', []],
    ['actor', 'public-body', ['public']],
    ['funder', 'state', ['public', 'funder']],
    ['funder', 'foundation', ['funder']],
    ['actor', 'company', ['business']],
    ['actor', 'cooperative', ['non-profit', 'business']],
    ['actor', 'third-place', ['non-profit']],
    ['actor', 'academic', ['academic']],
    ['actor', 'development-council', ['inhabitants']],
    ['actor', 'ptce', []],
    ['actor', 'group', []],
    ['programme', 'crte', []],
    ['actor', null, []],
  ] as const)('%s %s: %j', (kind, type, expected) => {
    expect(familiesOf({ kind, type })).toEqual(expected);
    expect(familyOf({ kind, type })).toBe(expected[0] ?? null);
  });

  it('are known ones for every type', () => {
    const all = KINDS.flatMap((kind) => TYPES_BY_KIND[kind].flatMap((type) => familiesOf({ kind, type })));
    expect([...new Set(all)].sort()).toEqual([...FAMILIES].sort());
  });
});
