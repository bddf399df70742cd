import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitOf } from '../../electron/main/request-size.ts';

const MOST = 1_000_000;

describe('what the window may send', () => {
  it('is any plain data, and never less than what JSON makes of it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(fitOf(value, MOST)).toBe('fits');
        const length = JSON.stringify(value).length;
        // Figures of a number and signs of escaping are counted roughly.
        expect(fitOf(value, Math.floor(length / 8) - 1)).toBe('too-big');
      }),
    );
  });

  it('may name one thing twice', () => {
    const shared = { a: [1, 2] };
    expect(fitOf({ one: shared, two: shared }, MOST)).toBe('fits');
  });

  it.each([
    [
      'a ring',
      () => {
        const ring: Record<string, unknown> = {};
        ring.ring = ring;
        return ring;
      },
    ],
    ['a big integer', () => ({ a: 1n })],
    ['bytes', () => new Uint8Array(20_000_000)],
    ['a map', () => new Map([[1, 2]])],
    ['a date', () => new Date(0)],
    ['depth', () => JSON.parse('['.repeat(500) + ']'.repeat(500))],
  ])('is not %s', (_name, make) => {
    expect(fitOf(make(), MOST)).toBe('not-json');
  });

  it.each([
    ['a long text', () => ({ a: 'x'.repeat(MOST) })],
    ['a long name', () => ({ ['x'.repeat(MOST)]: 1 })],
    ['many values', () => Array.from({ length: MOST }, () => 1)],
    ['an empty array of any length', () => new Array(4_000_000_000)],
    [
      'what doubles at each step',
      () => {
        let value: unknown = 1;
        for (let step = 0; step < 60; step++) value = [value, value];
        return value;
      },
    ],
  ])('is not %s', (_name, make) => {
    const startedAt = performance.now();
    expect(fitOf(make(), MOST)).toBe('too-big');
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});
