import { expect, it } from 'vitest';
import { growthsOf, type Look, leavesWarning } from './weights.ts';

const LEVEL: Look = {
  hostMegabytes: 130,
  hostFiles: 42,
  pageMegabytes: 20,
  pageListeners: 700,
  pageElements: 470,
};

/** A hundred rounds in which one thing grows by some share of itself, and all go up and down. */
const looksOf = (kind: keyof Look, growth: number, isCompiledFirst = false): readonly Look[] =>
  Array.from({ length: 100 }, (_, round) => ({
    ...LEVEL,
    pageMegabytes: 20 + (round % 3),
    ...(isCompiledFirst ? { hostMegabytes: Math.min(130, 90 + round) } : {}),
    [kind]: LEVEL[kind] * (1 + (growth * round) / 100) + (round % 3) / 100,
  }));

it.each(Object.keys(LEVEL) as (keyof Look)[])('%s that grow from round to round are seen', (kind) => {
  expect(growthsOf(looksOf(kind, 0), 'short')).toEqual([]);
  expect(growthsOf(looksOf(kind, 0.5), 'short')).toHaveLength(1);
  expect(growthsOf(looksOf(kind, 0.15), 'long')).toHaveLength(1);
});

it('a listener more at each round is seen, and what only the start needs is not held against it', () => {
  const looks = looksOf('pageListeners', 100 / LEVEL.pageListeners);
  expect(growthsOf(looks, 'short')).toEqual([expect.stringContaining('listeners of the page')]);
  expect(growthsOf(looksOf('pageMegabytes', 0, true), 'short')).toEqual([]);
});

it('what Node says of listeners is a loss', () => {
  expect(
    leavesWarning('(node:1) MaxListenersExceededWarning: Possible EventTarget memory leak'),
  ).toHaveLength(1);
  expect(leavesWarning('')).toEqual([]);
});
