import { setImmediate as turn } from 'node:timers/promises';
import { createRandom } from './random.ts';
import type { Input, Reader, Target } from './target.ts';

/** What P7 of the promises allows one file to take. */
export const LIMITS = { milliseconds: 5_000, megabytes: 512 } as const;

export interface Execution {
  readonly index: number;
  /** A code, `read`, or of a find: what was thrown. */
  readonly outcome: string;
  readonly isFind: boolean;
  readonly milliseconds: number;
  /** Highest of this process so far. */
  readonly megabytes: number;
}

export const inputOf = async (target: Target, seed: string, index: number): Promise<Input> =>
  target.make(createRandom(`${target.id}/${seed}/${index}`));

const describe = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message).slice(0, 2_000) : String(error).slice(0, 2_000);

/** One input, timed. Slow is a find, whatever came of it; how much memory is for the caller to judge. */
export const executeOne = async (
  target: Target,
  reader: Reader,
  { seed, index }: { readonly seed: string; readonly index: number },
): Promise<Execution> => {
  const input = await inputOf(target, seed, index);
  const start = performance.now();
  const cpuBefore = process.cpuUsage();
  let outcome: string;
  let isFind = false;
  try {
    outcome = await reader.read(input);
  } catch (error) {
    outcome = describe(error);
    isFind = true;
  }
  await turn();
  // Time of the processor: what others do on the computer is no fault of the input. At most what passed: threads count once.
  const { user, system } = process.cpuUsage(cpuBefore);
  const milliseconds = Math.min(performance.now() - start, (user + system) / 1000);
  if (!isFind && milliseconds > LIMITS.milliseconds) {
    outcome = `slow: ${outcome}`;
    isFind = true;
  }
  return { index, outcome, isFind, milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 };
};
