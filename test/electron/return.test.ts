import { describe, expect, it } from 'vitest';
import { createReturn } from '../../electron/main/return.ts';

describe('a page that died', () => {
  it('comes back at once, then later and later while it dies at once, half a minute at most', () => {
    const back = createReturn(0);
    let now = 0;
    const waits = Array.from({ length: 10 }, () => {
      now += 100;
      const wait = back.waitAfterDeath(now);
      now += wait;
      back.cameBack(now);
      return wait;
    });
    expect(waits).toEqual([0, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('comes back at once again when it lived in between', () => {
    const back = createReturn(0);
    for (const now of [1, 2, 3]) back.waitAfterDeath(now);
    back.cameBack(1_000);
    expect(back.waitAfterDeath(60_000)).toBe(0);
  });
});
