import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/contract/errors.ts';
import { parseStatements } from '../../shared/domain/set-statement.ts';
import { splitPair } from '../../shared/node/hosts/cli-input.ts';

const reasonOf = (pair: string): unknown => {
  try {
    return splitPair(pair);
  } catch (error) {
    return error instanceof AppError ? error.details.reason : error;
  }
};

// A value was cut out of the source's title or address, and stored as if it had been said.
const CUT = [
  'dotation@2022|T||https://x.fr/?id=3=1,5 M€',
  'dotation@2022|T||https://x.fr/?id=3',
  'dotation|T||x.fr/?id=3=1,5 M€',
  'dotation@2022|Budget a=b=1,5 M€',
  'dotation@2022|T||https://x.fr/?id=3|2022=1,5 M€',
];
const WHOLE = [
  ['dotation@2022|T||https://x.fr/page=1,5 M€', 'dotation@2022|T||https://x.fr/page', '1,5 M€'],
  ['dotation@2022|Combien ?=1,5 M€', 'dotation@2022|Combien ?', '1,5 M€'],
  ['dotation@2022=a=b', 'dotation@2022', 'a=b'],
] as const;

describe('a statement that could be cut within its source', () => {
  it.each(CUT)('%s: refused as a pair', (pair) => {
    expect(reasonOf(pair)).toBe('pair-address');
  });
  it.each(CUT)('%s: refused in a list of statements', (item) => {
    expect(parseStatements([item])).toMatchObject({ ok: false, reason: 'pair-address' });
  });
  it.each(WHOLE)('%s is cut where it must', (pair, field, value) => {
    expect(splitPair(pair)).toEqual({ field, value });
    expect(parseStatements([pair])).toMatchObject({ ok: true, value: [{ field: 'dotation', value }] });
  });
});
