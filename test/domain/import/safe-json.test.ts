import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellOf, parseJson } from '../../../shared/domain/import/safe-json.ts';
import { refusalOf } from '../../helpers/opened-text.ts';

describe('JSON from outside', () => {
  it('is what JSON.parse gives, for any value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (one, indent) => {
        const text = JSON.stringify(one, null, indent);
        fc.pre(!/\d{16}|"(__proto__|constructor|prototype)"/.test(text));
        expect(parseJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it('is refused, by a refusal, where JSON.parse refuses it', () => {
    const change = fc.tuple(
      fc.nat(),
      fc.nat(3),
      fc.constantFrom('', '"', ',', ']', '}', '\\', 'a', '-', '1e5'),
    );
    fc.assert(
      fc.property(fc.jsonValue(), change, (one, [at, removed, added]) => {
        const text = JSON.stringify(one, null, 1);
        const from = at % (text.length + 1);
        const broken = text.slice(0, from) + added + text.slice(from + removed);
        let isJson = true;
        try {
          JSON.parse(broken);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(refusalOf(() => parseJson(broken)).code).toMatch(/^E-IMP-(BROKEN|LIMIT)$/);
      }),
    );
  });

  it('keeps the digits of integers that no number holds', () => {
    expect(
      parseJson(
        '{"a": 12345678901234567890, "b": [-98765432109876543210, 9007199254740991], "c": 1.00000000000000000001}',
      ),
    ).toEqual({
      a: '12345678901234567890',
      b: ['-98765432109876543210', 9007199254740991],
      c: 1,
    });
  });

  it('loses the keys of prototypes at each level, however they are written', () => {
    const value = parseJson(
      '{"__proto__": {"polluted": 1}, "a": [{"constructor": {"prototype": {"polluted": 1}}, "b": 1}], "\\u005f_proto__x": 2, "c": {"\\u005f_proto__": {"polluted": 1}}}',
    );
    expect(JSON.stringify(value)).toBe('{"a":[{"b":1}],"__proto__x":2,"c":{}}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses what is ambiguous or endless, with its line', () => {
    const refused: [string, number][] = [
      ['{"a": 1,\n "a": 2}', 2],
      ['{"a": 1, "\\u0061": 2}', 1],
      ['[1,\n\nNaN]', 3],
      ['[1e999]', 1],
      ['[-1e400]', 1],
      ['[Infinity]', 1],
      ['[1,\n]', 2],
      ['{"a": [1}', 1],
      ['{"a":\n"open', 2],
      ['[[1]\n', 2],
      [']', 1],
    ];
    for (const [text, row] of refused)
      expect(refusalOf(() => parseJson(text))).toEqual({ code: 'E-IMP-BROKEN', details: { row } });
    expect(refusalOf(() => parseJson('')).code).toBe('E-IMP-BROKEN');
    expect(refusalOf(() => parseJson('{"a" 1}')).code).toBe('E-IMP-BROKEN');
  });

  it('accepts the same key in different objects, and 64 levels', () => {
    expect(parseJson('[{"a": 1}, {"a": {"a": "a"}}]')).toEqual([{ a: 1 }, { a: { a: 'a' } }]);
    expect(parseJson('['.repeat(64) + ']'.repeat(64))).toBeDefined();
    expect(refusalOf(() => parseJson('['.repeat(65) + ']'.repeat(65)))).toMatchObject({
      code: 'E-IMP-LIMIT',
      details: { what: 'depth', limit: 64 },
    });
  });

  it('is text in a cell', () => {
    expect([null, undefined, true, 1.5, 'a', ['a', null, 2], { a: [1] }, [[1]], []].map(cellOf)).toEqual([
      '',
      '',
      'true',
      '1.5',
      'a',
      'a | 2',
      '{"a":[1]}',
      '[[1]]',
      '',
    ]);
  });
});
