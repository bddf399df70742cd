/**
 * `npm run fuzz -- [--format F] [--seconds N] [--seed S] [--only INDEX]`: inputs of every format, made from a seed.
 * `npm run fuzz -- --contract [--transport T] [--operation O] [--payloads N] [--seconds N] [--seed S] [--only INDEX] [--resume]`: of every operation; `--resume` adds to what earlier runs of the seed did.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runContract } from './contract/run-contract.ts';
import { inputOf } from './execute.ts';
import { type FuzzedTarget, fuzzTarget } from './fuzz-target.ts';
import { TARGETS } from './targets.ts';

const FOLDER = resolve(import.meta.dirname, '../../out/fuzz');
const SECONDS = 10;
/** Of each operation over each transport; none longer than ten minutes. */
const PAYLOADS = 10_000;
const OPERATION_SECONDS = 600;

const { values } = parseArgs({
  options: {
    format: { type: 'string', multiple: true },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    contract: { type: 'boolean', default: false },
    transport: { type: 'string' },
    operation: { type: 'string', multiple: true, default: [] },
    payloads: { type: 'string' },
    resume: { type: 'boolean', default: false },
  },
});

/** Each find as the files that made it, and beside them what it did. */
const saveFinds = async ({ target: id, seed, finds }: FuzzedTarget): Promise<void> => {
  const target = TARGETS.find((one) => one.id === id);
  if (!target || finds.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const find of finds) {
    const name = `${id}-${seed}-${find.index}`;
    for (const [suffix, bytes] of Object.entries(await inputOf(target, seed, find.index)))
      writeFileSync(join(FOLDER, `${name}.input${suffix}`), bytes);
    writeFileSync(
      join(FOLDER, `${name}.json`),
      `${JSON.stringify({ target: id, seed, ...find }, null, 2)}\n`,
    );
  }
};

const say = (done: FuzzedTarget): void => {
  const { target, executions, milliseconds, finds, slowest, megabytes, outcomes } = done;
  const rate = Math.round((executions / Math.max(1, milliseconds)) * 1000);
  const codes = Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${count}`)
    .join(', ');
  console.log(
    `${target}: ${executions} executions, ${rate}/s, ${finds.length} finds, slowest ${Math.round(slowest.milliseconds)} ms (${slowest.index}), ${Math.round(megabytes)} MB. ${codes}`,
  );
  for (const { index, outcome } of finds.slice(0, 20))
    console.log(`  ${index}: ${outcome.split('\n').slice(0, 3).join(' ').slice(0, 300)}`);
};

const fuzzFormats = async (): Promise<number> => {
  const asked = TARGETS.filter(({ id }) => !values.format || values.format.includes(id));
  if (asked.length === 0) throw new Error(`--format: ${TARGETS.map(({ id }) => id).join(', ')}`);
  let found = 0;
  for (const { id } of asked) {
    const only = values.only === undefined ? {} : { from: Number(values.only), count: 1 };
    const milliseconds = Number(values.seconds ?? SECONDS) * 1000;
    const done = await fuzzTarget({ target: id, seed: values.seed, milliseconds, ...only });
    say(done);
    await saveFinds(done);
    found += done.finds.length;
  }
  if (found > 0) console.log(`${found} finds in ${FOLDER}`);
  return found;
};

const fuzzOperations = (): Promise<number> =>
  runContract({
    transport: values.transport,
    operation: values.operation,
    payloads: Number(values.payloads ?? PAYLOADS),
    only: values.only === undefined ? undefined : Number(values.only),
    resume: values.resume,
    seed: values.seed,
    seconds: Number(values.seconds ?? OPERATION_SECONDS),
  });

try {
  process.exitCode = (await (values.contract ? fuzzOperations() : fuzzFormats())) > 0 ? 1 : 0;
} catch (error) {
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  console.error(error instanceof Error ? `${error.message}${cause}` : error);
  process.exitCode = 1;
}
