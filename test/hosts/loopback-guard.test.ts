import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryGuard } from './loopback-cases.ts';
import { aLoopbackPlace, type LoopbackPlace } from './loopback-place.ts';

let place: LoopbackPlace;

beforeAll(async () => {
  place = await aLoopbackPlace();
});
afterAll(() => place.close());

tryGuard(() => place);

describe('I12, the time that a refusal takes', () => {
  it('says nothing of how much of a token was right: hashes of one length are compared, to their end', () => {
    const text = readFileSync(new URL('../../shared/node/hosts/loopback-guard.ts', import.meta.url), 'utf8');
    expect(text).toMatch(/timingSafeEqual\(digest\(given\), digest\(/);
    expect(text).not.toMatch(/token\s*[!=]==?|[!=]==?\s*token|startsWith\(/);
  });
});
