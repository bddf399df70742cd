import { describe, expect, it } from 'vitest';
import { type ContractFuzz, findingsAfter, fuzzContract } from '../fuzz/contract/fuzz-contract.ts';
import { HOST_NAMES, startTestHost } from './hosts.ts';

/** Few of each here, and few milliseconds; ten thousand of each: npm run fuzz -- --contract. */
const asked = (name: (typeof HOST_NAMES)[number]): ContractFuzz => ({
  count: 60,
  seed: 'unit',
  isBeyondJson: name !== 'loopback HTTP',
  millisecondsEach: name === 'in process' ? 100 : 60,
});
const HUGE = 'x'.repeat(100_000_000);

describe.each(HOST_NAMES)('I06 the contract, %s', (name) => {
  it('answers generated payloads of every operation by a code, and its project stays clean', {
    timeout: 180_000,
  }, async () => {
    const host = await startTestHost(name);
    try {
      const { payloads, answered, refused, faults } = await fuzzContract(host, asked(name));
      expect(faults).toEqual([]);
      expect(host.unexpected).toEqual([]);
      expect(answered).toBeGreaterThan(payloads / 10);
      expect(refused).toBeGreaterThan(payloads / 10);
      expect(await findingsAfter(host)).toEqual([]);
    } finally {
      await host.close();
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses a text of 100 MB, and answers what comes after it', { timeout: 90_000 }, async () => {
    const host = await startTestHost(name);
    try {
      const reply = await host.send({ operation: 'entity.get', input: { entity: HUGE } });
      expect(reply).toMatchObject({ ok: false });
      if (!reply.ok) expect(['E-TOO-BIG', 'E-INPUT', 'E-NO-PROJECT']).toContain(reply.error.code);
      expect(await host.send({ operation: 'app.state', input: {} })).toMatchObject({ ok: true });
    } finally {
      await host.close();
    }
  });
});
