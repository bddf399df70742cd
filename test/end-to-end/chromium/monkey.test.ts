import { describe, expect, it } from 'vitest';
import { runMonkey } from '../harness/monkey-run.ts';

/** The long form is `node test/tools/monkey.mjs --minutes 10`; what the window holds is weighed there. */
const SHORT_MS = 20_000;
const SEED = 2026;

describe('hands without a head, on 2,000 actors and 6,000 links', () => {
  it('make no error, and leave a sound project', async () => {
    const { gestures, errors, findings } = await runMonkey({
      seed: SEED,
      durationMs: SHORT_MS,
      isWeighed: false,
    });
    expect(errors).toEqual([]);
    expect(findings).toEqual([]);
    expect(gestures).toBeGreaterThan(10);
  }, 120_000);
});
