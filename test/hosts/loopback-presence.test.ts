import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPresence } from '../../shared/node/hosts/loopback-presence.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
let told = 0;

beforeEach(() => {
  told = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => void vi.useRealTimers());

const aPresence = () =>
  createPresence(() => {
    told += 1;
  });

describe('whether anyone is there', () => {
  it('is told a minute after the last one left, not the first', () => {
    const presence = aPresence();
    const [first, second] = [presence.enter(), presence.enter()];
    first();
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(told).toBe(0);
    second();
    vi.advanceTimersByTime(MINUTE_MS - 1);
    expect(told).toBe(0);
    vi.advanceTimersByTime(1);
    expect(told).toBe(1);
  });

  it('waits on when a page is loaded again', () => {
    const presence = aPresence();
    for (let turn = 0; turn < 5; turn++) {
      const leave = presence.enter();
      vi.advanceTimersByTime(10 * MINUTE_MS);
      leave();
      vi.advanceTimersByTime(59 * SECOND_MS);
    }
    expect(told).toBe(0);
    vi.advanceTimersByTime(SECOND_MS);
    expect(told).toBe(1);
  });

  it('waits on while something is going on', () => {
    const presence = aPresence();
    presence.enter()();
    for (let turn = 0; turn < 10; turn++) {
      vi.advanceTimersByTime(50 * SECOND_MS);
      presence.touch();
    }
    expect(told).toBe(0);
    vi.advanceTimersByTime(MINUTE_MS);
    expect(told).toBe(1);
  });

  it('gives ten minutes to a browser that is slow to come', () => {
    aPresence();
    vi.advanceTimersByTime(10 * MINUTE_MS - 1);
    expect(told).toBe(0);
    vi.advanceTimersByTime(1);
    expect(told).toBe(1);
  });

  it('counts one that leaves twice once, and tells nothing after its end', () => {
    const presence = aPresence();
    const leave = presence.enter();
    presence.enter();
    leave();
    leave();
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(told).toBe(0);
    const other = aPresence();
    other.enter()();
    other.stop();
    other.touch();
    vi.advanceTimersByTime(60 * MINUTE_MS);
    expect(told).toBe(0);
  });
});
