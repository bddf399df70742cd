/** `npm run fuzz -- [--format F] [--seconds N] [--seed S] [--only INDEX]`: inputs of every format, made from a seed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inputOf } from './execute.ts';
import { type FuzzedTarget, fuzzTarget } from './fuzz-target.ts';
import { TARGETS } from './targets.ts';

const FOLDER = resolve(import.meta.dirname, '../../out/fuzz');
const SECONDS = 10;

const { values } = parseArgs({
  options: {
    format: { type: 'string', multiple: true },
    seconds: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
});

/** Each find as the files that made it, and beside them what it did. */
const saveFinds = ({ target: id, seed, finds }: FuzzedTarget): void => {
  const target = TARGETS.find((one) => one.id === id);
  if (!target || finds.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const find of finds) {
    const name = `${id}-${seed}-${find.index}`;
    for (const [suffix, bytes] of Object.entries(inputOf(target, seed, find.index)))
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

const asked = TARGETS.filter(({ id }) => !values.format || values.format.includes(id));
if (asked.length === 0) {
  console.error(`--format: ${TARGETS.map(({ id }) => id).join(', ')}`);
  process.exitCode = 1;
}
let found = 0;
for (const { id } of asked) {
  const only = values.only === undefined ? {} : { from: Number(values.only), count: 1 };
  const milliseconds = Number(values.seconds ?? SECONDS) * 1000;
  const done = await fuzzTarget({ target: id, seed: values.seed, milliseconds, ...only });
  say(done);
  saveFinds(done);
  found += done.finds.length;
}
if (found > 0) {
  console.log(`${found} finds in ${FOLDER}`);
  process.exitCode = 1;
}
