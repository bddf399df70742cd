/** One process of the fuzzer: executes inputs one after the other and says what it is at, so that its end tells which one ended it. */
import { mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Execution, executeOne, LIMITS } from './execute.ts';
import { TARGETS } from './targets.ts';

export interface Started {
  readonly target: string;
  readonly seed: string;
  readonly from: number;
  /** Executions, or null for as long as the time lasts. */
  readonly count: number | null;
  readonly milliseconds: number;
  /** File where the number of the execution under way is written, 8 bytes. */
  readonly at: string;
}
export interface Summary {
  readonly executions: number;
  readonly milliseconds: number;
  readonly outcomes: Readonly<Record<string, number>>;
  readonly slowest: { readonly index: number; readonly milliseconds: number };
  readonly finds: readonly Execution[];
  /** Where another process goes on: this one was full. */
  readonly next: number;
  readonly megabytes: number;
}

const run = async ({ target: id, seed, from, count, milliseconds, at }: Started): Promise<Summary> => {
  const target = TARGETS.find((one) => one.id === id);
  if (!target) throw new Error(`No target ${id}.`);
  const folder = mkdtempSync(join(tmpdir(), 'alliage-fuzz-'));
  const reader = await target.start(folder);
  const place = openSync(at, 'w');
  const mark = Buffer.alloc(8);
  const outcomes: Record<string, number> = {};
  const finds: Execution[] = [];
  let slowest = { index: from, milliseconds: 0 };
  let megabytes = process.resourceUsage().maxRSS / 1024;
  const start = performance.now();
  let index = from;
  for (; count === null ? performance.now() - start < milliseconds : index < from + count; index++) {
    mark.writeDoubleLE(index);
    writeSync(place, mark, 0, 8, 0);
    const done = await executeOne(target, reader, { seed, index });
    const name = done.isFind ? 'find' : done.outcome;
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    if (done.milliseconds > slowest.milliseconds) slowest = { index, milliseconds: done.milliseconds };
    const isHeavy = megabytes <= LIMITS.megabytes && done.megabytes > LIMITS.megabytes;
    megabytes = done.megabytes;
    if (done.isFind) finds.push(done);
    else if (isHeavy) finds.push({ ...done, isFind: true, outcome: `memory: ${done.outcome}` });
    if (isHeavy) {
      index++;
      break;
    }
  }
  const took = performance.now() - start;
  await reader.stop();
  rmSync(folder, { recursive: true, force: true });
  return { executions: index - from, milliseconds: took, outcomes, slowest, finds, next: index, megabytes };
};

process.once('message', async (started: Started) => {
  const summary = await run(started);
  process.send?.(summary, () => process.exit(0));
});
