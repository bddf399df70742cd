import { describe, expect, it } from 'vitest';
import {
  byCount,
  isOfLinks,
  meaningGroups,
  meaningLabel,
} from '../../../renderer/views/import/word-meanings.ts';
import { isSymmetric } from '../../../shared/domain/relation.ts';
import { KINDS, RELATION_TYPES } from '../../../shared/domain/vocabulary.ts';

const valuesOf = (field: string) =>
  meaningGroups({ field }, 'fr').flatMap(({ items }) => items.map(({ value }) => value));

describe('what an unknown word may mean', () => {
  it('is a type of link where the host asks of links, one way and the other', () => {
    expect(isOfLinks({ field: 'type' })).toBe(true);
    const values = valuesOf('type');
    expect(new Set(values.map((value) => value.replace('<', '')))).toEqual(new Set(RELATION_TYPES));
    expect(values).toContain('funds<');
    expect(RELATION_TYPES.filter(isSymmetric).filter((type) => values.includes(`${type}<`))).toEqual([]);
  });

  it('is a kind, with a type or not, elsewhere', () => {
    const values = valuesOf('kind');
    expect(values).toContain('actor/association');
    expect(KINDS.filter((kind) => !values.includes(kind))).toEqual([]);
  });

  it('is said in words', () => {
    expect(meaningLabel(meaningGroups({ field: 'type' }, 'fr'), 'funds<')).toBe('Financé par');
    expect(meaningLabel(meaningGroups({ field: 'kind' }, 'en'), 'funder')).toBe('Funder');
  });

  it('is asked of the most written word first', () => {
    const question = (written: string, count: number) => ({ field: 'kind', written, count, proposed: null });
    const sorted = byCount([question('a', 1), question('b', 9), question('c', 1)]);
    expect(sorted.map(({ written }) => written)).toEqual(['b', 'a', 'c']);
  });
});
