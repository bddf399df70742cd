import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEdges } from '../../../../shared/domain/partnerships/evaluation/edge-list.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const arbitraryRows = fc
  .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), { minLength: 1, maxLength: 20 })
  .filter((rows) => new Set(rows.flatMap(([a, b]) => (a === b ? [] : [[a, b].sort().join()]))).size >= 2);

describe('a table of links', () => {
  it('is simple links, whatever the order and direction of its rows', () => {
    fc.assert(
      fc.property(arbitraryRows, (rows) => {
        const turned = [...rows].reverse().map(([a, b]) => [b, a]);
        const list = readEdges([['source', 'target'], ...rows]);
        expect(readEdges([['target', 'source'], ...rows])).toEqual(list);
        expect(readEdges(turned)).toEqual(list);
        const pairs = new Set(rows.filter(([a, b]) => a !== b).map(([a, b]) => [a, b].sort().join()));
        expect(list.ends.length / 2).toBe(pairs.size);
        expect(list.selfLoops).toBe(rows.filter(([a, b]) => a === b).length);
        expect(list.repeated + list.selfLoops + pairs.size).toBe(rows.length);
      }),
    );
  });

  it('finds its columns by their names, else takes the first two', () => {
    const rows = [
      ['1', 'a', 'b'],
      ['2', 'b', 'c'],
    ];
    expect(readEdges([['id', 'Source', 'Target'], ...rows]).size).toBe(3);
    expect(readEdges(rows).size).toBe(4);
  });

  it('counts rows without two names', () => {
    expect(readEdges([['a', 'b'], ['a', ''], ['b', 'c'], ['c']]).incomplete).toBe(2);
  });

  it.each([
    ['one column', [['x'], ['a'], ['b']], 'columns'],
    ['nothing', [], 'columns'],
    ['self-loops alone', [['a', 'a']], 'few'],
    [
      'one link',
      [
        ['a', 'b'],
        ['b', 'a'],
      ],
      'few',
    ],
  ])('of %s is refused', (_, rows, reason) => {
    expect(() => readEdges(rows)).toThrow(expect.objectContaining({ reason }));
  });
});
