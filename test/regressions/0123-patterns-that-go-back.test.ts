import { describe, expect, it } from 'vitest';
import { isDecimal } from '../../shared/domain/import/formats/decimal.ts';
import { readTerritoryList } from '../../shared/domain/import/presets/territory-code.ts';
import { readTerritoryName } from '../../shared/domain/import/territory-name.ts';

/** Patterns that go back over what they read held a cell of 100,000 signs up for many seconds: the whole list is in regular-expressions.test.ts. */
describe('patterns that read a text once read the same', () => {
  it('numbers', () => {
    for (const text of ['1', '-1', '1.', '1.5', '.5', '+1e5', '1.5E-3']) expect(isDecimal(text)).toBe(true);
    for (const text of ['', '.', '1.5.2', 'e5', '1 5', `${'0'.repeat(100_000)}x`])
      expect(isDecimal(text)).toBe(false);
  });

  it('a place and what is in brackets after it', () => {
    expect(readTerritoryName('Sainte-Colombe  (05)')).toEqual(readTerritoryName('Sainte-Colombe (05)'));
    expect(readTerritoryList('Évreux (27229)').map(({ code }) => code)).toEqual(['27229']);
    expect(() => readTerritoryName(`a${' '.repeat(100_000)}b`)).not.toThrow();
  });
});
