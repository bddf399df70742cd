import { describe, expect, it } from 'vitest';
import { aFolder } from '../helpers/application.ts';
import { executeOne, inputOf } from './execute.ts';
import { createRandom } from './random.ts';
import { TARGETS } from './targets.ts';

/** The first inputs of a seed: the whole is `npm run fuzz`. */
const SEED = 'unit';
const COUNTS: Readonly<Record<string, number>> = { import: 1, project: 5, rows: 4, logo: 40, own: 12 };
const COUNT = 15;

describe('G18 fuzz, in short', () => {
  it.each(TARGETS.map((target) => [target.id, target] as const))(
    '%s: nothing is read that is not told by a code',
    { timeout: 90_000 },
    async (id, target) => {
      const reader = await target.start(aFolder());
      try {
        for (let index = 0; index < (COUNTS[id] ?? COUNT); index++) {
          const { isFind, outcome } = await executeOne(target, reader, { seed: SEED, index });
          expect({ id, index, find: isFind ? outcome : null }).toEqual({ id, index, find: null });
        }
      } finally {
        await reader.stop();
      }
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  it('makes the same inputs of the same seed, and others of another', async () => {
    for (const target of TARGETS) {
      const made = async (seed: string) => {
        const inputs = await Promise.all([0, 1, 2, 3].map((index) => inputOf(target, seed, index)));
        return inputs.map((input) => Object.values(input).map(String)).join();
      };
      expect(await made('a')).toBe(await made('a'));
      expect(await made('a')).not.toBe(await made('b'));
    }
  });

  // A tag with a quote too many was not counted, and its rows repeated until the memory was full.
  it('refuses an ODS whose uncounted rows repeat without end', async () => {
    const target = TARGETS.find(({ id }) => id === 'ods');
    if (!target) throw new Error('no ods');
    const reader = await target.start(aFolder());
    expect(await executeOne(target, reader, { seed: 'automne', index: 4425 })).toMatchObject({
      isFind: false,
      outcome: 'E-IMP-BROKEN',
    });
    await reader.stop();
  });

  it('draws evenly', () => {
    const random = createRandom('evenly');
    const counts = Array.from({ length: 10 }, () => 0);
    for (let turn = 0; turn < 10_000; turn++) counts[random.below(10)] = (counts[random.below(10)] ?? 0) + 1;
    expect(Math.min(...counts)).toBeGreaterThan(850);
  });
});
